import { describe, expect, it } from '@jest/globals';
import {
  after,
  afterAll,
  ann,
  answerOf,
  before,
  bob,
  change,
  contact,
  decide,
  decidedFor,
  effectsOf,
  heldBy,
  hours,
  leo,
  minutes,
  NOON,
  openReview,
  OTHER_NUMBER,
  OUR_NUMBER,
  pair,
  review,
  settleReview,
  startReply,
  stopReply,
  suppressed,
  undecided,
  written,
} from '../../test/builders.js';
import type { PersonStanding, ReviewReason, Standing } from './consent.js';

function underReview(...holders: readonly PersonStanding[]): Standing {
  return {
    ...heldBy(...holders),
    openReviews: [undecided('review-1'), undecided('review-2', 'reported-request')],
  };
}

/** The first of its two reviews was decided as a stop, and that takes effect now. */
const stopDue = (...holders: readonly PersonStanding[]) => decidedFor(underReview(...holders), 'stop');

const REASONS = [
  'unclear',
  'wrong-number',
  'start-needs-review',
  'reported-request',
  'missed-message',
] as const;

describe('semantics §8: not sure', () => {
  it.each(REASONS)('%s opens a review, which is the hold, and the office is told at once', (why) => {
    const decision = change(heldBy(ann, leo), openReview({ why }));
    expect(decision.reviews).toEqual([{ kind: 'open', why }]);
    expect(decision.answers).toEqual([]);
    expect(decision.effects).toEqual([
      { kind: 'tell-office', news: 'review-opened', personIds: ['ann', 'leo'], delaySeconds: 0 },
    ]);
  });

  it.each<[ReviewReason, boolean]>([
    ['unclear', false],
    ['reported-request', false],
    ['missed-message', false],
    ['wrong-number', true],
    ['start-needs-review', true],
  ])('when the number is stopped already, %s opens a review: %s', (why, opens) => {
    const standing = { ...heldBy(ann), suppression: suppressed() };
    expect(decide(standing, openReview({ why })).kind).toBe(opens ? 'changed' : 'unchanged');
  });
});

describe('semantics §8: what waits for a decision is not asked again', () => {
  const text = { ourNumber: OUR_NUMBER, words: 'not after nine' };
  const asked = afterAll(heldBy(ann), [openReview({ text }), NOON]);

  it('opens no review for the same words to the same number of ours', () => {
    expect(decide(asked, openReview({ text, causeId: 'again' })).kind).toBe('unchanged');
  });

  it.each([
    ['other words', { ...text, words: 'not after ten' }],
    ['another number of ours', { ...text, ourNumber: OTHER_NUMBER }],
    ['something without a text', null],
  ])('opens one for %s', (_what, another) => {
    expect(change(asked, openReview({ text: another })).reviews).toHaveLength(1);
  });

  it('opens one where staff decided of the first', () => {
    const reviewId = asked.openReviews[0]?.reviewId ?? 'none';
    const decided = decidedFor(asked, 'not-a-request', { reviewId });
    expect(change(decided, openReview({ text })).reviews).toHaveLength(1);
  });
});

