import { describe, expect, it } from '@jest/globals';
import {
  ann,
  before,
  byPersonNamed,
  byStaff,
  contact,
  heldBy,
  hours,
  leo,
  NOON,
  noFor,
  noticesOf,
  proof,
  stopNumber,
  student,
  suppressed,
  yesFor,
} from '../../test/builders.js';
import { bulkEligibility } from './bulk-opt-in.js';
import type { Answer, PersonStanding, Standing } from './consent.js';
import type { SetAnswerRequest, TakeBackRequest } from './requests.js';
import { decideConsentChange } from './decide.js';

const newcomer = contact('ann', { answer: 'never-asked', version: 0 });
const provedWays = ['bulk-opt-in', 'import'] as const;
const ways = ['registration', ...provedWays] as const;

function yesBy(way: (typeof ways)[number], differs: Partial<SetAnswerRequest> = {}): SetAnswerRequest {
  const actor = way === 'registration' ? byPersonNamed('ann') : byStaff;
  return yesFor('ann', { way, actor, sawWording: way === 'registration', proof: proof(), ...differs });
}

const decide = (standing: Standing, request: SetAnswerRequest) =>
  decideConsentChange(standing, request, NOON);

describe.each(ways)('a Yes by %s (semantics §6)', (way) => {
  it('turns in somebody who was never asked, whatever version was seen, and tells nobody', () => {
    const decision = decide(heldBy(newcomer), yesBy(way, { seenVersion: null }));
    expect(decision).toMatchObject({
      kind: 'changed',
      answers: [{ personId: 'ann', before: 'never-asked', after: 'in' }],
    });
    expect(noticesOf(decision)).toEqual([]);
  });

  it.each<[string, Partial<PersonStanding>]>([
    ['said No', { answer: 'out' }],
    ['said No themself', { answer: 'out', ownNoAt: before(hours(9)) }],
    [
      'said No themself before the number was a new one',
      { answer: 'never-asked', ownNoAt: before(hours(9)) },
    ],
    ['was stopped by their phone', { answer: 'never-asked', phoneStopAt: before(hours(9)) }],
  ])('never goes over somebody who %s', (_, differs) => {
    const standing = heldBy({ ...newcomer, ...differs });
    expect(decide(standing, yesBy(way))).toEqual({ kind: 'refused', why: 'asked-before' });
  });

  it('needs a named adult for somebody under 18', () => {
    const child = student('leo', { answer: 'never-asked', adultYesBy: null });
    const request = { ...yesBy(way), personId: 'leo' };
    expect(decide(heldBy(child), { ...request, proof: proof(), actingAdultId: null })).toEqual({
      kind: 'refused',
      why: 'needs-adult',
    });
    const named = { ...request, proof: proof({ adultPersonId: 'ann' }), actingAdultId: 'ann' };
    expect(decide(heldBy(child), named)).toMatchObject({
      kind: 'changed',
      answers: [{ personId: 'leo', after: 'in', adultYesBy: 'ann' }],
    });
  });
});

describe.each(provedWays)('a Yes by %s', (way) => {
  it('is refused at a suppressed number and never lifts it', () => {
    const standing = { ...heldBy(newcomer), suppression: suppressed({ reason: 'office' }) };
    expect(decide(standing, yesBy(way))).toEqual({ kind: 'refused', why: 'number-suppressed' });
  });

  it('needs the statement that the person agreed, and a day that is not to come', () => {
    const standing = heldBy(newcomer);
    expect(decide(standing, yesBy(way, { proof: null }))).toMatchObject({ why: 'proof-missing' });
    const unticked = proof({ personAgreed: false });
    expect(decide(standing, yesBy(way, { proof: unticked }))).toMatchObject({ why: 'proof-missing' });
    const tomorrow = proof({ agreedOn: '2026-03-03' });
    expect(decide(standing, yesBy(way, { proof: tomorrow }))).toMatchObject({ why: 'proof-date-in-future' });
  });
});

describe('a registration', () => {
  it('is refused without the wording beside the Yes', () => {
    expect(decide(heldBy(newcomer), yesBy('registration', { sawWording: false }))).toMatchObject({
      why: 'wording-missing',
    });
  });

  it('for another adult needs the statement that they asked for it', () => {
    const request = yesBy('registration', { actor: byPersonNamed('bob') });
    expect(decide(heldBy(newcomer), request)).toMatchObject({ why: 'statement-missing' });
    expect(decide(heldBy(newcomer), { ...request, theyAskedForIt: true })).toMatchObject({ kind: 'changed' });
  });

  it('keeps a Yes at a suppressed number and does not lift it', () => {
    const standing = { ...heldBy(newcomer), suppression: suppressed() };
    expect(decide(standing, yesBy('registration'))).toMatchObject({ kind: 'changed', suppression: null });
  });
});

