import { describe, expect, it } from '@jest/globals';
import {
  ann,
  answerOf,
  before,
  bob,
  byPersonNamed,
  byStaff,
  change,
  contact,
  decide,
  effectsOf,
  noFor,
  noticesOf,
  heldBy,
  hours,
  pair,
  proof,
  staffYesFor,
  student,
  suppressed,
  yesFor,
} from '../../test/builders.js';
import type { PersonStanding, Standing, Suppression } from './consent.js';
import type { RefusalReason } from './outcome.js';
import type { SetAnswerRequest } from './requests.js';

const neverAsked = contact('new', { answer: 'never-asked' });
const child = student('kid', { answer: 'never-asked', adultYesBy: null });
const refusedOn = before(hours(500));
const saidNo = contact('cat', { answer: 'out', ownNoAt: refusedOn, lastNoAt: refusedOn });
const phoneSaidStop = contact('cat', { answer: 'out', phoneStopAt: refusedOn });
const askedAgain = { how: 'phone', words: 'Please text me again' } as const;

function refusal(standing: Standing, request: SetAnswerRequest): RefusalReason | null {
  const decision = decide(standing, request);
  return decision.kind === 'refused' ? decision.why : null;
}

describe('semantics §1: a Yes needs the version that was seen', () => {
  it.each([null, 2, 4])('conflicts when version %s was seen and 3 is current', (seenVersion) => {
    expect(decide(heldBy(neverAsked), yesFor('new', { seenVersion }))).toEqual({ kind: 'conflict' });
  });

  it('is success and sends nothing when they are in already', () => {
    expect(decide(heldBy(ann), yesFor('ann'))).toEqual({ kind: 'unchanged' });
  });

  describe('from somebody for whom others had said it', () => {
    const ways = ['staff', 'api', 'office', 'bulk-opt-in', 'import'] as const;

    it.each(ways)('is recorded as their own word over one by way of %s, and nobody is told', (answerWay) => {
      const standing = heldBy(contact('new', { answerWay }));
      for (const way of ['portal', 'email-page'] as const) {
        const request = yesFor('new', { way, actor: byPersonNamed('new'), link: { isValidForYes: true } });
        expect(change(standing, request)).toMatchObject({
          answers: [{ personId: 'new', before: 'in', after: 'in' }],
          effects: [],
        });
      }
    });

    it('names the adult who says it for somebody under 18', () => {
      const kid = student('kid', { answerWay: 'import', adultYesBy: null });
      const decision = change(heldBy(kid), yesFor('kid', { actingAdultId: 'ann' }));
      expect(answerOf(decision, 'kid')).toMatchObject({ before: 'in', after: 'in', adultYesBy: 'ann' });
    });

    it.each<[string, Partial<SetAnswerRequest>]>([
      ['another person of the family says it', { actor: byPersonNamed('ann'), theyAskedForIt: true }],
      ['nobody saw the wording', { sawWording: false }],
      ['a new registration says it', { way: 'registration' }],
      ['the link allows no Yes any more', { way: 'email-page', link: { isValidForYes: false } }],
    ])('changes nothing where %s', (_why, differs) => {
      const standing = heldBy(contact('new', { answerWay: 'bulk-opt-in' }));
      expect(decide(standing, yesFor('new', { actor: byPersonNamed('new'), ...differs }))).toEqual({
        kind: 'unchanged',
      });
    });

    it('is no better proof when the office tells it once more', () => {
      const standing = heldBy(contact('new', { answerWay: 'import' }));
      expect(decide(standing, staffYesFor('new'))).toEqual({ kind: 'unchanged' });
    });
  });

  it('is refused for archived people, for people without a number, and for people not on the number', () => {
    expect(refusal(heldBy({ ...neverAsked, isArchived: true }), yesFor('new'))).toBe('archived');
    expect(refusal({ ...heldBy(neverAsked), number: null }, yesFor('new'))).toBe('no-number');
    expect(refusal(heldBy(ann), yesFor('new'))).toBe('no-number');
  });

  it('takes back every refusal', () => {
    const standing = heldBy({ ...saidNo, phoneStopAt: refusedOn });
    expect(answerOf(change(standing, yesFor('cat')), 'cat')).toMatchObject({
      after: 'in',
      ownNoAt: null,
      phoneStopAt: null,
      lastNoAt: null,
    });
  });
});

