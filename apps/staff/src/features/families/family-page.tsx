import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import {
  commonWords,
  Dialog,
  LoadingState,
  Notice,
  PageTitle,
  ProblemAlert,
  useConsentNews,
  useWords,
} from '@optline/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import personClasses from '../../person/person.module.css';
import classes from './families-page.module.css';
import { familyWords } from './families-words.js';
import { FamilyForm } from './family-form.js';
import { ArchiveFamilyDocument, FamilyPageDocument } from './family-page.generated.js';
import type { FamilyDetailFragment } from './family-page.generated.js';
import { FamilyPeople } from './family-people.js';
import { MergeFamily } from './merge-family.js';
import { useRights } from '../../permissions/use-rights.js';

/** A family: its contacts and students with their answers. */
export function FamilyPage() {
  const { id = '' } = useParams();
  const { mayTurnIn } = useRights();
  const say = useWords(familyWords);
  const { data, error, refetch } = useQuery(FamilyPageDocument, { variables: { id } });
  const lookAgain = (): void => void refetch().catch(() => undefined);
  useConsentNews({ personIds: data?.family.people.map((person) => person.id) ?? [], lookAgain });
  if (data === undefined)
    return error === undefined ? (
      <LoadingState lines={12} />
    ) : (
      <ProblemAlert problem={error} onRetry={lookAgain} />
    );
  const { family, organization } = data;
  return (
    <>
      <p className={personClasses.crumb}>
        <Link to="/families">{say('allFamilies')}</Link>
      </p>
      <PageTitle title={family.name}>
        {family.archivedAt === null && (
          <div className={classes.acts}>
            {mayTurnIn && <MergeFamily family={family} />}
            <ArchiveFamily family={family} />
          </div>
        )}
      </PageTitle>
      {family.archivedAt !== null && (
        <div className={classes.notice}>
          <Notice kind="wait">
            <p>{say('archivedNotice')}</p>
          </Notice>
        </div>
      )}
      <FamilyPeople family={family} kind="CONTACT" timeZone={organization.timeZone} />
      <FamilyPeople family={family} kind="STUDENT" timeZone={organization.timeZone} />
      <FamilyForm key={family.id} family={family} />
    </>
  );
}

function ArchiveFamily({ family }: { readonly family: FamilyDetailFragment }) {
  const say = useWords(familyWords);
  const sayCommon = useWords(commonWords);
  const [archive, { loading }] = useMutation(ArchiveFamilyDocument);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (): Promise<void> => {
    if (loading) return;
    try {
      await archive({ variables: { id: family.id } });
      setAsking(false);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {say('archive')}
      </Button>
      {isAsking && (
        <Dialog title={say('archiveTitle', { name: family.name })} onClose={() => setAsking(false)}>
          <div className={classes.dialog}>
            <p>{say('archiveLead')}</p>
            {problem !== null && <ProblemAlert problem={problem} />}
            <div className={classes.dialogActs}>
              <Button variant="default" onClick={() => setAsking(false)}>
                {sayCommon('cancel')}
              </Button>
              <Button onClick={() => void run()}>{say('archive')}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
