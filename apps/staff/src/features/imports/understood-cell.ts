import { formatNumber } from '@optline/domain';
import { defineEnglishWords } from '@optline/ui';
import type { ImportField } from '@optline/ui';
import { languageName } from '../../person/evidence.js';

/** What the API says of a cell that it understood, and people read it as. */
export const understoodWords = defineEnglishWords({
  contact: 'Contact',
  student: 'Student',
  in: 'Yes',
  out: 'No',
  paper: 'On paper',
  phone: 'By phone',
  'in-person': 'In person',
  email: 'By e-mail',
  online: 'Online',
});

type Known = keyof typeof understoodWords.en;

const worded: ReadonlySet<ImportField> = new Set(['KIND', 'ANSWER', 'AGREED_HOW']);

/** A cell as it is shown: words and numbers as everywhere else, and what somebody typed as they typed it. */
export function understoodCell(field: ImportField, value: string, say: (word: Known) => string): string {
  if (field === 'CELL_PHONE') return formatNumber(value);
  if (field === 'LANGUAGE') return languageName(value);
  return worded.has(field) && isKnown(value) ? say(value) : value;
}

function isKnown(value: string): value is Known {
  return Object.hasOwn(understoodWords.en, value);
}
