import { describe, expect, it } from '@jest/globals';
import {
  after,
  afterAll,
  ann,
  change,
  decide,
  decideReview,
  heldBy,
  leo,
  NOON,
  noFor,
  openReview,
  PHONE,
  OUR_NUMBER,
  seconds,
  settleReview,
  startReply,
  stopReply,
  undecided,
  undoDecision,
  written,
} from '../../test/builders.js';
import type { ReviewDecision, Standing } from './consent.js';
import { mayText } from './may-text.js';
import { decisionTakesEffectAt } from './review-decision.js';

const DECISIONS: readonly ReviewDecision[] = ['stop', 'not-a-request', 'wrong-number', 'start'];
const TOO_LATE = { kind: 'refused', why: 'too-late-to-undo' };

const held: Standing = {
  ...heldBy(ann, leo),
  openReviews: [undecided('review-1', 'start-needs-review'), undecided('review-2')],
};
const decided = (decision: ReviewDecision) => written(held, decide(held, decideReview({ decision })));
const undecidedIds = ({ openReviews }: Standing) =>
  openReviews.filter(({ waiting }) => waiting === null).map(({ reviewId }) => reviewId);

function couldLeave({ holders, suppression, pairs, openReviews, isUnusable }: Standing): boolean {
  const text = { fromNumber: OUR_NUMBER, to: PHONE, people: [{ ...ann, ...holders[0], number: PHONE }] };
  return (
    mayText({ ...text, suppression, pairs, openReviews, isUnusable, organizationPaused: false }).kind ===
    'may'
  );
}

describe('semantics §8: a decision that can still be undone', () => {
  it.each(DECISIONS)('%s leaves everything as it is: the number held, nobody told', (decision) => {
    const made = change(held, decideReview({ decision }));
    expect(made).toMatchObject({ answers: [], suppression: null, pairs: [] });
    expect(made.effects).toEqual([{ kind: 'settle-review', reviewId: 'review-1', delaySeconds: 10 }]);
    expect(couldLeave(written(held, made))).toBe(false);
  });

  it.each(DECISIONS)('%s does not take effect before ten seconds have passed', (decision) => {
    expect(decide(decided(decision), settleReview(), after(seconds(10) - 1))).toEqual({ kind: 'unchanged' });
    expect(decide(decided(decision), settleReview(), after(seconds(10))).kind).toBe('changed');
  });

  it('takes effect at the instant from which it cannot be undone', () => {
    const at = decisionTakesEffectAt(NOON);
    const justBefore = new Date(at.getTime() - 1);
    expect(decide(decided('stop'), undoDecision(), justBefore).kind).toBe('changed');
    expect(decide(decided('stop'), undoDecision(), at)).toEqual(TOO_LATE);
    expect(decide(decided('stop'), settleReview(), justBefore).kind).toBe('unchanged');
    expect(decide(decided('stop'), settleReview(), at).kind).toBe('changed');
  });

  it.each<[ReviewDecision, string[]]>([
    ['stop', []],
    ['wrong-number', []],
    ['not-a-request', ['review-2']],
    ['start', ['review-2']],
  ])('%s leaves undecided of the number: %j', (decision, left) => {
    expect(undecidedIds(decided(decision))).toEqual(left);
  });

  it('is not decided anew by somebody else', () => {
    const again = decideReview({ decision: 'not-a-request', causeId: 'cause-other' });
    expect(decide(decided('stop'), again, after(seconds(1)))).toEqual({ kind: 'unchanged' });
  });

  it('is overtaken by a later decision about the whole number', () => {
    const stopLater = decideReview({ reviewId: 'review-2', decision: 'stop', causeId: 'cause-later' });
    const waiting = decided('not-a-request');
    const overtaken = written(waiting, decide(waiting, stopLater, after(seconds(2))));
    expect(undecidedIds(overtaken)).toEqual([]);
    expect(decide(overtaken, settleReview(), after(seconds(12)))).toEqual({ kind: 'unchanged' });
    const later = settleReview({ causeId: 'cause-later' });
    expect(change(overtaken, later, after(seconds(12))).suppression).toMatchObject({ kind: 'suppress' });
  });

  it('changes nothing where the review is over', () => {
    expect(decide(heldBy(ann), decideReview())).toEqual({ kind: 'unchanged' });
  });

  it.each(['unclear', 'wrong-number', 'reported-request', 'missed-message'] as const)(
    'cannot be start where the review is because of %s',
    (why) => {
      const standing = { ...heldBy(ann), openReviews: [undecided('review-1', why)] };
      const refused = { kind: 'refused', why: 'not-for-this-review' };
      expect(decide(standing, decideReview({ decision: 'start' }))).toEqual(refused);
    },
  );
});

