import { useQuery } from '@apollo/client/react';
import { Card, formatDate, PageTitle, useConsentNews, useWords, Waiting } from '@optline/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Outcome, useOutcome } from '../../form/outcome.js';
import personClasses from '../../person/person.module.css';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { BulkActs } from './bulk-acts.js';
import { BulkFacts } from './bulk-facts.js';
import { BulkPageDocument } from './bulk-page.generated.js';
import { BulkPeople } from './bulk-people.js';
import { BulkProgress } from './bulk-progress.js';
import { pollMsOf, useBulkList, variablesOf } from './bulk-state.js';
import { BulkTallies } from './bulk-tallies.js';
import { bulkWords } from './bulk-words.js';

/** One bulk opt-in: who would be opted in, the statement, how far it is, and the way back. */
export function BulkOptInPage() {
  const say = useWords(bulkWords);
  return useRights().mayTurnIn ? (
    <Run />
  ) : (
    <>
      <PageTitle title={say('title')} />
      <NeedsPermission permission="CHANGE_TEXT_OPT_IN" />
    </>
  );
}

function Run() {
  const say = useWords(bulkWords);
  const { id = '' } = useParams();
  const list = useBulkList();
  const outcome = useOutcome();
  const [pollMs, setPollMs] = useState(0);
  const { data, previousData, error, refetch } = useQuery(BulkPageDocument, {
    variables: variablesOf(id, list),
    pollInterval: pollMs,
  });
  const known = data ?? previousData;
  const shown = known?.bulkOptIn.id === id ? known : undefined;
  const wanted = pollMsOf(shown?.bulkOptIn.state);
  if (wanted !== pollMs) setPollMs(wanted);
  const lookAgain = (): void => void refetch().catch(() => undefined);
  useConsentNews({ lookAgain });
  if (shown === undefined) return <Waiting lines={14} problem={error} onRetry={lookAgain} />;
  const { bulkOptIn: run, bulkOptInStatement: statement, organization } = shown;
  const { timeZone } = organization;
  return (
    <>
      <p className={personClasses.crumb}>
        <Link to="/bulk-opt-in">{say('all')}</Link>
      </p>
      <PageTitle title={say('pageTitle', { day: formatDate(run.madeAt, { language: 'en', timeZone }) })} />
      <Outcome said={outcome.said} problem={outcome.problem} />
      <Card title={say('run')}>
        <BulkFacts run={run} timeZone={timeZone} />
        <BulkProgress run={run} />
        <BulkActs run={run} outcome={outcome} statement={statement} timeZone={timeZone} />
        <BulkTallies run={run} shown={list.show} />
      </Card>
      <BulkPeople
        run={run}
        list={list}
        isOld={data === undefined}
        error={data === undefined ? error : undefined}
        onRetry={lookAgain}
      />
    </>
  );
}
