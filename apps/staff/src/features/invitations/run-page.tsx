import { useQuery } from '@apollo/client/react';
import { Card, formatDate, PageTitle, useConsentNews, useWords, Waiting } from '@optline/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Outcome, useOutcome } from '../../form/outcome.js';
import personClasses from '../../person/person.module.css';
import { NeedsTexting } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { invitationsWords } from './invitations-words.js';
import { InvitedPeople } from './invited-people.js';
import { InvitedTallies } from './invited-tallies.js';
import { RunActs } from './run-acts.js';
import { RunFacts } from './run-facts.js';
import { InvitationRunPageDocument } from './run-page.generated.js';
import { RunProgress } from './run-progress.js';
import { pollMsOf, useInvitedList, variablesOf } from './run-state.js';

/** One sending of invitations: who would be asked, how far it is, and what came of it. */
export function InvitationRunPage() {
  const say = useWords(invitationsWords);
  return useRights().mayTurnOut ? (
    <Run />
  ) : (
    <>
      <PageTitle title={say('title')} />
      <NeedsTexting />
    </>
  );
}

function Run() {
  const say = useWords(invitationsWords);
  const { id = '' } = useParams();
  const list = useInvitedList();
  const outcome = useOutcome();
  const [pollMs, setPollMs] = useState(0);
  const { data, previousData, error, refetch } = useQuery(InvitationRunPageDocument, {
    variables: variablesOf(id, list),
    pollInterval: pollMs,
  });
  const known = data ?? previousData;
  const shown = known?.invitationRun.id === id ? known : undefined;
  const wanted = pollMsOf(shown?.invitationRun.state);
  if (wanted !== pollMs) setPollMs(wanted);
  const lookAgain = (): void => void refetch().catch(() => undefined);
  useConsentNews({ lookAgain });
  if (shown === undefined) return <Waiting lines={14} problem={error} onRetry={lookAgain} />;
  const { invitationRun: run, organization } = shown;
  const { timeZone } = organization;
  return (
    <>
      <p className={personClasses.crumb}>
        <Link to="/invitations">{say('all')}</Link>
      </p>
      <PageTitle title={say('runTitle', { day: formatDate(run.madeAt, { language: 'en', timeZone }) })} />
      <Outcome said={outcome.said} problem={outcome.problem} />
      <Card title={say('run')}>
        <RunFacts run={run} timeZone={timeZone} />
        <RunProgress run={run} />
        <RunActs run={run} outcome={outcome} />
        <InvitedTallies run={run} shown={list.show} />
      </Card>
      <InvitedPeople
        run={run}
        list={list}
        isOld={data === undefined}
        error={data === undefined ? error : undefined}
        onRetry={lookAgain}
      />
    </>
  );
}
