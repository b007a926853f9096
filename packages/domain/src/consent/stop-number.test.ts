import { describe, expect, it } from '@jest/globals';
import {
  after,
  afterAll,
  ann,
  answerOf,
  before,
  bob,
  byStaff,
  change,
  contact,
  decide,
  effectsOf,
  heldBy,
  hours,
  leo,
  liftOfficeStop,
  minutes,
  NOON,
  pair,
  startReply,
  stopNumber,
  stopReply,
  suppressed,
  undecided,
} from '../../test/builders.js';
import type { SuppressionReason } from './consent.js';
import type { StopNumberRequest } from './requests.js';

const WAYS = ['portal', 'email-page', 'staff', 'api', 'office'] as const;

describe.each(WAYS)('semantics §5: "Stop all texts" by way of %s', (way) => {
  it('does what STOP does, without the confirmation text and without a stop heard on a pair', () => {
    const decision = change(heldBy(ann, leo), stopNumber({ way }));
    expect(decision.answers.map(({ personId, after: is }) => [personId, is])).toEqual([
      ['ann', 'out'],
      ['leo', 'out'],
    ]);
    expect(decision.suppression).toMatchObject({
      kind: 'suppress',
      episodeId: 'cause-button',
      since: NOON,
    });
    expect(decision.pairs).toEqual([]);
    expect(effectsOf(decision, 'confirm-stop-by-text')).toEqual([]);
    expect(effectsOf(decision, 'withdraw-texts-to-number')).toHaveLength(1);
  });

  it('is refused only where there is no number', () => {
    expect(decide({ ...heldBy(ann), number: null }, stopNumber({ way }))).toEqual({
      kind: 'refused',
      why: 'no-number',
    });
  });

  it('decides open reviews', () => {
    const standing = { ...heldBy(ann), openReviews: [undecided('r1')] };
    expect(change(standing, stopNumber({ way })).reviews).toMatchObject([
      { reviewId: 'r1', decision: 'stop' },
    ]);
  });
});

describe('semantics §5: whose wish it is', () => {
  it('is recorded as the own No of the holder, and of nobody else', () => {
    const decision = change(heldBy(ann, bob), stopNumber());
    expect(answerOf(decision, 'ann')).toMatchObject({ ownNoAt: NOON, lastNoAt: NOON, phoneStopAt: null });
    expect(answerOf(decision, 'bob')).toMatchObject({ ownNoAt: null, lastNoAt: null, phoneStopAt: null });
  });

  it.each<[StopNumberRequest['way'], SuppressionReason]>([
    ['portal', 'holder'],
    ['email-page', 'holder'],
    ['staff', 'office'],
    ['api', 'office'],
    ['office', 'office'],
  ])('by way of %s the reason is %s', (way, reason) => {
    expect(change(heldBy(ann), stopNumber({ way })).suppression).toMatchObject({ reason });
  });

  it('changes nothing when the number is stopped and nobody changes', () => {
    const standing = { ...heldBy(contact('cat', { answer: 'out' })), suppression: suppressed() };
    expect(decide(standing, stopNumber({ forPersonId: null }))).toEqual({ kind: 'unchanged' });
  });

  it('still records the own No of somebody who is out already, telling nobody', () => {
    const standing = {
      ...heldBy(contact('cat', { answer: 'out' }), bob, contact('dee', { answer: 'out' })),
      suppression: suppressed(),
    };
    const onlyOut = { ...standing, holders: standing.holders.filter(({ answer }) => answer === 'out') };
    const decision = change(onlyOut, stopNumber({ forPersonId: 'cat' }));
    expect(decision.answers.map(({ personId }) => personId)).toEqual(['cat']);
    expect(answerOf(decision, 'cat')).toMatchObject({ before: 'out', after: 'out', ownNoAt: NOON });
    expect(decision.effects).toEqual([]);
  });

  it('turns out who is left within a running episode, and tells the office', () => {
    const standing = { ...heldBy(ann, contact('cat', { answer: 'out' })), suppression: suppressed() };
    const decision = change(standing, stopNumber());
    expect(decision.suppression).toBeNull();
    expect(answerOf(decision, 'ann')).toMatchObject({ after: 'out', episode: { episodeId: 'episode-1' } });
    expect(effectsOf(decision, 'tell-office')).toMatchObject([{ personIds: ['ann'] }]);
  });

  it('tells the office of a number that is not on file', () => {
    const decision = change(heldBy(), stopNumber({ way: 'office', actor: byStaff, forPersonId: null }));
    expect(decision.suppression).toMatchObject({ kind: 'suppress' });
    expect(effectsOf(decision, 'tell-office')).toMatchObject([{ personIds: [] }]);
  });

  it('is a No since, when the episode runs already: START does not undo it', () => {
    const stopped = afterAll(
      heldBy(ann),
      [stopReply({ receivedAt: before(hours(50)) }), before(hours(50))],
      [stopNumber(), before(hours(49))],
    );
    expect(change(stopped, startReply()).answers).toEqual([]);
  });
});