describe('semantics §8: decided as a stop', () => {
  it('stops the number, turns out every holder and decides all its open reviews', () => {
    const decision = change(stopDue(ann, leo), settleReview());
    expect(decision.suppression).toEqual({
      kind: 'suppress',
      episodeId: 'cause-decided',
      reason: 'office',
      since: NOON,
    });
    expect(decision.answers.map(({ personId, after: is }) => [personId, is])).toEqual([
      ['ann', 'out'],
      ['leo', 'out'],
    ]);
    expect(decision.reviews).toEqual([
      { kind: 'settle', reviewId: 'review-1', decision: 'stop' },
      { kind: 'settle', reviewId: 'review-2', decision: 'stop' },
    ]);
    expect(effectsOf(decision, 'withdraw-texts-to-number')).toHaveLength(1);
    expect(effectsOf(decision, 'tell-office')).toMatchObject([
      { news: 'review-decided-out', personIds: ['ann', 'leo'] },
    ]);
  });

  it('counts a text as a stop of their phone, heard at that number of ours', () => {
    const decision = change(stopDue(ann), settleReview());
    expect(answerOf(decision, 'ann')).toMatchObject({
      phoneStopAt: before(hours(1)),
      ownNoAt: null,
      lastNoAt: null,
    });
    expect(decision.pairs).toEqual([{ ourNumber: OUR_NUMBER, stopHeardAt: NOON }]);
  });

  it('counts a report without a text as a No only, which START would still undo', () => {
    const reported = settleReview({ review: review({ ourNumber: null }) });
    const decision = change(stopDue(ann), reported);
    expect(answerOf(decision, 'ann')).toMatchObject({ phoneStopAt: null, lastNoAt: NOON });
    expect(decision.pairs).toEqual([]);
    const stopped = written(stopDue(ann), decision);
    const start = startReply({ carrierTime: after(hours(1)), receivedAt: after(hours(1)) });
    expect(answerOf(change(stopped, start, after(hours(1))), 'ann').after).toBe('in');
  });

  it('counts a reported request as the own No of whoever asked, and of nobody else', () => {
    const standing = { ...stopDue(ann), holders: [ann, bob] };
    const decision = change(standing, settleReview({ review: review({ ourNumber: null, personId: 'ann' }) }));
    expect(answerOf(decision, 'ann')).toMatchObject({ ownNoAt: NOON, lastNoAt: NOON });
    expect(answerOf(decision, 'bob')).toMatchObject({ ownNoAt: null, lastNoAt: NOON });
  });

  it('is confirmed by text while five minutes have not passed', () => {
    const fresh = settleReview({ review: review({ receivedAt: before(minutes(2)), language: 'es' }) });
    const decision = change(stopDue(ann), fresh);
    expect(effectsOf(decision, 'confirm-stop-by-text')).toEqual([
      {
        kind: 'confirm-stop-by-text',
        ourNumber: OUR_NUMBER,
        language: 'es',
        deadline: after(minutes(3)),
      },
    ]);
  });

  it.each([
    ['over five minutes have passed', { receivedAt: before(minutes(5)) }],
    ['our number is retired', { receivedAt: NOON, ourNumberIsRetired: true }],
    ['it was no text', { receivedAt: NOON, ourNumber: null }],
  ])('is confirmed by e-mail when %s', (_when, differs) => {
    const holders = stopDue(ann, contact('no-mail', { hasEmail: false }));
    const decision = change(holders, settleReview({ review: review(differs) }));
    expect(effectsOf(decision, 'confirm-stop-by-text')).toEqual([]);
    expect(effectsOf(decision, 'confirm-stop-by-email')).toMatchObject([{ personId: 'ann' }]);
  });

  it('leaves no second confirmation to the STOP that follows', () => {
    const stopped = afterAll(stopDue(ann), [settleReview(), NOON]);
    const stop = stopReply({ receivedAt: after(minutes(1)) });
    expect(effectsOf(change(stopped, stop, after(minutes(1))), 'confirm-stop-by-text')).toEqual([]);
  });

  it('within a running episode belongs to it and turns out who is left', () => {
    const standing = {
      ...stopDue(ann, contact('cat', { answer: 'out' })),
      suppression: suppressed({ since: before(hours(5)) }),
      pairs: [pair({ stopHeardAt: before(hours(5)) })],
    };
    const decision = change(standing, settleReview());
    expect(decision.suppression).toBeNull();
    expect(effectsOf(decision, 'tell-office')).toMatchObject([{ personIds: ['ann'] }]);
    expect(effectsOf(decision, 'confirm-stop-by-email')).toEqual([]);
  });

  it('is confirmed within an episode in which no stop was heard', () => {
    const standing = { ...stopDue(ann), suppression: suppressed({ reason: 'holder' }) };
    const fresh = settleReview({ review: review({ receivedAt: NOON }) });
    expect(effectsOf(change(standing, fresh), 'confirm-stop-by-text')).toHaveLength(1);
  });

  it('within a running episode tells nobody when nobody changes', () => {
    const standing = {
      ...stopDue(contact('cat', { answer: 'out' })),
      suppression: suppressed({ since: before(hours(5)) }),
      pairs: [pair({ stopHeardAt: before(hours(5)) })],
    };
    expect(change(standing, settleReview()).effects).toEqual([]);
  });

  it('e-mails those who share the phone', () => {
    const fresh = settleReview({ review: review({ receivedAt: NOON }) });
    expect(effectsOf(change(stopDue(ann, bob), fresh), 'tell-person-turned-out')).toMatchObject([
      { personId: 'ann', way: 'office' },
      { personId: 'bob', way: 'office' },
    ]);
  });
});

