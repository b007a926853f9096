import type { Wording } from '@optline/domain';
import type { Sql } from '../db/sql.js';

/** A text with what stands below it now, and the name of the school. */
export async function wordingOf(sql: Sql, organizationId: string, body: string): Promise<Wording> {
  const row = await sql.row<{ name: string; textFooter: string }>(
    'SELECT name, text_footer FROM organizations WHERE id = ?',
    [organizationId],
  );
  return { body, footer: row?.textFooter ?? '', schoolName: row?.name ?? '' };
}