describe('semantics §6: beside every Yes stands the consent wording', () => {
  it.each<[string, PersonStanding, Partial<SetAnswerRequest>]>([
    ['portal for oneself', neverAsked, { way: 'portal' }],
    [
      'portal for another adult',
      neverAsked,
      { way: 'portal', actor: byPersonNamed('ann'), theyAskedForIt: true },
    ],
    ['portal for a child', child, { way: 'portal', actor: byPersonNamed('ann'), actingAdultId: 'ann' }],
    ['e-mailed page', neverAsked, { way: 'email-page', link: { isValidForYes: true } }],
  ])('is refused without it: %s', (_where, person, differs) => {
    const request = yesFor(person.personId, differs);
    expect(refusal(heldBy(person), { ...request, sawWording: false })).toBe('wording-missing');
    expect(answerOf(change(heldBy(person), request), person.personId).after).toBe('in');
  });
});

describe('semantics §6: a Yes by staff or API', () => {
  describe.each(['staff', 'api', 'office'] as const)('by way of %s', (way) => {
    it.each<[string, PersonStanding, Partial<SetAnswerRequest>, RefusalReason]>([
      ['how and when', neverAsked, { proof: null }, 'proof-missing'],
      [
        'the statement that they agreed',
        neverAsked,
        { proof: proof({ personAgreed: false }) },
        'proof-missing',
      ],
      [
        'a date that has come',
        neverAsked,
        { proof: proof({ agreedOn: '2026-03-03' }) },
        'proof-date-in-future',
      ],
      ['words, over their own No', saidNo, {}, 'proof-of-asking-again-missing'],
      ['words, over the STOP of their phone', phoneSaidStop, {}, 'proof-of-asking-again-missing'],
      [
        'words that are not blank',
        saidNo,
        { proof: proof({ askedAgain: { how: 'phone', words: '  ' } }) },
        'proof-of-asking-again-missing',
      ],
    ])('is refused without %s', (_what, person, differs, why) => {
      expect(refusal(heldBy(person), staffYesFor(person.personId, { way, ...differs }))).toBe(why);
    });

    it('turns in with proof, also of today, and tells nobody', () => {
      const request = staffYesFor('new', { way, proof: proof({ agreedOn: '2026-03-02' }) });
      const decision = change(heldBy(neverAsked), request);
      expect(answerOf(decision, 'new').after).toBe('in');
      expect(noticesOf(decision)).toEqual([{ kind: 'withdraw-waiting-notices', personId: 'new' }]);
    });

    it.each([
      ['No', saidNo],
      ['STOP', phoneSaidStop],
    ])('is e-mailed to the person when it goes over their own %s', (_what, person) => {
      const decision = change(heldBy(person), staffYesFor('cat', { way, proof: proof({ askedAgain }) }));
      expect(answerOf(decision, 'cat').after).toBe('in');
      expect(effectsOf(decision, 'tell-person-turned-in')).toEqual([
        { kind: 'tell-person-turned-in', personId: 'cat' },
      ]);
    });
  });

  it('is not e-mailed where there is no address', () => {
    const decision = change(
      heldBy({ ...saidNo, hasEmail: false }),
      staffYesFor('cat', { proof: proof({ askedAgain }) }),
    );
    expect(effectsOf(decision, 'tell-person-turned-in')).toEqual([]);
  });

  it('needs no such words over a No that others said for the person', () => {
    const standing = heldBy(contact('cat', { answer: 'out', lastNoAt: refusedOn }));
    expect(answerOf(change(standing, staffYesFor('cat')), 'cat').after).toBe('in');
  });
});

describe('semantics §6: a Yes for another adult in the portal', () => {
  const byAnn = (personId: string, theyAskedForIt: boolean) =>
    yesFor(personId, { actor: byPersonNamed('ann'), actingAdultId: 'ann', theyAskedForIt });

  it('needs the statement that they asked for it', () => {
    expect(refusal(heldBy(neverAsked), byAnn('new', false))).toBe('statement-missing');
    expect(answerOf(change(heldBy(neverAsked), byAnn('new', true)), 'new').after).toBe('in');
  });

  it.each([
    ['No', saidNo],
    ['STOP', phoneSaidStop],
  ])('is refused where they said %s themselves', (_what, person) => {
    expect(refusal(heldBy(person), byAnn('cat', true))).toBe('said-no-themselves');
    expect(refusal(heldBy(person), byAnn('cat', false))).toBe('said-no-themselves');
  });

  it('may be said by the person themself, over their own No and their STOP', () => {
    expect(answerOf(change(heldBy(saidNo), yesFor('cat')), 'cat').after).toBe('in');
    expect(answerOf(change(heldBy(phoneSaidStop), yesFor('cat')), 'cat').after).toBe('in');
  });
});

