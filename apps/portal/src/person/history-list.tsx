import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import {
  EmptyState,
  formatDateTime,
  LoadingState,
  ProblemAlert,
  useLanguage,
  useWords,
  wayWords,
} from '@optline/ui';
import { PersonHistoryDocument } from './history.generated.js';
import type { HistoryFragment } from './history.generated.js';
import classes from './history.module.css';
import { historyWords } from './history-words.js';

interface HistoryListProps {
  readonly id: string;
  readonly isStudent: boolean;
  readonly timeZone: string;
}

/** What happened to somebody's answer, the newest first. */
export function HistoryList({ id, isStudent, timeZone }: HistoryListProps) {
  const say = useWords(historyWords);
  const { data, error, loading, refetch, fetchMore } = useQuery(PersonHistoryDocument, {
    variables: { id, isStudent, after: null },
  });
  const history = (data?.student ?? data?.contact)?.history;
  if (history === undefined)
    return error === undefined ? (
      <LoadingState lines={4} />
    ) : (
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
    );
  if (history.edges.length === 0) return <EmptyState title={say('empty')} />;
  const { endCursor, hasNextPage } = history.pageInfo;
  return (
    <>
      <ol className={classes.list}>
        {history.edges.map(({ node }) => (
          <Entry key={node.id} entry={node} timeZone={timeZone} />
        ))}
      </ol>
      {error !== undefined && <ProblemAlert problem={error} />}
      {hasNextPage && (
        <Button
          variant="default"
          loading={loading}
          onClick={() => void fetchMore({ variables: { after: endCursor } }).catch(() => undefined)}
        >
          {say('more')}
        </Button>
      )}
    </>
  );
}

type Entry = HistoryFragment['history']['edges'][number]['node'];

function Entry({ entry, timeZone }: { readonly entry: Entry; readonly timeZone: string }) {
  const say = useWords(historyWords);
  const sayWay = useWords(wayWords);
  const { language } = useLanguage();
  const by = entry.byWhom === 'NAMED' ? entry.by : say(`by.${entry.byWhom}`);
  return (
    <li className={classes.entry}>
      <p className={classes.what}>{useWhat(entry)}</p>
      <p className={classes.when}>
        <time dateTime={entry.at}>{formatDateTime(entry.at, { language, timeZone })}</time>
      </p>
      <p className={classes.when}>{say('whence', { way: sayWay(entry.way), by })}</p>
      {entry.words !== null && <Words words={entry.words} />}
    </li>
  );
}

const shortAtMost = 120;

/** A text as it was sent; the school's wording, which is long, only on demand. */
function Words({ words }: { readonly words: string }) {
  const say = useWords(historyWords);
  if (words.length <= shortAtMost)
    return (
      <p className={classes.words}>
        <span className="visually-hidden">{say('said')} </span>
        {words}
      </p>
    );
  return (
    <details className={classes.details}>
      <summary>{say('wording')}</summary>
      <p className={classes.words}>{words}</p>
    </details>
  );
}

function useWhat({ kind, before, after }: Entry): string {
  const say = useWords(historyWords);
  if (after !== null && kind === 'answer')
    return before === after ? say(`what.SAME_${after}`) : say(`what.${after}`);
  switch (kind) {
    case 'suppressed':
    case 'lifted':
    case 'held':
    case 'released':
    case 'archived':
    case 'restored':
      return say(`kind.${kind}`);
    case 'stop-heard':
      return say('kind.stopHeard');
    case 'start-heard':
      return say('kind.startHeard');
    case 'carrier-blocked':
      return say('kind.carrierBlocked');
    case 'review-decided':
      return say('kind.reviewDecided');
    case 'decision-undone':
      return say('kind.decisionUndone');
    case 'decision-in-force':
      return say('kind.decisionInForce');
    case 'yes-taken-back':
      return say('kind.yesTakenBack');
    case 'number-changed':
      return say('kind.numberChanged');
    default:
      return say('kind.other');
  }
}
