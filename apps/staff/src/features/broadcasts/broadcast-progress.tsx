import { formatCount, formatDateTime, Notice, useSession, useWords } from '@optline/ui';
import type { BroadcastDetailFragment } from './broadcast-page.generated.js';
import classes from './broadcasts.module.css';
import { broadcastWords, partWords } from './broadcasts-words.js';
import { countsOf, parts, settledOf } from './progress-counts.js';

interface OfBroadcast {
  readonly broadcast: BroadcastDetailFragment;
}

/** What became of its texts so far. */
export function BroadcastProgress({ broadcast }: OfBroadcast) {
  const { state, texts } = broadcast;
  if (state === 'WAITING' || texts === 0) return <NoTexts broadcast={broadcast} />;
  return (
    <>
      <Settled broadcast={broadcast} />
      <Bar broadcast={broadcast} />
      <Counts broadcast={broadcast} />
      <Notes broadcast={broadcast} />
    </>
  );
}

/** Nothing is queued yet, or nobody may get it. */
function NoTexts({ broadcast }: OfBroadcast) {
  const say = useWords(broadcastWords);
  const { timeZone } = useSession().me;
  const { state, scheduledAt, people, texts } = broadcast;
  if (state === 'WAITING' && scheduledAt !== null)
    return <p>{say('scheduled', { time: formatDateTime(scheduledAt, { language: 'en', timeZone }) })}</p>;
  if (state === 'PREPARING')
    return <p>{say('preparing', { people: formatCount(people, 'en'), texts: formatCount(texts, 'en') })}</p>;
  if (state === 'PAUSED') return <Paused broadcast={broadcast} />;
  return <p>{say(state === 'CANCELLED' ? 'unsent' : 'nobody')}</p>;
}

function Settled({ broadcast: { texts, progress } }: OfBroadcast) {
  const say = useWords(broadcastWords);
  return (
    <p role="status" className={classes.settled}>
      {say('settled', { done: formatCount(settledOf(progress), 'en'), all: formatCount(texts, 'en') })}
    </p>
  );
}

/** To the eye; the counts below say the same. */
function Bar({ broadcast: { progress } }: OfBroadcast) {
  const counts = countsOf(progress);
  return (
    <div className={classes.track} aria-hidden>
      {parts
        .filter((part) => counts[part] > 0 && part !== 'QUEUED' && part !== 'WAITING')
        .map((part) => (
          <div key={part} className={classes.piece} data-part={part} style={{ flexGrow: counts[part] }} />
        ))}
      <div style={{ flexGrow: counts.QUEUED + counts.WAITING }} />
    </div>
  );
}

function Counts({ broadcast: { progress } }: OfBroadcast) {
  const sayPart = useWords(partWords);
  const counts = countsOf(progress);
  const rare: readonly string[] = ['WAITING', 'UNKNOWN'];
  return (
    <dl className={classes.counts}>
      {parts
        .filter((part) => counts[part] > 0 || !rare.includes(part))
        .map((part) => (
          <div key={part}>
            <dt className={classes.key} data-part={part}>
              {sayPart(part)}
            </dt>
            <dd>{formatCount(counts[part], 'en')}</dd>
          </div>
        ))}
    </dl>
  );
}

function pausedBecause(reason: string | null): 'credit' | 'late' | 'restored' | 'byStaff' {
  return reason === 'credit' || reason === 'late' || reason === 'restored' ? reason : 'byStaff';
}

function Paused({ broadcast: { stateReason } }: OfBroadcast) {
  const say = useWords(broadcastWords);
  return (
    <Notice kind="wait">
      <p>{say(pausedBecause(stateReason))}</p>
    </Notice>
  );
}

function Notes({ broadcast }: OfBroadcast) {
  const say = useWords(broadcastWords);
  const { timeZone } = useSession().me;
  const { waiting, waitingUntil, withheld } = broadcast.progress;
  return (
    <div className={classes.notes}>
      {broadcast.state === 'PAUSED' && <Paused broadcast={broadcast} />}
      {waiting > 0 && waitingUntil !== null && (
        <p className={classes.dim}>
          {say('waitingUntil', { time: formatDateTime(waitingUntil, { language: 'en', timeZone }) })}
        </p>
      )}
      {withheld > 0 && <p className={classes.dim}>{say('withheldWhy')}</p>}
    </div>
  );
}
