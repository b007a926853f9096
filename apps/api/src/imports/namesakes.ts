import { emailKeyOf } from '../auth/email-key.js';
import { among } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import { personSortName } from '../families/save-person.js';
import { useIndex } from '../families/search.js';
import type { PersonInFile } from './read-row.js';

interface Named {
  readonly id: string;
  readonly sortName: string;
  readonly cellPhone: string | null;
  readonly emailKey: string | null;
}

/**
 * Everybody whom a No of a file may mean, archived or not, in whatever family: who has the name and the number of the
 * row or, where it has none, its address.
 */
export async function namesakesOf(
  sql: Sql,
  organizationId: string,
  rows: readonly PersonInFile[],
): Promise<(row: PersonInFile) => readonly string[]> {
  const look = async (column: 'cell_phone' | 'email_key', index: string, values: readonly string[]) => {
    if (values.length === 0) return [];
    const listed = among([...new Set(values)]);
    return sql.rows<Named>(
      `SELECT id, sort_name, cell_phone, email_key FROM people ${useIndex(sql, index)}
       WHERE organization_id = ? AND ${column} ${listed.sql} AND merged_into_id IS NULL ORDER BY id`,
      [organizationId, ...listed.params],
    );
  };
  const atNumbers = await look(
    'cell_phone',
    'ix_people_number',
    rows.flatMap(({ cellPhone }) => cellPhone ?? []),
  );
  const atAddresses = await look('email_key', 'ix_people_email', rows.flatMap(addressOf));
  return (row) => {
    const name = personSortName(row);
    const [address] = addressOf(row);
    return [
      ...atNumbers.filter(({ cellPhone }) => cellPhone === row.cellPhone),
      ...atAddresses.filter(({ emailKey }) => emailKey === address),
    ].flatMap(({ id, sortName }) => (sortName === name ? id : []));
  };
}

/** The address that has to tell whom a row means. */
function addressOf({ cellPhone, email }: PersonInFile): string[] {
  return cellPhone === null && email !== null ? [emailKeyOf(email)] : [];
}