describe('semantics §8: undone', () => {
  it.each(DECISIONS)('%s leaves the reviews as open as before, and takes no effect any more', (decision) => {
    const undone = written(decided(decision), decide(decided(decision), undoDecision(), after(seconds(9))));
    expect(undone).toEqual(held);
    expect(decide(undone, settleReview(), after(seconds(10)))).toEqual({ kind: 'unchanged' });
  });

  it('by any of the reviews that it decided', () => {
    const byOther = undoDecision({ reviewId: 'review-2' });
    expect(written(decided('stop'), decide(decided('stop'), byOther, after(seconds(1))))).toEqual(held);
  });

  it('tells nobody', () => {
    expect(change(decided('stop'), undoDecision(), after(seconds(1))).effects).toEqual([]);
  });

  it('twice is once', () => {
    expect(decide(held, undoDecision())).toEqual({ kind: 'unchanged' });
  });

  it('and decided anew waits ten seconds from then', () => {
    const again = afterAll(
      decided('stop'),
      [undoDecision(), after(seconds(5))],
      [decideReview({ causeId: 'cause-again' }), after(seconds(6))],
    );
    expect(decide(again, settleReview(), after(seconds(16)))).toEqual({ kind: 'unchanged' });
    const settle = settleReview({ causeId: 'cause-again' });
    expect(decide(again, settle, after(seconds(15)))).toEqual({ kind: 'unchanged' });
    expect(decide(again, settle, after(seconds(16))).kind).toBe('changed');
  });

  it('is refused once it took effect', () => {
    const stopped = written(decided('stop'), decide(decided('stop'), settleReview(), after(seconds(10))));
    expect(decide(stopped, undoDecision(), after(seconds(10)))).toEqual(TOO_LATE);
  });
});

describe('semantics §8: what comes while a decision waits', () => {
  it.each(DECISIONS)('a STOP ends the reviews at once, whatever was decided: %s', (decision) => {
    const stop = stopReply({ receivedAt: after(seconds(4)) });
    const stopped = written(decided(decision), decide(decided(decision), stop, after(seconds(4))));
    expect(stopped.openReviews).toEqual([]);
    expect(decide(stopped, undoDecision(), after(seconds(5)))).toEqual(TOO_LATE);
    expect(decide(stopped, settleReview(), after(seconds(10)))).toEqual({ kind: 'unchanged' });
    expect(couldLeave(stopped)).toBe(false);
  });

  it('a No of one person stays, also where a start takes effect', () => {
    const stopped = afterAll(heldBy(ann, leo), [stopReply(), NOON]);
    const asked = written(stopped, decide(stopped, startReply({ carrierTime: null }), NOON));
    const reviewId = asked.openReviews[0]?.reviewId ?? '';
    const waiting = written(asked, decide(asked, decideReview({ reviewId, decision: 'start' })));
    const saidNo = written(waiting, decide(waiting, noFor('ann'), after(seconds(3))));
    const due = settleReview();
    const { answers } = change(saidNo, { ...due, review: { ...due.review, reviewId } }, after(seconds(10)));
    expect(answers.map(({ personId, after: is }) => [personId, is])).toEqual([['leo', 'in']]);
  });

  it('another unclear text is a review of its own, and holds the number on', () => {
    const more = written(
      decided('not-a-request'),
      decide(decided('not-a-request'), openReview(), after(seconds(3))),
    );
    const settled = written(more, decide(more, settleReview(), after(seconds(10))));
    expect(undecidedIds(settled)).toHaveLength(2);
    expect(couldLeave(settled)).toBe(false);
  });

  it('the hold ends only when the decision that nothing was asked has taken effect', () => {
    const standing = { ...heldBy(ann), openReviews: [undecided('review-1')] };
    const waiting = written(standing, decide(standing, decideReview({ decision: 'not-a-request' })));
    expect(couldLeave(waiting)).toBe(false);
    expect(couldLeave(written(waiting, decide(waiting, settleReview(), after(seconds(10)))))).toBe(true);
  });
});
