import { describe, expect, it } from '@jest/globals';
import { understoodCell, understoodWords } from './understood-cell.js';

describe('a cell of a file, as it is understood', () => {
  it.each([
    ['KIND', 'student', 'Student'],
    ['ANSWER', 'in', 'Yes'],
    ['ANSWER', 'out', 'No'],
    ['AGREED_HOW', 'in-person', 'In person'],
    ['LANGUAGE', 'es', 'Español'],
    ['CELL_PHONE', '+12125550201', '(212) 555-0201'],
    // Names are nobody's code.
    ['LAST_NAME', 'out', 'out'],
    ['BIRTH_DATE', '2013-04-05', '2013-04-05'],
  ] as const)('of %s, %s is shown as %s', (field, value, shown) => {
    expect(understoodCell(field, value, (word) => understoodWords.en[word])).toBe(shown);
  });
});
