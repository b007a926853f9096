import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ProblemAlert, useConsentNews, useWords, Waiting } from '@optline/ui';
import { useState } from 'react';
import { offerFile } from '../files/offer-file.js';
import { useRights } from '../permissions/use-rights.js';
import type { TextLineFragment } from '../texts/text-line.generated.js';
import { AskedEntry } from './asked-entry.js';
import type { Asked } from './asked-entry.js';
import { HistoryEntry } from './history-entry.js';
import type { Entry } from './history-entry.js';
import type { Telling } from './evidence.js';
import { historyWords } from './history-words.js';
import { ExportConsentHistoryDocument, PersonHistoryDocument } from './person-history.generated.js';
import { nameOf } from './person-record.js';
import type { PersonRecord, School } from './person-record.js';
import classes from './person.module.css';
import { TextEntry } from './text-entry.js';
import { pageSize, usePages } from './use-pages.js';

interface PersonHistoryProps {
  readonly record: PersonRecord;
  readonly school: School;
}

/** All that happened: what is on record about somebody's consent, how they were asked, and the texts; the newest first. */
export function PersonHistory({ record, school }: PersonHistoryProps) {
  const say = useWords(historyWords);
  const { mayExport } = useRights();
  const { id, kind, family } = record;
  const asked = useQuery(PersonHistoryDocument, {
    variables: { id, isStudent: kind === 'STUDENT', first: pageSize, after: null },
  });
  const page = (asked.data?.student ?? asked.data?.contact)?.story;
  const { isLooking, lookAgain, more } = usePages(page, asked);
  useConsentNews({ personIds: [id], lookAgain });
  if (page === undefined) return <Waiting lines={5} problem={asked.error} onRetry={lookAgain} />;
  const people = new Map(family.people.map((person) => [person.id, nameOf(person)]));
  const telling = { say, timeZone: school.timeZone, nameOf: (personId: string) => people.get(personId) };
  return (
    <>
      {page.edges.length === 0 && (
        <EmptyState title={say('empty')}>
          <p>{say('emptyWhy', { name: nameOf(record) })}</p>
        </EmptyState>
      )}
      <ol className={classes.history}>
        {byCause(page.edges.map(({ node }) => node)).map((told) => (
          <Told key={'id' in told ? told.id : told[0].id} told={told} telling={telling} />
        ))}
      </ol>
      <div className={classes.historyActs}>
        {page.pageInfo.hasNextPage && (
          <Button size="sm" variant="default" aria-disabled={isLooking} onClick={more}>
            {say('more')}
          </Button>
        )}
        {mayExport && <Export record={record} />}
      </div>
    </>
  );
}

type Records = [Entry, ...Entry[]];
type ToldAtOnce = Records | Asked | TextLineFragment;

function Told({ told, telling }: { readonly told: ToldAtOnce; readonly telling: Telling }) {
  if (!('id' in told)) return <HistoryEntry entries={told} telling={telling} />;
  const { timeZone } = telling;
  return told.__typename === 'AskedByEmail' ? (
    <AskedEntry asked={told} timeZone={timeZone} />
  ) : (
    <TextEntry text={told} timeZone={timeZone} />
  );
}

/** What one request put on record stands together. */
function byCause(story: ReadonlyArray<Entry | Asked | TextLineFragment>): ToldAtOnce[] {
  const told: ToldAtOnce[] = [];
  for (const one of story) {
    const last = told.at(-1);
    if (one.__typename !== 'ConsentRecord') told.push(one);
    else if (Array.isArray(last) && last[0].causeId === one.causeId) last.push(one);
    else told.push([one]);
  }
  return told;
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
      const history = new Blob([data.exportConsentHistory], { type: 'application/json' });
      offerFile(say('fileName', { name: fileNameOf(record) }), history);
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
