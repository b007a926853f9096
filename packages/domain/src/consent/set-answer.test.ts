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
  noFor,
  NOON,
  pair,
  startReply,
  stopNumber,
  suppressed,
} from '../../test/builders.js';
import type { SetAnswerRequest } from './requests.js';

const WAYS = ['portal', 'staff', 'email-page', 'api', 'office'] as const;

describe.each(WAYS)('semantics §1: a No by way of %s', (way) => {
  it('turns out that person only and takes them off queued texts', () => {
    const decision = change(heldBy(ann, bob), noFor('ann', { way }));
    expect(decision.answers.map(({ personId }) => personId)).toEqual(['ann']);
    expect(answerOf(decision, 'ann')).toMatchObject({ before: 'in', after: 'out', lastNoAt: NOON });
    expect(decision.suppression).toBeNull();
    expect(decision.pairs).toEqual([]);
    expect(effectsOf(decision, 'withdraw-person-from-texts')).toEqual([
      { kind: 'withdraw-person-from-texts', personId: 'ann', answer: 'out' },
    ]);
  });

  it.each([
    ['a version was never seen', heldBy(ann), { seenVersion: null }],
    ['somebody changed it meanwhile', heldBy(ann), { seenVersion: 1 }],
    ['the person is archived', heldBy(contact('ann', { isArchived: true })), {}],
    ['there is no number', { ...heldBy(ann), number: null }, {}],
    ['the link has expired', heldBy(ann), { link: { isValidForYes: false } }],
    ['the number is suppressed', { ...heldBy(ann), suppression: suppressed() }, {}],
  ])('is taken when %s', (_when, standing, differs) => {
    expect(answerOf(change(standing, noFor('ann', { way, ...differs })), 'ann').after).toBe('out');
  });

  it('is a refusal from somebody who was never asked', () => {
    const decision = change(heldBy(contact('new', { answer: 'never-asked' })), noFor('new', { way }));
    expect(answerOf(decision, 'new')).toMatchObject({ before: 'never-asked', after: 'out' });
  });

  it('is success and sends nothing when they are out already', () => {
    const decision = decide(heldBy(contact('cat', { answer: 'out' })), noFor('cat', { way }));
    expect(['changed', 'unchanged']).toContain(decision.kind);
    expect(decision.kind === 'changed' ? decision.effects : []).toEqual([]);
  });
});

describe('semantics §1: whose own No it is', () => {
  const out = heldBy(contact('cat', { answer: 'out' }));

  it.each<[string, Partial<SetAnswerRequest>]>([
    ['the person in the portal', { way: 'portal' }],
    ['the e-mailed page', { way: 'email-page', actor: { kind: 'person', personId: 'ann' } }],
    ['the office, which heard it from them', { way: 'office', actor: byStaff }],
  ])('records the own No of %s, even from somebody who is out already', (_who, differs) => {
    const decision = change(out, noFor('cat', differs));
    expect(answerOf(decision, 'cat')).toMatchObject({
      before: 'out',
      after: 'out',
      ownNoAt: NOON,
      lastNoAt: NOON,
    });
    expect(decision.effects).toEqual([]);
  });

  it.each<[string, Partial<SetAnswerRequest>]>([
    ['staff', { way: 'staff', actor: byStaff }],
    ['an API client', { way: 'api', actor: { kind: 'api-token', tokenId: 't1' } }],
    ['a parent for another person', { way: 'portal', actor: { kind: 'person', personId: 'ann' } }],
  ])('is not the own No of the person when %s says it', (_who, differs) => {
    expect(decide(out, noFor('cat', differs))).toEqual({ kind: 'unchanged' });
    expect(answerOf(change(heldBy(bob), noFor('bob', differs)), 'bob')).toMatchObject({
      ownNoAt: null,
      lastNoAt: NOON,
    });
  });

  it('keeps an earlier own No when somebody else says No later', () => {
    const said = before(hours(5));
    const standing = heldBy(contact('bob', { ownNoAt: said }));
    expect(answerOf(change(standing, noFor('bob', { way: 'staff', actor: byStaff })), 'bob').ownNoAt).toEqual(
      said,
    );
  });

  it('is recorded later than the STOP of the running episode, whatever the clock says', () => {
    const standing = {
      ...heldBy(ann),
      suppression: suppressed({ since: after(3_000) }),
    };
    expect(answerOf(change(standing, noFor('ann')), 'ann').lastNoAt).toEqual(after(3_001));
  });

  it('is recorded when staff say it for somebody whose own button began the episode', () => {
    const pressed = afterAll(heldBy(ann), [stopNumber(), before(hours(50))]);
    const saidNo = afterAll(pressed, [noFor('ann', { way: 'staff', actor: byStaff }), before(hours(49))]);
    expect(answerOf(change(pressed, startReply()), 'ann').after).toBe('in');
    expect(change(saidNo, startReply()).answers).toEqual([]);
  });

  it('is recorded once when said by others for somebody whom START would turn in again', () => {
    const turnedOut = contact('leo', {
      answer: 'out',
      episode: { episodeId: 'episode-1', answerBefore: 'in' },
    });
    const request = noFor('leo', { way: 'staff', actor: byStaff });
    const standing = { ...heldBy(turnedOut), suppression: suppressed() };
    const first = change(standing, request);
    expect(answerOf(first, 'leo')).toMatchObject({ before: 'out', after: 'out', lastNoAt: NOON });
    expect(first.effects).toEqual([]);
    const noted = { ...standing, holders: [{ ...turnedOut, lastNoAt: NOON }] };
    expect(decide(noted, request)).toEqual({ kind: 'unchanged' });
  });
});