describe('semantics §6: under 18 an adult of the family says Yes', () => {
  it.each<[string, Partial<SetAnswerRequest>]>([
    ['portal', { way: 'portal', actor: byPersonNamed('ann') }],
    ['e-mailed page', { way: 'email-page', link: { isValidForYes: true } }],
  ])('needs the acting adult: %s', (_way, differs) => {
    expect(refusal(heldBy(child), yesFor('kid', { ...differs, actingAdultId: null }))).toBe('needs-adult');
    expect(refusal(heldBy(child), yesFor('kid', { ...differs, actingAdultId: 'kid' }))).toBe('needs-adult');
    const decision = change(heldBy(child), yesFor('kid', { ...differs, actingAdultId: 'ann' }));
    expect(answerOf(decision, 'kid')).toMatchObject({ after: 'in', adultYesBy: 'ann' });
  });

  it.each(['staff', 'api'] as const)('needs the adult named in the proof: %s', (way) => {
    const named = proof({ adultPersonId: 'ann' });
    expect(refusal(heldBy(child), staffYesFor('kid', { way, actingAdultId: 'ann' }))).toBe('needs-adult');
    expect(answerOf(change(heldBy(child), staffYesFor('kid', { way, proof: named })), 'kid').adultYesBy).toBe(
      'ann',
    );
  });

  it('records no adult for an adult', () => {
    const decision = change(heldBy(neverAsked), yesFor('new', { actingAdultId: 'new' }));
    expect(answerOf(decision, 'new').adultYesBy).toBeNull();
  });
});

describe('semantics §6: by e-mailed link', () => {
  it.each([null, { isValidForYes: false }])('is refused when the link is %j', (link) => {
    expect(refusal(heldBy(neverAsked), yesFor('new', { way: 'email-page', link }))).toBe(
      'link-not-valid-for-yes',
    );
  });

  it('is confirmed to their address and told to the office', () => {
    const decision = change(
      heldBy(neverAsked),
      yesFor('new', { way: 'email-page', link: { isValidForYes: true } }),
    );
    expect(noticesOf(decision)).toEqual([
      { kind: 'confirm-answer-by-email', personId: 'new', answer: 'in' },
      { kind: 'tell-office', news: 'yes-on-page', personIds: ['new'], delaySeconds: 0 },
    ]);
  });
});

describe('semantics §2: an undo leaves no mail behind', () => {
  it('takes back notices that still wait', () => {
    const decision = change(heldBy(saidNo), yesFor('cat'));
    expect(noticesOf(decision)).toEqual([{ kind: 'withdraw-waiting-notices', personId: 'cat' }]);
  });
});

describe('the text that welcomes a number', () => {
  const welcomes = (decision: ReturnType<typeof change>) => effectsOf(decision, 'welcome-number');

  it('is owed with every Yes, after the time for an undo', () => {
    expect(welcomes(change(heldBy(neverAsked), yesFor('new')))).toEqual([
      { kind: 'welcome-number', personId: 'new', delaySeconds: 30, isAwaited: true },
    ]);
    expect(welcomes(change(heldBy(neverAsked), staffYesFor('new')))).toMatchObject([{ isAwaited: false }]);
  });

  it('is owed at once where the person said Yes on a page and waits for it', () => {
    const byLink = yesFor('new', { way: 'email-page', link: { isValidForYes: true } });
    expect(welcomes(change(heldBy(neverAsked), byLink))).toMatchObject([
      { delaySeconds: 0, isAwaited: true },
    ]);
  });

  it('is not owed at a number that stays suppressed', () => {
    const standing = { ...heldBy(neverAsked), suppression: suppressed() };
    expect(welcomes(change(standing, staffYesFor('new')))).toEqual([]);
  });

  it('is not owed by a No, nor by a START', () => {
    expect(welcomes(change(heldBy(neverAsked), noFor('new')))).toEqual([]);
  });
});

