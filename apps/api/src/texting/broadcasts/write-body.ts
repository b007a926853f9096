import { fillIn, isTooLong } from '@optline/domain';
import type { Sql } from '../../db/sql.js';

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

/** A text with what stands below it now, and the name of the school. */
export async function wordingOf(sql: Sql, organizationId: string, body: string): Promise<Wording> {
  const row = await sql.row<{ name: string; textFooter: string }>(
    'SELECT name, text_footer FROM organizations WHERE id = ?',
    [organizationId],
  );
  return { body, footer: row?.textFooter ?? '', schoolName: row?.name ?? '' };
}

/** As long as names commonly are at most, with a letter that makes a text dear. */
const somebody = { firstName: 'Alexandra', lastName: 'García Montgomery', familyName: 'García Montgomery' };

/** Whether the carrier takes the text, with its footer and whoever it is filled in for. */
export function fitsCarrier(wording: Wording): boolean {
  return !isTooLong(writeBody(wording, somebody));
}
