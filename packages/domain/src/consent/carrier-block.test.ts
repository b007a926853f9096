import { describe, expect, it } from '@jest/globals';
import {
  ann,
  answerOf,
  before,
  bob,
  carrierBlock,
  change,
  contact,
  decide,
  effectsOf,
  heldBy,
  hours,
  leo,
  minutes,
  OTHER_NUMBER,
  OUR_NUMBER,
  pair,
  startReply,
  suppressed,
  written,
  undecided,
} from '../../test/builders.js';

const HANDED_OVER = before(minutes(1));

describe('semantics §9: error 200 where no stop is on file', () => {
  it('turns out every holder as STOP does, from when the text was handed over', () => {
    const decision = change(heldBy(ann, leo, contact('old', { isArchived: true })), carrierBlock());
    expect(decision.answers.map(({ personId, after: is }) => [personId, is])).toEqual([
      ['ann', 'out'],
      ['leo', 'out'],
      ['old', 'out'],
    ]);
    expect(answerOf(decision, 'ann')).toMatchObject({
      phoneStopAt: HANDED_OVER,
      episode: { answerBefore: 'in' },
    });
    expect(decision.suppression).toEqual({
      kind: 'suppress',
      episodeId: 'cause-200',
      reason: 'carrier',
      since: HANDED_OVER,
    });
    expect(decision.pairs).toEqual([{ ourNumber: OUR_NUMBER, carrierBlockedAt: HANDED_OVER }]);
  });

  it('tells the office once, and sends no text at all', () => {
    const decision = change(heldBy(ann), carrierBlock());
    expect(decision.effects).toEqual([
      { kind: 'withdraw-texts-to-number' },
      { kind: 'tell-office', news: 'carrier-block', personIds: ['ann'], delaySeconds: 0 },
    ]);
    const standing = written(heldBy(ann), decision);
    expect(decide(standing, carrierBlock())).toEqual({ kind: 'unchanged' });
  });

  it('e-mails those who share the phone, as after a STOP', () => {
    const decision = change(heldBy(ann, bob), carrierBlock());
    expect(effectsOf(decision, 'tell-person-turned-out')).toMatchObject([
      { personId: 'ann', way: 'carrier' },
      { personId: 'bob', way: 'carrier' },
    ]);
  });

  it('decides open reviews, as STOP does', () => {
    const standing = { ...heldBy(ann), openReviews: [undecided('r1')] };
    expect(change(standing, carrierBlock()).reviews).toMatchObject([{ reviewId: 'r1', decision: 'stop' }]);
  });

  it('is undone by START', () => {
    const standing = written(heldBy(ann), change(heldBy(ann), carrierBlock()));
    expect(answerOf(change(standing, startReply()), 'ann').after).toBe('in');
  });
});

describe('semantics §9: error 200 where more is known', () => {
  it('marks only the pair when the number is suppressed', () => {
    const standing = { ...heldBy(ann), suppression: suppressed() };
    const decision = change(standing, carrierBlock());
    expect(decision).toMatchObject({ answers: [], suppression: null, effects: [] });
    expect(decision.pairs).toHaveLength(1);
  });

  it('changes nothing when the pair is known to be blocked', () => {
    const standing = {
      ...heldBy(ann),
      suppression: suppressed(),
      pairs: [pair({ stopHeardAt: before(hours(1)) })],
    };
    expect(decide(standing, carrierBlock())).toEqual({ kind: 'unchanged' });
  });

  it('marks only the pair when a START was heard at another of our numbers', () => {
    const standing = {
      ...heldBy(ann),
      pairs: [pair({ ourNumber: OTHER_NUMBER, startHeardAt: before(hours(1)) })],
    };
    const decision = change(standing, carrierBlock());
    expect(decision).toMatchObject({ answers: [], suppression: null, effects: [] });
    expect(decision.pairs).toEqual([{ ourNumber: OUR_NUMBER, carrierBlockedAt: HANDED_OVER }]);
    expect(decide(written(standing, decision), carrierBlock())).toEqual({ kind: 'unchanged' });
  });

  it('turns out when the START at another number was followed by a stop there', () => {
    const standing = {
      ...heldBy(ann),
      pairs: [
        pair({ ourNumber: OTHER_NUMBER, startHeardAt: before(hours(2)), stopHeardAt: before(hours(1)) }),
      ],
    };
    expect(answerOf(change(standing, carrierBlock()), 'ann').after).toBe('out');
  });

  it('changes nothing when the text was handed over before the START of the pair', () => {
    const standing = { ...heldBy(ann), pairs: [pair({ startHeardAt: HANDED_OVER })] };
    const earlier = carrierBlock({ textHandedOverAt: before(minutes(2)) });
    expect(decide(standing, earlier)).toEqual({ kind: 'unchanged' });
  });

  it.each([0, 1])('turns out when it was handed over %i ms after the START of the pair', (ms) => {
    const standing = { ...heldBy(ann), pairs: [pair({ startHeardAt: HANDED_OVER })] };
    const refused = carrierBlock({ textHandedOverAt: new Date(HANDED_OVER.getTime() + ms) });
    expect(answerOf(change(standing, refused), 'ann').after).toBe('out');
  });

  it('turns out where the block is known but no suppression runs', () => {
    const standing = { ...heldBy(ann), pairs: [pair({ carrierBlockedAt: before(hours(1)) })] };
    const decision = change(standing, carrierBlock());
    expect(answerOf(decision, 'ann').after).toBe('out');
    expect(decision.pairs).toEqual([]);
  });
});
