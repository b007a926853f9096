import { fillIn } from '@optline/domain';

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
