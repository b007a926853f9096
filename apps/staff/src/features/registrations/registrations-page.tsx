import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Card, EmptyState, Notice, PageTitle, useConsentNews, useWords, Waiting } from '@optline/ui';
import { Link } from 'react-router';
import { CopyField } from '../../form/copy-field.js';
import form from '../../form/form.module.css';
import { Outcome, useOutcome } from '../../form/outcome.js';
import { asManyAs, pageSize } from '../../list/page-size.js';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { RegistrationCard } from './registration-card.js';
import { RegistrationPlaceDocument, RegistrationsPageDocument } from './registrations-page.generated.js';
import classes from './registrations.module.css';
import { registrationsWords } from './registrations-words.js';

/** Families that registered on the public page, the oldest first, and what the office makes of them. */
export function RegistrationsPage() {
  const say = useWords(registrationsWords);
  const { mayTurnIn } = useRights();
  return (
    <>
      <PageTitle title={say('title')} />
      <p className={form.lead}>{say('lead')}</p>
      <Registrations />
      {!mayTurnIn && (
        <div className={classes.place}>
          <NeedsPermission permission="CHANGE_TEXT_OPT_IN" />
        </div>
      )}
      <Place />
    </>
  );
}

function Registrations() {
  const say = useWords(registrationsWords);
  const outcome = useOutcome();
  const { data, error, loading, refetch, fetchMore } = useQuery(RegistrationsPageDocument, {
    variables: { first: pageSize },
  });
  const connection = data?.registrations;
  const found = connection?.edges.map(({ node }) => node);
  const lookAgain = (): Promise<unknown> =>
    refetch({ first: asManyAs(found?.length) }).catch(() => undefined);
  useConsentNews({ lookAgain });
  if (connection === undefined || found === undefined)
    return <Waiting lines={10} problem={error} onRetry={() => void lookAgain()} />;
  const waiting = found.filter(({ state }) => state === 'NEW');
  const loadMore = (): void => {
    // Where it fails, the button is still there, and the banner of the network says why.
    const after = connection.pageInfo.endCursor;
    fetchMore({ variables: { first: pageSize, after } }).catch(() => undefined);
  };
  return (
    <>
      <Outcome said={outcome.said} problem={outcome.problem} />
      {waiting.length === 0 ? (
        <EmptyState title={say('none')}>
          <p>{say('noneWhy')}</p>
        </EmptyState>
      ) : (
        <ul className={classes.registrations}>
          {waiting.map((registration) => (
            <li key={registration.id}>
              <RegistrationCard registration={registration} outcome={outcome} />
            </li>
          ))}
        </ul>
      )}
      {connection.pageInfo.hasNextPage && (
        <Button mt="lg" variant="default" loading={loading} onClick={loadMore}>
          {say('more')}
        </Button>
      )}
    </>
  );
}

/** Where families register, to be passed on. */
function Place() {
  const say = useWords(registrationsWords);
  const { data } = useQuery(RegistrationPlaceDocument);
  if (data === undefined) return null;
  const { registrationAddress: address, organization } = data;
  return (
    <div className={classes.place}>
      <Card title={say('place')}>
        {!organization.isRegistrationOpen && (
          <Notice kind="wait">
            <p>
              {say('closed')} <Link to="/settings/general">{say('toSettings')}</Link>
            </p>
          </Notice>
        )}
        {organization.isRegistrationOpen && address !== null && (
          <CopyField label={say('address')} hint={say('addressHint')} text={address} />
        )}
      </Card>
    </div>
  );
}
