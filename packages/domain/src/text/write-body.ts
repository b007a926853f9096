import { fillIn } from './fill-in.js';
import { isTooLong } from './segments.js';

/** The person that a text is filled in for. */
export interface Named {
  readonly firstName: string;
  readonly lastName: string;
  readonly familyName: string;
}

export interface Wording {
  readonly body: string;
  /** Stands below every text; empty for none. */
  readonly footer: string;
  readonly schoolName: string;
}

/** As long as names commonly are at most. */
export const anybody: Named = { firstName: 'Alexandra', lastName: 'Montgomery', familyName: 'Montgomery' };

/** The same, each name with a letter that makes a text dear: it is not in the alphabet of 1,600 characters. */
const somebody: Named = {
  firstName: 'Anastasía',
  lastName: 'García Montgomery',
  familyName: 'García Montgomery',
};

/** The text as this person gets it. */
export function writeBody({ body, footer, schoolName }: Wording, person: Named): string {
  const filled = fillIn(body, {
    'first name': person.firstName,
    'last name': person.lastName,
    family: person.familyName,
    school: schoolName,
  }).trim();
  return footer === '' ? filled : `${filled}\n${footer}`;
}

/** Whether the carrier takes a text with its footer and whoever it is filled in for. */
export function fitsCarrier(wording: Wording): boolean {
  return !isTooLong(writeBody(wording, somebody));
}
