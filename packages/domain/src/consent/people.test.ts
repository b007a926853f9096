import { describe, expect, it } from '@jest/globals';
import { ann, bob, contact, leo, NOON, student, suppressed } from '../../test/builders.js';
import { bulkEligibility, type BulkCandidate } from './bulk-opt-in.js';
import type { Answer } from './consent.js';
import { mostRestrictive } from './merge.js';
import { answerAtNewNumber, isNewNumber } from './number-change.js';
import {
  mayChangeAnswerInPortal,
  mayChangeDetailsInPortal,
  mayDecideReview,
  mayImport,
  mayLiftOfficeStop,
  mayReportRequest,
  mayStopNumber,
  mayTurnIn,
  mayTurnOut,
  type Permission,
} from './who-may.js';

describe('semantics §1: a new number', () => {
  it.each<[Answer, Answer]>([
    ['in', 'never-asked'],
    ['never-asked', 'never-asked'],
    ['out', 'out'],
  ])('makes %s to %s', (before, after) => {
    expect(answerAtNewNumber(contact('ann', { answer: before }))).toMatchObject({ before, after });
  });

  it('takes a No and the STOP of the phone along', () => {
    const refused = contact('cat', { answer: 'out', ownNoAt: NOON, phoneStopAt: NOON, lastNoAt: NOON });
    expect(answerAtNewNumber(refused)).toMatchObject({ ownNoAt: NOON, phoneStopAt: NOON, lastNoAt: NOON });
  });

  it('voids the Yes of an adult, and gives up the part in the episode', () => {
    const kid = student('kid', { episode: { episodeId: 'e', answerBefore: 'in' } });
    expect(answerAtNewNumber(kid)).toMatchObject({ adultYesBy: null, episode: null });
  });

  it.each([
    ['+15125550142', '+15125550142', false],
    ['+15125550142', '+15125550143', true],
    ['+15125550142', null, true],
    [null, '+15125550142', true],
    [null, null, false],
  ])('from %s to %s is a new number: %s', (before, after, isNew) => {
    expect(isNewNumber(before, after)).toBe(isNew);
  });
});

describe('semantics §1: a merge takes the most restrictive answer', () => {
  it.each<[readonly Answer[], Answer]>([
    [['in', 'out'], 'out'],
    [['never-asked', 'out', 'in'], 'out'],
    [['in', 'never-asked'], 'never-asked'],
    [['in', 'in'], 'in'],
    [[], 'never-asked'],
  ])('%j becomes %s', (answers, merged) => {
    expect(mostRestrictive(answers)).toBe(merged);
  });
});

describe('semantics §6: bulk opt-in reaches only people who were never asked', () => {
  const candidate: BulkCandidate = {
    personId: 'new',
    answer: 'never-asked',
    ownNoAt: null,
    phoneStopAt: null,
    isArchived: false,
    isAdult: true,
    number: '+15125550142',
    isKnownUnusable: false,
    saidNoElsewhere: false,
    registrationWaits: false,
    suppression: null,
    adultPersonId: null,
  };

  it('may turn in an adult with a number that can get texts', () => {
    expect(bulkEligibility(candidate)).toEqual({ kind: 'eligible' });
  });

  it('may turn in somebody under 18 for whom an adult said Yes', () => {
    expect(bulkEligibility({ ...candidate, isAdult: false, adultPersonId: 'ann' }).kind).toBe('eligible');
  });

  it.each<[string, Partial<BulkCandidate>]>([
    ['archived', { isArchived: true }],
    ['already-in', { answer: 'in' }],
    ['out', { answer: 'out' }],
    ['out', { saidNoElsewhere: true }],
    ['no-number', { number: null }],
    ['number-unusable', { isKnownUnusable: true }],
    ['suppressed', { suppression: suppressed() }],
    ['registration-waits', { registrationWaits: true }],
    ['needs-adult', { isAdult: false }],
  ])('leaves out: %s', (why, differs) => {
    expect(bulkEligibility({ ...candidate, ...differs })).toEqual({ kind: 'left-out', why });
  });
});

describe('semantics §7: staff', () => {
  const all: readonly Permission[] = [
    'send-text-messages',
    'text-messages-settings',
    'change-text-opt-in',
    'manage-users',
    'export-consent',
    'import-data',
    'export-data',
  ];

  it.each(all.slice(0, 3))('with %s may turn out, stop a number and decide a stop', (permission) => {
    expect(mayTurnOut([permission])).toBe(true);
    expect(mayStopNumber([permission])).toBe(true);
    expect(mayDecideReview([permission], 'stop')).toBe(true);
    expect(mayDecideReview([permission], 'wrong-number')).toBe(true);
    expect(mayDecideReview([permission], 'not-a-request')).toBe(true);
  });

  it.each([[[]], [['manage-users', 'export-consent', 'import-data', 'export-data']]] as const)(
    'with the permissions %j may only report a request to stop',
    (permissions) => {
      expect(mayTurnOut(permissions)).toBe(false);
      expect(mayStopNumber(permissions)).toBe(false);
      expect(mayTurnIn(permissions)).toBe(false);
      expect(mayDecideReview(permissions, 'stop')).toBe(false);
      expect(mayReportRequest(permissions)).toBe(true);
    },
  );

  it.each(all)('with %s alone may turn in only if that is the permission for it', (permission) => {
    const wanted = permission === 'change-text-opt-in';
    expect(mayTurnIn([permission])).toBe(wanted);
    expect(mayLiftOfficeStop([permission])).toBe(wanted);
    expect(mayDecideReview([permission], 'start')).toBe(wanted);
  });
});

describe('semantics §7: files', () => {
  it('need a permission of their own, and besides the one for turning in where they bring a Yes', () => {
    const turnsIn = ['change-text-opt-in'] as const;
    expect(mayImport(turnsIn, { anyYes: false })).toBe(false);
    expect(mayImport(['import-data'], { anyYes: false })).toBe(true);
    expect(mayImport(['import-data', 'send-text-messages'], { anyYes: true })).toBe(false);
    expect(mayImport(['import-data', ...turnsIn], { anyYes: true })).toBe(true);
  });
});

describe('semantics §7: parents', () => {
  const stranger = contact('zoe', { familyId: 'family-2' });

  it('may change the answers of their own family, other adults included, and of nobody else', () => {
    expect([ann, bob, leo].map((person) => mayChangeAnswerInPortal(ann, person))).toEqual([true, true, true]);
    expect(mayChangeAnswerInPortal(ann, stranger)).toBe(false);
  });

  it('may change e-mail and number of themselves and of children, not of another adult', () => {
    expect([ann, leo].map((person) => mayChangeDetailsInPortal(ann, person))).toEqual([true, true]);
    expect([bob, stranger].map((person) => mayChangeDetailsInPortal(ann, person))).toEqual([false, false]);
    expect(mayChangeDetailsInPortal(ann, student('kid', { familyId: 'family-2' }))).toBe(false);
  });
});
