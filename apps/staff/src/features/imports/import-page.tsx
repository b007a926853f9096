import { useQuery } from '@apollo/client/react';
import { Card, PageTitle, ProblemAlert, useWords, Waiting } from '@optline/ui';
import type { ImportState } from '@optline/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import asking from '../../asking/asking.module.css';
import { Outcome, useOutcome } from '../../form/outcome.js';
import type { OutcomeState } from '../../form/outcome.js';
import personClasses from '../../person/person.module.css';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { AfterImport } from './after-import.js';
import { ColumnsForm } from './columns-form.js';
import { ImportFacts } from './import-facts.js';
import { ImportPageDocument } from './import-page.generated.js';
import type { ImportPageQuery } from './import-page.generated.js';
import { ImportProblems } from './import-problems.js';
import { ImportProgress } from './import-progress.js';
import { importsWords, importWords } from './import-words.js';
import { ImportTallies } from './import-tallies.js';
import { RowsTable } from './rows-table.js';
import { CancelImport, RunForm } from './run-form.js';

const pollMs = 700;
const working: readonly ImportState[] = ['UPLOADING', 'READING', 'CHECKING', 'ADDING', 'ANSWERING'];

/** One file: what its columns mean, what it would do, and what it did. */
export function ImportPage() {
  const say = useWords(importsWords);
  return useRights().mayImport ? (
    <ImportOfAddress />
  ) : (
    <>
      <PageTitle title={say('title')} />
      <NeedsPermission permission="IMPORT_DATA" />
    </>
  );
}

function ImportOfAddress() {
  const say = useWords(importWords);
  const { id = '' } = useParams();
  const outcome = useOutcome();
  const [interval, setPoll] = useState(0);
  const { data, error, refetch } = useQuery(ImportPageDocument, {
    variables: { id },
    pollInterval: interval,
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const wanted = data !== undefined && working.includes(data.import.state) ? pollMs : 0;
  if (wanted !== interval) setPoll(wanted);
  if (data === undefined)
    return <Waiting lines={14} problem={error} onRetry={() => void refetch().catch(() => undefined)} />;
  return (
    <>
      <p className={personClasses.crumb}>
        <Link to="/imports">{say('all')}</Link>
      </p>
      <PageTitle title={data.import.fileName} />
      <Outcome said={outcome.said} problem={outcome.problem} />
      <Card title={say('file')}>
        <ImportFacts file={data.import} timeZone={data.organization.timeZone} />
        <ImportProgress file={data.import} />
        {working.includes(data.import.state) && <CancelImport id={data.import.id} outcome={outcome} />}
      </Card>
      <Step key={data.import.state} file={data.import} outcome={outcome} />
    </>
  );
}

interface StepProps {
  readonly file: ImportPageQuery['import'];
  readonly outcome: OutcomeState;
}

/** What is to be done with the file now, and what can be seen of it. */
function Step({ file, outcome }: StepProps) {
  const say = useWords(importWords);
  switch (file.state) {
    case 'UPLOADING':
    case 'READING':
    case 'CHECKING':
    case 'CANCELLED':
      return null;
    case 'UNREADABLE':
      return <ProblemAlert problem={file.problem ?? ''} />;
    case 'READ':
      return <ColumnsForm file={file} outcome={outcome} />;
    case 'CHECKED':
      return (
        <>
          <Card title={say('preview')}>
            <ImportTallies file={file} />
            <RowsTable file={file} what="understood" />
            <RunForm file={file} outcome={outcome} />
          </Card>
          <ImportProblems file={file} />
          <ColumnsForm file={file} outcome={outcome} />
        </>
      );
    case 'ADDING':
    case 'ANSWERING':
    case 'DONE':
      return (
        <>
          <Card title={say('result')}>
            <ImportTallies file={file} />
            {file.state === 'DONE' && file.kind === 'FAMILIES' && <AfterImport />}
          </Card>
          <div className={asking.people}>
            <ImportProblems file={file} />
          </div>
        </>
      );
  }
}
