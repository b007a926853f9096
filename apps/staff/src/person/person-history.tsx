import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, LoadingState, ProblemAlert, useConsentNews, useWords } from '@optline/ui';
import { useState } from 'react';
import { HistoryEntry } from './history-entry.js';
import { historyWords } from './history-words.js';
import {
  ContactHistoryDocument,
  ExportConsentHistoryDocument,
  StudentHistoryDocument,
} from './person-history.generated.js';
import type { HistoryPageFragment } from './person-history.generated.js';
import { nameOf } from './person-record.js';
import type { PersonRecord, School } from './person-record.js';
import classes from './person.module.css';
import { useRights } from '../permissions/use-rights.js';

interface PersonHistoryProps {
  readonly record: PersonRecord;
  readonly school: School;
}

/** All that is on record about somebody's consent, the newest first. */
export function PersonHistory({ record, school }: PersonHistoryProps) {
  const say = useWords(historyWords);
  const { page, error, refetch, more } = useHistory(record);
  const { mayExport } = useRights();
  useConsentNews({ personIds: [record.id], lookAgain: refetch });
  if (page === undefined)
    return error === undefined ? (
      <LoadingState lines={5} />
    ) : (
      <ProblemAlert problem={error} onRetry={refetch} />
    );
  return (
    <>
      {page.edges.length === 0 && <EmptyState title={say('empty')} />}
      <ol className={classes.history}>
        {page.edges.map(({ node }) => (
          <HistoryEntry key={node.id} entry={node} timeZone={school.timeZone} />
        ))}
      </ol>
      <div className={classes.historyActs}>
        {page.pageInfo.hasNextPage && (
          <Button size="sm" variant="default" onClick={() => more(page.pageInfo.endCursor)}>
            {say('more')}
          </Button>
        )}
        {mayExport && <Export record={record} />}
      </div>
    </>
  );
}

interface History {
  readonly page: HistoryPageFragment | undefined;
  readonly error: unknown;
  readonly refetch: () => void;
  readonly more: (after: string | null) => void;
}

function useHistory({ id, kind }: PersonRecord): History {
  const isContact = kind === 'CONTACT';
  const contact = useQuery(ContactHistoryDocument, { variables: { id, after: null }, skip: !isContact });
  const student = useQuery(StudentHistoryDocument, { variables: { id, after: null }, skip: isContact });
  // A look that fails leaves what is shown; the banner says that the server cannot be reached.
  const quietly = (looked: Promise<unknown>): void => void looked.catch(() => undefined);
  return {
    page: isContact ? contact.data?.contact.history : student.data?.student.history,
    error: isContact ? contact.error : student.error,
    refetch: () => quietly(isContact ? contact.refetch() : student.refetch()),
    more: (after) =>
      quietly(
        isContact ? contact.fetchMore({ variables: { after } }) : student.fetchMore({ variables: { after } }),
      ),
  };
}

function Export({ record }: { readonly record: PersonRecord }) {
  const say = useWords(historyWords);
  const client = useApolloClient();
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const download = async (): Promise<void> => {
    setProblem(null);
    try {
      const { data } = await client.query({
        query: ExportConsentHistoryDocument,
        variables: { personId: record.id },
        fetchPolicy: 'no-cache',
      });
      if (data === undefined) return;
      offerFile(say('fileName', { name: fileNameOf(record) }), data.exportConsentHistory);
      setTold(say('exported'));
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <>
      <Button size="sm" variant="default" onClick={() => void download()}>
        {say('export')}
      </Button>
      <span role="status" className={classes.hint}>
        {told}
      </span>
      {problem !== null && <ProblemAlert problem={problem} />}
    </>
  );
}

function fileNameOf(record: PersonRecord): string {
  return nameOf(record)
    .normalize('NFKD')
    .replace(/[^\w]+/g, '-')
    .toLowerCase();
}

function offerFile(name: string, json: string): void {
  const address = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
