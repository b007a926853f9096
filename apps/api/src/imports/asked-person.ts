import type { NamedAtNumber } from '../consent/noes-at-numbers.js';
import { among } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { useIndex } from '../families/search.js';
import type { PersonKind } from './fields.js';

/** Somebody on file whom a file has an answer of. */
export interface AskedPerson extends NamedAtNumber {
  readonly familyId: string;
  readonly kind: PersonKind;
  readonly birthOn: string | null;
}

export const askedColumns = 'id, family_id, kind, sort_name, cell_phone, birth_on';

/** The other records of the same name and number: one person may be in two families. */
export async function otherRecordsOf(
  tx: Tx,
  organizationId: string,
  people: readonly AskedPerson[],
): Promise<(person: AskedPerson) => readonly AskedPerson[]> {
  const numbers = [...new Set(people.flatMap(({ cellPhone }) => cellPhone ?? []))];
  if (numbers.length === 0) return () => [];
  const listed = among(numbers);
  const holders = await tx.rows<AskedPerson>(
    `SELECT ${askedColumns} FROM people ${useIndex(tx, 'ix_people_number')}
     WHERE organization_id = ? AND cell_phone ${listed.sql} AND merged_into_id IS NULL ORDER BY id`,
    [organizationId, ...listed.params],
  );
  return ({ id, cellPhone, sortName }) =>
    holders.filter(
      (other) => other.id !== id && other.cellPhone === cellPhone && other.sortName === sortName,
    );
}