describe('semantics §8: undecided at the end of the ninth business day', () => {
  const byRule = settleReview({
    way: 'rule',
    actor: { kind: 'rule' },
    review: review({ receivedAt: before(hours(300)) }),
  });

  it('is stopped by rule, with an e-mail and no text', () => {
    const decision = change(underReview(ann), byRule);
    expect(decision.suppression).toMatchObject({ reason: 'rule' });
    expect(answerOf(decision, 'ann').after).toBe('out');
    expect(effectsOf(decision, 'confirm-stop-by-text')).toEqual([]);
    expect(effectsOf(decision, 'confirm-stop-by-email')).toHaveLength(1);
    expect(effectsOf(decision, 'tell-office')).toMatchObject([{ news: 'review-stopped-by-rule' }]);
  });

  it('leaves the one confirmation text to a STOP that follows', () => {
    const fresh = { ...byRule, review: review({ receivedAt: NOON }) };
    const stopped = afterAll(underReview(ann), [fresh, NOON]);
    expect(effectsOf(change(underReview(ann), fresh), 'confirm-stop-by-text')).toEqual([]);
    expect(effectsOf(change(stopped, stopReply()), 'confirm-stop-by-text')).toHaveLength(1);
  });

  it('hears no stop on the pair, so that staff or a Yes can lift it', () => {
    expect(change(underReview(ann), byRule).pairs).toEqual([]);
  });

  it('only decides the review when the number is stopped already', () => {
    const standing = { ...underReview(ann), suppression: suppressed() };
    expect(change(standing, byRule)).toEqual({
      kind: 'changed',
      answers: [],
      suppression: null,
      pairs: [],
      reviews: [{ kind: 'settle', reviewId: 'review-1', decision: 'stop' }],
      effects: [],
    });
  });

  it('leaves a number to the decision that staff made in time', () => {
    expect(decide(stopDue(ann), byRule)).toEqual({ kind: 'unchanged' });
  });
});

describe('semantics §8: decided as not a request', () => {
  it('decides this review only and changes nobody', () => {
    expect(change(decidedFor(underReview(ann), 'not-a-request'), settleReview())).toEqual({
      kind: 'changed',
      answers: [],
      suppression: null,
      pairs: [],
      reviews: [{ kind: 'settle', reviewId: 'review-1', decision: 'not-a-request' }],
      effects: [],
    });
  });
});