describe('semantics §2: who is told of a No', () => {
  it('tells the office of a No in the portal, half a minute later', () => {
    const decision = change(heldBy(ann), noFor('ann'));
    expect(effectsOf(decision, 'tell-office')).toEqual([
      { kind: 'tell-office', news: 'out-in-portal', personIds: ['ann'], delaySeconds: 30 },
    ]);
    expect(effectsOf(decision, 'tell-person-turned-out')).toEqual([]);
  });

  it('tells the person and the office of a No on the e-mailed page, at once', () => {
    const decision = change(heldBy(ann), noFor('ann', { way: 'email-page' }));
    expect(effectsOf(decision, 'confirm-answer-by-email')).toEqual([
      { kind: 'confirm-answer-by-email', personId: 'ann', answer: 'out' },
    ]);
    expect(effectsOf(decision, 'tell-office')).toEqual([
      { kind: 'tell-office', news: 'no-on-page', personIds: ['ann'], delaySeconds: 0 },
    ]);
  });

  it('confirms an answer for a child to the adult who gave it by their own link, and to the child’s address', () => {
    const byBob = { way: 'email-page', actor: { kind: 'person', personId: 'bob' } } as const;
    const child = ann;
    const written = (hasEmail: boolean) =>
      effectsOf(change(heldBy({ ...child, hasEmail }), noFor('ann', byBob)), 'confirm-answer-by-email');
    const toBob = { kind: 'confirm-answer-by-email', personId: 'ann', answer: 'out', toPersonId: 'bob' };
    expect(written(false)).toEqual([toBob]);
    expect(written(true)).toEqual([
      { kind: 'confirm-answer-by-email', personId: 'ann', answer: 'out' },
      toBob,
    ]);
  });

  it('owes no confirmation by e-mail where there is no address', () => {
    const decision = change(heldBy(contact('ann', { hasEmail: false })), noFor('ann', { way: 'email-page' }));
    expect(effectsOf(decision, 'confirm-answer-by-email')).toEqual([]);
  });

  it.each(['staff', 'api'] as const)('tells the office of a No by way of %s only on wish', (way) => {
    const request = noFor('ann', { way, actor: byStaff });
    const wished = {
      ...heldBy(ann),
      settings: { tellsOfficeOfStaffOut: true, tellsPeopleTurnedOut: true },
    };
    expect(effectsOf(change(heldBy(ann), request), 'tell-office')).toEqual([]);
    expect(effectsOf(change(wished, request), 'tell-office')).toEqual([
      { kind: 'tell-office', news: 'out-by-staff', personIds: ['ann'], delaySeconds: 30 },
    ]);
  });

  it('tells the office of a No that was heard at the desk or by phone, and not the person', () => {
    const decision = change(heldBy(ann), noFor('ann', { way: 'office', actor: byStaff }));
    expect(effectsOf(decision, 'tell-office')).toMatchObject([{ news: 'heard-by-office' }]);
    expect(effectsOf(decision, 'tell-person-turned-out')).toEqual([]);
  });

  it.each<[string, Partial<SetAnswerRequest>]>([
    ['a co-parent', { way: 'portal', actor: { kind: 'person', personId: 'ann' } }],
    ['staff', { way: 'staff', actor: byStaff }],
  ])('e-mails a person turned out by %s, half a minute later', (_who, differs) => {
    const decision = change(heldBy(bob), noFor('bob', differs));
    expect(effectsOf(decision, 'tell-person-turned-out')).toEqual([
      { kind: 'tell-person-turned-out', personId: 'bob', way: differs.way, delaySeconds: 30 },
    ]);
  });

  it.each([
    ['the organization switched it off', heldBy(bob), false],
    ['there is no address', heldBy(contact('bob', { hasEmail: false })), true],
    ['the person is archived', heldBy(contact('bob', { isArchived: true })), true],
  ])('does not e-mail them when %s', (_when, held, tellsPeopleTurnedOut) => {
    const standing = { ...held, settings: { tellsOfficeOfStaffOut: false, tellsPeopleTurnedOut } };
    const decision = change(standing, noFor('bob', { way: 'staff', actor: byStaff }));
    expect(effectsOf(decision, 'tell-person-turned-out')).toEqual([]);
  });
});

describe('semantics §1: a No is never lost quietly', () => {
  it('is a fault when the standing lacks the person', () => {
    expect(() => decide(heldBy(leo), noFor('ann'))).toThrow('not part of the standing');
  });

  it('leaves the numbers of a pair alone', () => {
    const standing = { ...heldBy(ann), pairs: [pair({ stopHeardAt: NOON })] };
    expect(change(standing, noFor('ann')).pairs).toEqual([]);
  });
});
