import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { formatDateTime, ProblemAlert, useLanguage, useSession, useWords } from '@optline/ui';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import form from '../../form/form.module.css';
import { noticeName } from '../../notices/notice-words.js';
import { nameOf, pathOf } from '../../person/person-record.js';
import { textProblem } from '../../texts/text-problems.js';
import { OneUndeliveredDocument, RetryNoticeDocument } from './undelivered-page.generated.js';
import type { UndeliveredNoticeFragment } from './undelivered-page.generated.js';
import { undeliveredWords } from './undelivered-words.js';
import classes from './undelivered.module.css';

interface UndeliveredNoticeProps {
  readonly listed: UndeliveredNoticeFragment;
  /** It was tried again, and is among the undelivered ones no more. */
  readonly isGone: boolean;
}

/** One notice: what it is and whom it is about, why it did not go, another try, and what came of that. */
export function UndeliveredNotice({ listed, isGone }: UndeliveredNoticeProps) {
  const say = useWords(undeliveredWords);
  const time = useTime();
  const place = useRef<HTMLDivElement>(null);
  const { notice, watch, hasFailedAgain } = useWatching(listed, isGone);
  const { retry, isAsking, error } = useRetrying(listed.id, () => {
    watch();
    // The button goes, and the focus must not go with it.
    place.current?.focus();
  });
  const { kind, attempts, createdAt, state } = notice;
  const what = noticeName(kind);
  const mayRetry = kind !== 'send-text' && (state === 'failed' || state === 'unknown');
  return (
    <li className={form.row}>
      <div className={form.rowText}>
        <p>
          <span className={form.name}>{what}</span>
          <State state={state} />
        </p>
        <About notice={notice} />
        <div ref={place} tabIndex={-1} role="status" className={classes.why}>
          <Why notice={notice} hasFailedAgain={hasFailedAgain} />
        </div>
        <p className={form.hint}>
          {say('owed', { time: time(createdAt) })} · {say('attempts', { attempts })}
        </p>
        {kind === 'send-text' && <p className={form.hint}>{say('textNever')}</p>}
        {error !== undefined && <ProblemAlert problem={error} />}
      </div>
      {mayRetry && (
        <Button
          variant="default"
          size="sm"
          loading={isAsking}
          aria-label={say('retryWhat', { what, time: time(createdAt) })}
          onClick={() => void retry()}
        >
          {say('retry')}
        </Button>
      )}
    </li>
  );
}

interface OfNotice {
  readonly notice: UndeliveredNoticeFragment;
}

function About({ notice: { people, number } }: OfNotice) {
  const say = useWords(undeliveredWords);
  if (people.length === 0 && number === null) return null;
  return (
    <p className={classes.about}>
      {say('about')}{' '}
      {people.map((person, at) => (
        <span key={person.id}>
          {at > 0 && ', '}
          <Link to={pathOf(person)}>{nameOf(person)}</Link>
        </span>
      ))}
      {number !== null && (
        <span className={classes.number}>
          {people.length > 0 && ', '}
          {formatNumber(number)}
        </span>
      )}
    </p>
  );
}

/** Why it did not go; after another try, what came of it. */
function Why({ notice, hasFailedAgain }: OfNotice & { readonly hasFailedAgain: boolean }) {
  const { state, problem, settledAt } = notice;
  const say = useWords(undeliveredWords);
  const time = useTime();
  const reason = problem === null ? null : textProblem(problem);
  switch (state) {
    case 'done':
      return <p>{settledAt === null ? say('done') : say('isSent', { time: time(settledAt) })}</p>;
    case 'waiting':
    case 'running':
      return <p>{hasFailedAgain ? [reason, say('triesOn')].filter(Boolean).join(' ') : say('isWaiting')}</p>;
    case 'withdrawn':
      return <p>{reason ?? say('withdrawn')}</p>;
    case 'unknown':
      return <p>{[say('isUnknown'), reason].filter(Boolean).join(' ')}</p>;
    default:
      return <p>{reason ?? say('noProblem')}</p>;
  }
}

const kinds = { failed: 'bad', unknown: 'wait', waiting: 'wait', done: 'good', withdrawn: 'plain' } as const;

function State({ state }: { readonly state: string }) {
  const say = useWords(undeliveredWords);
  const shown = state === 'running' ? 'waiting' : state in kinds ? (state as keyof typeof kinds) : 'failed';
  return (
    <span className={form.tag} data-kind={kinds[shown]}>
      {say(shown)}
    </span>
  );
}

function useTime(): (instant: string) => string {
  const { language } = useLanguage();
  const { timeZone } = useSession().me;
  return (instant) => formatDateTime(instant, { language, timeZone });
}

const lookEveryMs = 1_500;
/** What is not sent by then is tried again by itself now and then; nobody has to watch. */
const watchedForMs = 60_000;

/** The notice as it stands: after another try it is looked at until it is settled, or for a while. */
function useWatching(listed: UndeliveredNoticeFragment, isGone: boolean) {
  const [watchedSince, setWatchedSince] = useState<number | null>(null);
  const [attemptsBefore, setAttemptsBefore] = useState(listed.attempts);
  // Asked for once, it stays so: taken up anew, it would first show what came of the try before.
  const [isAskedFor, setAskedFor] = useState(isGone);
  if (isGone && !isAskedFor) setAskedFor(true);
  const isWatched = watchedSince !== null;
  const { data } = useQuery(OneUndeliveredDocument, {
    variables: { id: listed.id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
    pollInterval: isWatched ? lookEveryMs : 0,
    skip: !isAskedFor,
  });
  const notice = data?.undeliveredNotice ?? listed;
  const isWaiting = notice.state === 'waiting' || notice.state === 'running';
  if (isWatched && data !== undefined && !isWaiting) setWatchedSince(null);
  useEffect(() => {
    if (watchedSince === null) return undefined;
    const timer = setTimeout(() => setWatchedSince(null), watchedForMs);
    return () => clearTimeout(timer);
  }, [watchedSince]);
  return {
    notice,
    hasFailedAgain: isWaiting && notice.attempts > attemptsBefore,
    watch: () => {
      setAskedFor(true);
      setWatchedSince(Date.now());
      setAttemptsBefore(notice.attempts);
    },
  };
}

function useRetrying(id: string, onRetried: () => void) {
  const [mutate, { loading, error }] = useMutation(RetryNoticeDocument);
  const retry = async (): Promise<void> => {
    try {
      await mutate({ variables: { id } });
      onRetried();
    } catch {
      // Shown as the mutation's error.
    }
  };
  return { retry, isAsking: loading, error };
}