describe('semantics §2: who is told of "Stop all texts"', () => {
  it('tells the office of the button in the portal, half a minute later', () => {
    const decision = change(heldBy(ann, bob), stopNumber());
    expect(decision.effects).toEqual([
      { kind: 'withdraw-texts-to-number' },
      {
        kind: 'tell-office',
        news: 'number-stopped-in-portal',
        personIds: ['ann', 'bob'],
        delaySeconds: 30,
      },
      { kind: 'tell-person-turned-out', personId: 'bob', way: 'portal', delaySeconds: 30 },
    ]);
  });

  it('confirms the button on the e-mailed page to the person, and tells the office', () => {
    const decision = change(heldBy(ann, bob), stopNumber({ way: 'email-page' }));
    expect(decision.effects).toEqual([
      { kind: 'withdraw-texts-to-number' },
      { kind: 'confirm-answer-by-email', personId: 'ann', answer: 'out' },
      {
        kind: 'tell-office',
        news: 'number-stopped-on-page',
        personIds: ['ann', 'bob'],
        delaySeconds: 0,
      },
      { kind: 'tell-person-turned-out', personId: 'bob', way: 'email-page', delaySeconds: 0 },
    ]);
  });

  it.each([
    ['staff', 30],
    ['api', 30],
    ['office', 0],
  ] as const)('tells the office what was stopped by way of %s after %i seconds', (way, delaySeconds) => {
    const decision = change(heldBy(ann, bob), stopNumber({ way, actor: byStaff }));
    expect(effectsOf(decision, 'tell-office')).toEqual([
      { kind: 'tell-office', news: 'heard-by-office', personIds: ['ann', 'bob'], delaySeconds },
    ]);
    expect(effectsOf(decision, 'tell-person-turned-out')).toMatchObject([{ personId: 'bob' }]);
  });

  it('does not e-mail the parent who pressed the button for another holder', () => {
    const decision = change(heldBy(ann, leo), stopNumber({ forPersonId: 'leo' }));
    expect(effectsOf(decision, 'tell-person-turned-out')).toEqual([]);
  });
});

describe('semantics §6: staff lift what the office stopped', () => {
  const stoppedBy = (reason: SuppressionReason) => ({
    ...heldBy(
      contact('ann', { answer: 'out', episode: { episodeId: 'episode-1', answerBefore: 'in' } }),
      bob,
    ),
    suppression: suppressed({ reason }),
  });

  it.each(['office', 'rule', 'wrong-number'] as const)(
    'lifts a suppression by %s, with a reason',
    (reason) => {
      const decision = change(stoppedBy(reason), liftOfficeStop());
      expect(decision.suppression).toEqual({ kind: 'lift', episodeId: 'episode-1' });
      expect(decision.effects).toEqual([]);
    },
  );

  it('leaves the answers as they are, and ends their part in the episode', () => {
    const decision = change(stoppedBy('office'), liftOfficeStop());
    expect(decision.answers).toMatchObject([{ personId: 'ann', before: 'out', after: 'out', episode: null }]);
  });

  it.each([
    ['there is none', heldBy(ann), {}, 'not-suppressed'],
    ['a STOP made it', stoppedBy('stop'), {}, 'stop-was-heard'],
    ['the carrier made it', stoppedBy('carrier'), {}, 'stop-was-heard'],
    [
      'a STOP was heard meanwhile',
      { ...stoppedBy('office'), pairs: [pair({ stopHeardAt: NOON })] },
      {},
      'stop-was-heard',
    ],
    [
      'the carrier blocks a pair',
      { ...stoppedBy('office'), pairs: [pair({ carrierBlockedAt: NOON })] },
      {},
      'stop-was-heard',
    ],
    ['a holder pressed the button', stoppedBy('holder'), {}, 'stopped-by-its-holder'],
    ['the reason is blank', stoppedBy('office'), { reason: ' ' }, 'reason-missing'],
  ] as const)('is refused when %s', (_when, standing, differs, why) => {
    expect(decide(standing, liftOfficeStop(differs))).toEqual({ kind: 'refused', why });
  });

  it('is not kept from lifting by a stop that a START has answered', () => {
    const standing = {
      ...stoppedBy('office'),
      pairs: [pair({ stopHeardAt: NOON, startHeardAt: after(minutes(1)) })],
    };
    expect(change(standing, liftOfficeStop()).suppression).toMatchObject({ kind: 'lift' });
  });
});
