import { useQuery } from '@apollo/client/react';
import { Notice, useConsentNews, useWords, Waiting } from '@optline/ui';
import { Link, useParams } from 'react-router';
import { Outcome, useOutcome } from '../../form/outcome.js';
import classes from './families-page.module.css';
import { familyWords } from './families-words.js';
import { FamilyForm } from './family-form.js';
import { FamilyHeader } from './family-header.js';
import { FamilyPageDocument } from './family-page.generated.js';
import type { FamilyPageQuery } from './family-page.generated.js';
import { FamilyPeople } from './family-people.js';

/** A family: its contacts and students with their answers. */
export function FamilyPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(FamilyPageDocument, { variables: { id } });
  const lookAgain = (): void => void refetch().catch(() => undefined);
  useConsentNews({ personIds: data?.family.people.map((person) => person.id) ?? [], lookAgain });
  if (data === undefined) return <Waiting lines={12} problem={error} onRetry={lookAgain} />;
  return <Family key={data.family.id} {...data} />;
}

function Family({ family, organization }: FamilyPageQuery) {
  const say = useWords(familyWords);
  const outcome = useOutcome();
  const shared = { family, timeZone: organization.timeZone, onSaid: outcome.say };
  return (
    <>
      <FamilyHeader family={family} outcome={outcome} />
      <Outcome said={outcome.said} problem={outcome.problem} />
      {family.archivedAt !== null && (
        <div className={classes.notice}>
          <Notice kind="wait">
            {family.mergedIntoId === null ? (
              <p>{say('archivedNotice')}</p>
            ) : (
              <p>
                {say('mergedNotice')} <Link to={`/families/${family.mergedIntoId}`}>{say('openMerged')}</Link>
              </p>
            )}
          </Notice>
        </div>
      )}
      <FamilyPeople {...shared} kind="CONTACT" />
      <FamilyPeople {...shared} kind="STUDENT" />
      <FamilyForm family={family} />
    </>
  );
}
