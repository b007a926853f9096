import { afterEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { ana, emptyHouse, show } from '../../test/house.js';
import { NumberNote } from './number-note.js';
import type { PersonDetailsFragment } from './person.generated.js';
import type { Relation } from './relation.js';

type Consent = PersonDetailsFragment['textConsent'];

const note = (
  consent: Partial<Consent>,
  relation: Relation = 'self',
  masked: string | null = '(***) ***-0142',
) => show(<NumberNote person={{ ...ana(consent), maskedCellPhone: masked }} relation={relation} />, {});
const said = () => screen.getByRole('status').textContent?.replaceAll('\u00a0', ' ');

describe('what stands in the way of texts', () => {
  afterEach(emptyHouse);

  it.each<[string, Partial<Consent>, Relation, string]>([
    ['a wrong number', { suppressedBecause: 'WRONG_NUMBER' }, 'self', 'This number was reported as wrong.'],
    [
      'one’s own stop',
      { suppressedBecause: 'HOLDER' },
      'self',
      'All texts to (***) ***-0142 are stopped. Your own Yes turns texts for you on again.',
    ],
    [
      'a stop of another adult',
      { suppressedBecause: 'OFFICE' },
      'adult',
      'All texts to (***) ***-0142 are stopped.',
    ],
    ['a hold', { obstacle: 'HELD' }, 'self', 'The school is looking at a message from this number.'],
    ['a pause', { obstacle: 'PAUSED' }, 'child', 'The school has paused all its texts for now.'],
  ])('%s is said', (_what, consent, relation, sentence) => {
    note(consent, relation);
    expect(said()).toContain(sentence);
  });

  it('no number is said', () => {
    note({}, 'self', null);
    expect(said()).toBe('There is no cell phone number here, so no texts can come.');
  });

  it('a STOP is told as what helps: START from the phone', () => {
    note({ obstacle: 'SUPPRESSED', suppressedBecause: 'STOP', mustTextStartTo: ['+12125550100'] });
    expect(said()).toMatch(/only a text turns texts on again[.] From it, text START to \(212\) 555-0100[.]$/);
  });

  it('is nothing where texts may come', () => {
    note({});
    expect(said()).toBe('');
  });
});