describe('semantics §8: decided as a wrong number', () => {
  const wrongDue = (standing: Standing) => decidedFor(standing, 'wrong-number');

  it('suppresses the number; a Yes there is void and a No stays', () => {
    const held = underReview(ann, contact('cat', { answer: 'out' }), leo);
    const decision = change(wrongDue(held), settleReview());
    expect(decision.suppression).toMatchObject({ kind: 'suppress', reason: 'wrong-number' });
    expect(decision.answers).toMatchObject([
      { personId: 'ann', before: 'in', after: 'never-asked' },
      { personId: 'leo', before: 'in', after: 'never-asked', adultYesBy: null },
    ]);
    expect(decision.reviews).toHaveLength(2);
    expect(decision.effects).toEqual([{ kind: 'withdraw-texts-to-number' }]);
  });

  it('makes a running suppression one that START does not lift, and gives nobody anything back', () => {
    const turnedOut = contact('ann', {
      answer: 'out',
      episode: { episodeId: 'episode-1', answerBefore: 'in' },
    });
    const standing = { ...underReview(turnedOut), suppression: suppressed() };
    const decision = change(wrongDue(standing), settleReview());
    expect(decision.suppression).toEqual({
      kind: 'suppress',
      ...suppressed({ reason: 'wrong-number' }),
    });
    const known = written(standing, decision);
    expect(change(known, startReply()).reviews).toEqual([{ kind: 'open', why: 'start-needs-review' }]);
    expect(answerOf(decision, 'ann')).toMatchObject({ after: 'out', episode: null });
  });
});

describe('semantics §8: a start that needed review', () => {
  const stopped = afterAll(
    heldBy(ann, bob),
    [stopReply({ receivedAt: before(hours(2)) }), before(hours(2))],
    [startReply({ carrierTime: null, receivedAt: before(minutes(1)) }), before(minutes(1))],
  );
  const reviewId = stopped.openReviews[0]?.reviewId ?? 'none';
  const startDue = decidedFor(stopped, 'start', { reviewId });
  const started = (differs = {}) =>
    settleReview({ review: review({ reviewId, receivedAt: before(minutes(1)), ...differs }) });

  it('lifts and gives back answers as START does, and decides that review', () => {
    const decision = change(startDue, started());
    expect(decision.suppression).toEqual({ kind: 'lift', episodeId: 'cause-stop' });
    expect(answerOf(decision, 'ann').after).toBe('in');
    expect(decision.pairs).toEqual([{ ourNumber: OUR_NUMBER, startHeardAt: before(minutes(1)) }]);
    expect(decision.reviews).toEqual([{ kind: 'settle', reviewId, decision: 'start' }]);
    expect(effectsOf(decision, 'answer-start-by-text')).toHaveLength(1);
    expect(effectsOf(decision, 'tell-office')).toMatchObject([{ news: 'start-by-text' }]);
  });

  it('decides the other reviews too that only ask about a START of that pair', () => {
    const unclear = undecided('unclear');
    const others = [undecided('again', 'start-needs-review'), unclear];
    const due = { ...startDue, openReviews: [...startDue.openReviews, ...others] };
    const left = written(due, change(due, started())).openReviews;
    expect(left).toEqual([unclear]);
  });

  it.each([
    ['over five minutes after receipt', { receivedAt: before(minutes(6)) }],
    ['at a retired number', { ourNumberIsRetired: true }],
  ])('is answered by e-mail, not by text: %s', (_when, differs) => {
    const decision = change(startDue, started(differs));
    expect(effectsOf(decision, 'answer-start-by-text')).toEqual([]);
    expect(effectsOf(decision, 'tell-person-turned-in').map(({ personId }) => personId)).toEqual([
      'ann',
      'bob',
    ]);
  });

  it('writes only to those who get texts again and have an address', () => {
    const { holders } = startDue;
    const others = [contact('cat', { answer: 'out' }), contact('no-mail', { hasEmail: false, answer: 'in' })];
    const decision = change(
      { ...startDue, holders: [...holders, ...others] },
      started({ ourNumberIsRetired: true }),
    );
    expect(effectsOf(decision, 'tell-person-turned-in').map(({ personId }) => personId)).toEqual([
      'ann',
      'bob',
    ]);
  });

  it('lifts without a pair when it is not known where the start was texted to', () => {
    const decision = change(startDue, started({ ourNumber: null }));
    expect(decision.suppression).toMatchObject({ kind: 'lift' });
    expect(decision.pairs).toEqual([]);
  });

  it('only decides the review when nothing is stopped any more', () => {
    const standing = { ...heldBy(ann), openReviews: startDue.openReviews };
    expect(change(standing, started())).toMatchObject({ answers: [], suppression: null, effects: [] });
  });
});