describe('a No from a file of another system', () => {
  it('needs nothing, counts as their own, and is told to nobody', () => {
    expect(decide(heldBy(ann), noFor('ann', { way: 'import', actor: byStaff }))).toMatchObject({
      kind: 'changed',
      answers: [{ after: 'out', ownNoAt: NOON }],
      effects: [{ kind: 'withdraw-person-from-texts' }],
    });
  });

  it('becomes the own No of somebody whom others turned out, once', () => {
    const turnedOut = contact('ann', { answer: 'out', ownNoAt: null });
    const no = noFor('ann', { way: 'import', actor: byStaff });
    expect(decideConsentChange(heldBy(turnedOut), no, NOON)).toMatchObject({
      kind: 'changed',
      answers: [{ before: 'out', after: 'out', ownNoAt: NOON }],
    });
    const saidNo = contact('ann', { answer: 'out', ownNoAt: before(hours(9)) });
    expect(decideConsentChange(heldBy(saidNo), no, NOON)).toEqual({ kind: 'unchanged' });
  });

  it('outlasts a START of a number that was stopped', () => {
    const stopped = contact('ann', {
      answer: 'out',
      ownNoAt: before(hours(9)),
      episode: { episodeId: 'episode-1', answerBefore: 'in' },
    });
    const standing = { ...heldBy(stopped), suppression: suppressed({ since: before(hours(2)) }) };
    const no = noFor('ann', { way: 'import', actor: byStaff });
    expect(decideConsentChange(standing, no, NOON)).toMatchObject({ answers: [{ lastNoAt: NOON }] });
  });

  it('suppresses a number, turns out its holders, and is told to nobody', () => {
    const request = stopNumber({ way: 'import', actor: byStaff, forPersonId: null });
    expect(decideConsentChange(heldBy(ann, leo), request, NOON)).toMatchObject({
      suppression: { kind: 'suppress', reason: 'office' },
      answers: [
        { personId: 'ann', after: 'out' },
        { personId: 'leo', after: 'out' },
      ],
      effects: [{ kind: 'withdraw-texts-to-number' }],
    });
  });

  it('changes nothing the second time', () => {
    const out = contact('ann', { answer: 'out', episode: { episodeId: 'episode-1', answerBefore: 'in' } });
    const standing = { ...heldBy(out), suppression: suppressed({ reason: 'office' }) };
    const request = stopNumber({ way: 'import', actor: byStaff, forPersonId: null });
    expect(decideConsentChange(standing, request, NOON)).toEqual({ kind: 'unchanged' });
  });

  it('with the name of a holder is their own No, once', () => {
    const episode = { episodeId: 'episode-1', answerBefore: 'in' } as const;
    const out = contact('ann', { answer: 'out', ownNoAt: null, episode });
    const request = stopNumber({ way: 'import', actor: byStaff, forPersonId: 'ann' });
    const stopped = (holder: PersonStanding) => ({
      ...heldBy(holder),
      suppression: suppressed({ reason: 'office' }),
    });
    expect(decideConsentChange(stopped(out), request, NOON)).toMatchObject({
      answers: [{ personId: 'ann', ownNoAt: NOON }],
    });
    const known = { ...out, ownNoAt: before(hours(1)) };
    expect(decideConsentChange(stopped(known), request, NOON)).toEqual({ kind: 'unchanged' });
  });
});

describe('a bulk opt-in that is taken back', () => {
  const takeBack: TakeBackRequest = {
    kind: 'take-back',
    actor: byStaff,
    causeId: 'cause-back',
    way: 'bulk-opt-in',
    personId: 'ann',
    isOnlyYes: true,
  };
  const turnedOut = (answerBefore: Answer) =>
    contact('ann', { answer: 'out', episode: { episodeId: 'episode-1', answerBefore } });

  it('leaves who was turned in by it as never asked', () => {
    expect(decideConsentChange(heldBy(ann), takeBack, NOON)).toMatchObject({
      kind: 'changed',
      answers: [{ personId: 'ann', before: 'in', after: 'never-asked' }],
      effects: [{ kind: 'withdraw-person-from-texts', personId: 'ann', answer: 'never-asked' }],
    });
  });

  it('gives its Yes back by no START, and leaves the answer as it is', () => {
    const standing = { ...heldBy(turnedOut('in')), suppression: suppressed() };
    const decision = decideConsentChange(standing, takeBack, NOON);
    expect(decision).toMatchObject({
      kind: 'changed',
      answers: [
        { before: 'out', after: 'out', episode: { episodeId: 'episode-1', answerBefore: 'never-asked' } },
      ],
      effects: [],
    });
  });

  it('passes over somebody whom another Yes stands for', () => {
    for (const person of [ann, turnedOut('in')])
      expect(decideConsentChange(heldBy(person), { ...takeBack, isOnlyYes: false }, NOON)).toEqual({
        kind: 'unchanged',
      });
  });

  it.each([
    ['said No since', contact('ann', { answer: 'out' })],
    ['would get no Yes back by a START', turnedOut('out')],
    ['was never asked', contact('ann', { answer: 'never-asked' })],
    ['holds another number', contact('bob')],
  ])('passes over somebody who %s', (_, person) => {
    expect(decideConsentChange(heldBy(person), takeBack, NOON)).toEqual({ kind: 'unchanged' });
  });
});

describe('the preview of a bulk opt-in', () => {
  it.each([
    ['never asked', newcomer],
    ['in', ann],
    ['out', contact('ann', { answer: 'out' })],
    ['never asked at a new number, and said No before', { ...newcomer, ownNoAt: before(hours(9)) }],
    ['never asked, with a STOP of their phone', { ...newcomer, phoneStopAt: before(hours(9)) }],
    ['archived', { ...newcomer, isArchived: true }],
    ['under 18', { ...newcomer, isAdult: false }],
  ])('says what the opt-in would do for somebody who is %s', (_, person) => {
    for (const suppression of [null, suppressed()]) {
      const candidate = { ...person, number: '+15125550142', isKnownUnusable: false, saidNoElsewhere: false };
      const isEligible =
        bulkEligibility({ ...candidate, suppression, registrationWaits: false, adultPersonId: null }).kind ===
        'eligible';
      const decision = decide({ ...heldBy(person), suppression }, yesBy('bulk-opt-in'));
      expect(decision.kind === 'changed').toBe(isEligible);
    }
  });
});
