import { formatDateTime, useLanguage, useSession, useWords } from '@optline/ui';
import type { ReviewDecision } from '@optline/ui';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useRights } from '../../permissions/use-rights.js';
import { Decisions } from './decisions.js';
import type { Said } from './decisions.js';
import type { ReviewDetailFragment } from './reviews-page.generated.js';
import { decisionWords, undoWords } from './reviews-words.js';
import classes from './reviews.module.css';
import { Undo } from './undo.js';
import { useSecondsLeft } from './use-seconds-left.js';

const lookEveryMs = 1500;

interface DecisionProps {
  readonly review: ReviewDetailFragment;
  /** Something was decided or undone, or it is time to see what came of it. */
  readonly onChanged: () => unknown;
}

/**
 * What can be decided; then, in the same place, what was, with Undo as long as there is time. Whoever decided or undid
 * is told there, and the focus goes there: on a button that undoes, a second Enter would.
 */
export function Decision({ review, onChanged }: DecisionProps) {
  const { mayTurnOut } = useRights();
  const [said, setSaid] = useState<Said | null>(null);
  const left = useSecondsLeft(review.undoableForSeconds);
  const { place, wantFocus } = useFocusOnceFilled();
  const { decision, settledAt } = review;
  const isWaiting = decision !== null && settledAt === null;
  useLookingAgain(isWaiting && left === 0, onChanged);
  const tell = (news: Said): void => {
    setSaid(news);
    wantFocus();
    onChanged();
  };
  return (
    <div className={classes.outcome} data-decided={decision !== null || undefined}>
      <div ref={place} role="status" tabIndex={-1} className={classes.said}>
        {said !== null && said.of === decision && said.words !== null && <p>{said.words}</p>}
        {decision !== null && <What decision={decision} settledAt={settledAt} left={left} />}
      </div>
      {decision === null && <Decisions review={review} onDecided={tell} />}
      {isWaiting && left > 0 && mayTurnOut && (
        <Undo review={review} decision={decision} onDone={tell} onGone={() => place.current?.focus()} />
      )}
    </div>
  );
}

interface WhatProps extends Pick<ReviewDetailFragment, 'settledAt'> {
  readonly decision: ReviewDecision;
  readonly left: number;
}

function What({ decision, settledAt, left }: WhatProps) {
  const sayDecision = useWords(decisionWords);
  return (
    <>
      <p className={classes.what}>{sayDecision(decision)}</p>
      {settledAt === null ? <Waiting left={left} /> : <Settled at={settledAt} />}
    </>
  );
}

/** The seconds are for the eye alone: a screen reader hears once that there are some. */
function Waiting({ left }: Pick<WhatProps, 'left'>) {
  const say = useWords(undoWords);
  if (left === 0) return <p>{say('now')}</p>;
  return (
    <p>
      <span className="visually-hidden">{say('waitsSaid')}</span>
      <span className={classes.seconds} aria-hidden>
        {say('waits', { seconds: String(left) })}
      </span>{' '}
      {say('held')}
    </p>
  );
}

function Settled({ at }: { readonly at: string }) {
  const say = useWords(undoWords);
  const { language } = useLanguage();
  const { timeZone } = useSession().me;
  return <p>{say('tookEffect', { time: formatDateTime(at, { language, timeZone }) })}</p>;
}

/** What is said is there a moment after what says it. */
function useFocusOnceFilled() {
  const place = useRef<HTMLDivElement>(null);
  const isWanted = useRef(false);
  useEffect(() => {
    if (!isWanted.current || place.current?.childElementCount === 0) return;
    isWanted.current = false;
    place.current?.focus();
  });
  return { place, wantFocus: () => void (isWanted.current = true) };
}

/** News of it comes by the live connection; where that is cut off, it is asked for. */
function useLookingAgain(isDue: boolean, lookAgain: () => unknown): void {
  const look = useEffectEvent(() => {
    lookAgain();
  });
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [isDue]);
}
