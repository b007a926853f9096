import { describe, expect, it } from '@jest/globals';
import {
  after,
  ann,
  bob,
  contact,
  heldBy,
  leo,
  NOON,
  OTHER_NUMBER,
  OUR_NUMBER,
  pair,
  PHONE,
  student,
  suppressed,
  undecided,
} from '../../test/builders.js';
import { mayText, whatStandsInTheWay, type GatePerson, type TextInQuestion } from './may-text.js';
import type { PersonStanding } from './consent.js';

const at = (person: PersonStanding, number: string | null = PHONE): GatePerson => ({ ...person, number });

function text(differs: Partial<TextInQuestion> = {}): TextInQuestion {
  return {
    fromNumber: OUR_NUMBER,
    to: PHONE,
    people: [at(ann), at(leo)],
    suppression: null,
    pairs: [],
    openReviews: [],
    isUnusable: false,
    organizationPaused: false,
    ...differs,
  };
}

describe('semantics §1: a text needs', () => {
  it('every person it stands for to be in, and nothing against the number', () => {
    expect(mayText(text())).toEqual({ kind: 'may' });
  });

  it.each([
    ['never asked', at(contact('new', { answer: 'never-asked' })), 'never-asked'],
    ['out', at(contact('new', { answer: 'out' })), 'out'],
    ['archived', at(contact('new', { isArchived: true })), 'archived'],
    ['at another number now', at(contact('new'), '+15125550199'), 'number-changed'],
    ['without a number now', at(contact('new'), null), 'number-changed'],
    ['under 18 without the Yes of an adult', at(student('new', { adultYesBy: null })), 'needs-adult'],
  ])('nobody to be %s', (_what, person, why) => {
    expect(mayText(text({ people: [at(ann), person] }))).toEqual({
      kind: 'may-not',
      why,
      personId: 'new',
    });
  });

  it.each([
    ['the organization is paused', { organizationPaused: true }, 'paused'],
    ['the number is suppressed', { suppression: suppressed() }, 'suppressed'],
    ['the number is held', { openReviews: [undecided('r')] }, 'held'],
    ['a stop was heard on the pair', { pairs: [pair({ stopHeardAt: NOON })] }, 'pair-blocked'],
    ['the carrier blocks the pair', { pairs: [pair({ carrierBlockedAt: NOON })] }, 'pair-blocked'],
    ['the carrier cannot reach the number', { isUnusable: true }, 'number-unusable'],
    ['it stands for nobody', { people: [] }, 'no-people'],
  ])('not to be sent when %s', (_when, differs, why) => {
    expect(mayText(text(differs))).toEqual({ kind: 'may-not', why, personId: null });
  });

  it('only its own pair to be open', () => {
    expect(mayText(text({ pairs: [pair({ ourNumber: OTHER_NUMBER, stopHeardAt: NOON })] })).kind).toBe('may');
  });

  it.each([
    ['later than the stop', after(1), 'may'],
    ['in the same instant', NOON, 'may'],
    ['before the stop', new Date(NOON.getTime() - 1), 'may-not'],
  ])('a START %s opens the pair or not', (_when, startHeardAt, kind) => {
    expect(mayText(text({ pairs: [pair({ stopHeardAt: NOON, startHeardAt })] })).kind).toBe(kind);
  });

  it('names the hindrances in a fixed order, those of the number first', () => {
    const wrong = student('kid', { isArchived: true, answer: 'out', adultYesBy: null });
    let worst = text({
      organizationPaused: true,
      suppression: suppressed(),
      openReviews: [undecided('r')],
      pairs: [pair({ stopHeardAt: NOON })],
      people: [at(wrong, null)],
    });
    const found: string[] = [];
    const mend = (differs: Partial<TextInQuestion>) => {
      const result = mayText(worst);
      found.push(result.kind === 'may-not' ? result.why : 'may');
      worst = { ...worst, ...differs };
    };
    mend({ organizationPaused: false });
    mend({ suppression: null });
    mend({ openReviews: [] });
    mend({ pairs: [] });
    mend({ people: [at({ ...wrong, isArchived: false }, null)] });
    mend({ people: [at({ ...wrong, isArchived: false })] });
    mend({ people: [at({ ...wrong, isArchived: false, adultYesBy: 'ann' })] });
    mend({ people: [at(student('kid'))] });
    mend({});
    expect(found).toEqual([
      'paused',
      'suppressed',
      'held',
      'pair-blocked',
      'archived',
      'number-changed',
      'needs-adult',
      'out',
      'may',
    ]);
  });
});

describe('semantics §5 and §6: what a screen says stands in the way', () => {
  it('is nothing for somebody who gets texts', () => {
    expect(whatStandsInTheWay(heldBy(ann), 'ann')).toEqual({ reasons: [], mustTextStartTo: [] });
  });

  it('names all of it, and to which of our numbers START must be texted', () => {
    const standing = {
      ...heldBy(student('kid', { answer: 'out', adultYesBy: null, isArchived: true }), bob),
      suppression: suppressed(),
      openReviews: [undecided('r')],
      pairs: [
        pair({ stopHeardAt: NOON }),
        pair({ ourNumber: OTHER_NUMBER, carrierBlockedAt: NOON }),
        pair({ ourNumber: '+15125550102', stopHeardAt: NOON, startHeardAt: after(1) }),
      ],
    };
    expect(whatStandsInTheWay(standing, 'kid')).toEqual({
      reasons: ['suppressed', 'held', 'pair-blocked', 'archived', 'needs-adult', 'out'],
      mustTextStartTo: [OUR_NUMBER, OTHER_NUMBER],
    });
  });

  it('names a missing number, and somebody who does not hold it', () => {
    expect(whatStandsInTheWay({ ...heldBy(ann), number: null }, 'ann').reasons).toEqual(['no-number']);
    expect(whatStandsInTheWay(heldBy(ann), 'bob').reasons).toEqual(['number-changed']);
  });

  it('shows never asked as such', () => {
    const standing = heldBy(contact('new', { answer: 'never-asked' }));
    expect(whatStandsInTheWay(standing, 'new').reasons).toEqual(['never-asked']);
  });
});
