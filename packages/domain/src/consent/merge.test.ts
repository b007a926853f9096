import { describe, expect, it } from '@jest/globals';
import type { Answer, PersonStanding } from './consent.js';
import { answerOfMerged } from './merge.js';

const early = new Date('2031-03-01T10:00:00Z');
const late = new Date('2031-03-02T10:00:00Z');

function person(answer: Answer, more: Partial<PersonStanding> = {}): PersonStanding {
  return {
    personId: 'kept',
    kind: 'contact',
    familyId: 'family',
    isAdult: true,
    isArchived: false,
    hasEmail: true,
    answer,
    answerWay: 'portal',
    version: 1,
    ownNoAt: null,
    phoneStopAt: null,
    lastNoAt: null,
    adultYesBy: null,
    episode: null,
    ...more,
  };
}

describe('semantics §1: a merge takes the most restrictive answer and keeps what is known of both', () => {
  it.each<[Answer, Answer, Answer]>([
    ['in', 'in', 'in'],
    ['in', 'never-asked', 'never-asked'],
    ['never-asked', 'in', 'never-asked'],
    ['in', 'out', 'out'],
    ['out', 'in', 'out'],
  ])('%s and %s become %s', (kept, merged, after) => {
    expect(answerOfMerged(person(kept), person(merged))).toMatchObject({
      personId: 'kept',
      before: kept,
      after,
    });
  });

  it('keeps the latest refusal of either record', () => {
    const kept = person('out', { ownNoAt: early, lastNoAt: late });
    const merged = person('out', { ownNoAt: late, phoneStopAt: early, lastNoAt: early });
    expect(answerOfMerged(kept, merged)).toMatchObject({ ownNoAt: late, phoneStopAt: early, lastNoAt: late });
  });

  it('lets a START give back no more than both records held before it', () => {
    const stopped = (answerBefore: Answer) => ({ episode: { episodeId: 'stop', answerBefore } });
    const before = (kept: PersonStanding, merged: PersonStanding) =>
      answerOfMerged(kept, merged).episode?.answerBefore;
    expect(before(person('out', stopped('in')), person('out', stopped('in')))).toBe('in');
    expect(before(person('out', stopped('in')), person('out', stopped('never-asked')))).toBe('never-asked');
    expect(before(person('out', stopped('in')), person('out'))).toBe('out');
    expect(before(person('out', stopped('in')), person('in'))).toBe('in');
    expect(before(person('out'), person('out', stopped('in')))).toBeUndefined();
    const elsewhere = { episode: { episodeId: 'other', answerBefore: 'in' as const } };
    expect(before(person('out', stopped('in')), person('out', elsewhere))).toBe('out');
  });

  it('keeps the Yes of an adult only with a Yes', () => {
    const child = person('in', { isAdult: false, adultYesBy: 'parent' });
    expect(answerOfMerged(child, child).adultYesBy).toBe('parent');
    expect(answerOfMerged(child, person('never-asked')).adultYesBy).toBeNull();
  });
});