describe('semantics §6: a Yes while the number is suppressed', () => {
  const episode = { episodeId: 'episode-1', answerBefore: 'never-asked' } as const;
  const under = (suppression: Partial<Suppression>, pairs: Standing['pairs'] = []): Standing => ({
    ...heldBy({ ...neverAsked, episode }, bob),
    suppression: suppressed(suppression),
    pairs,
  });
  const lift = { kind: 'lift', episodeId: 'episode-1' };

  it('is kept after a STOP, and lifts nothing', () => {
    const decision = change(under({}, [pair({ stopHeardAt: before(hours(48)) })]), yesFor('new'));
    expect(answerOf(decision, 'new').after).toBe('in');
    expect(decision.suppression).toBeNull();
  });

  it.each(['office', 'holder', 'rule'] as const)('of their own lifts what %s stopped', (reason) => {
    expect(change(under({ reason }), yesFor('new')).suppression).toEqual(lift);
  });

  it('on the e-mailed page lifts, too', () => {
    const request = yesFor('new', { way: 'email-page', link: { isValidForYes: true } });
    expect(change(under({ reason: 'office' }), request).suppression).toEqual(lift);
  });

  it('of an adult for a child in the portal lifts, too', () => {
    const standing = { ...heldBy({ ...child, episode }), suppression: suppressed({ reason: 'office' }) };
    const request = yesFor('kid', { actor: byPersonNamed('ann'), actingAdultId: 'ann' });
    expect(change(standing, request).suppression).toEqual(lift);
  });

  it.each(['office', 'holder', 'rule'] as const)(
    'of somebody who came to the number after %s stopped it lifts nothing',
    (reason) => {
      const standing = { ...heldBy(neverAsked, bob), suppression: suppressed({ reason }) };
      expect(change(standing, yesFor('new')).suppression).toBeNull();
    },
  );

  it.each(['office', 'holder'] as const)(
    'lifts nothing where %s stopped it by the wish of another holder',
    (reason) => {
      const suppression = suppressed({ reason });
      const wished = {
        ...bob,
        answer: 'out',
        ownNoAt: suppression.since,
        lastNoAt: suppression.since,
      } as const;
      const standing = { ...heldBy({ ...neverAsked, episode }, wished), suppression };
      expect(change(standing, yesFor('new')).suppression).toBeNull();
    },
  );

  it('of an adult for a child lifts what that adult stopped', () => {
    const suppression = suppressed({ reason: 'holder' });
    const wished = {
      ...ann,
      answer: 'out',
      ownNoAt: suppression.since,
      lastNoAt: suppression.since,
    } as const;
    const standing = { ...heldBy({ ...child, episode }, wished), suppression };
    const request = yesFor('kid', { actor: byPersonNamed('ann'), actingAdultId: 'ann' });
    expect(change(standing, request).suppression).toEqual(lift);
  });

  it.each<[string, SetAnswerRequest]>([
    ['staff', staffYesFor('new')],
    ['API', staffYesFor('new', { way: 'api' })],
    ['another adult in the portal', yesFor('new', { actor: byPersonNamed('ann'), theyAskedForIt: true })],
  ])('by %s lifts nothing', (_who, request) => {
    const decision = change(under({ reason: 'office' }), request);
    expect(decision.suppression).toBeNull();
    expect(answerOf(decision, 'new').after).toBe('in');
  });

  it.each<[string, Standing]>([
    ['a STOP was heard meanwhile', under({ reason: 'office' }, [pair({ stopHeardAt: before(hours(1)) })])],
    [
      'the carrier blocks a pair',
      under({ reason: 'office' }, [pair({ carrierBlockedAt: before(hours(1)) })]),
    ],
    ['the carrier made the suppression', under({ reason: 'carrier' })],
  ])('lifts nothing when %s', (_when, standing) => {
    expect(change(standing, yesFor('new')).suppression).toBeNull();
  });

  it('is refused when the number is known to be wrong', () => {
    expect(refusal(under({ reason: 'wrong-number' }), yesFor('new'))).toBe('number-is-wrong');
    expect(refusal(under({ reason: 'wrong-number' }), staffYesFor('new', { actor: byStaff }))).toBe(
      'number-is-wrong',
    );
  });

  it('keeps the part in the episode, so that START leaves them alone', () => {
    const standing = { ...heldBy({ ...neverAsked, answer: 'out', episode }), suppression: suppressed() };
    expect(answerOf(change(standing, yesFor('new')), 'new').episode).toEqual(episode);
  });
});
