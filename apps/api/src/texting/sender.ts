import type { Sql } from '../db/sql.js';
import { badInput } from '../errors.js';
import { forStaff } from '../sentences.js';

/** The number that the school texts from, in E.164; `null` where there is none yet. */
export async function senderOf(sql: Sql, organizationId: string): Promise<string | null> {
  const row = await sql.row<{ number: string }>(
    `SELECT number FROM texting_numbers WHERE organization_id = ? AND retired_at IS NULL ORDER BY id LIMIT 1`,
    [organizationId],
  );
  return row?.number ?? null;
}

/** This number of the school while it is in use, else the one that it texts from now; `null` where there is none. */
export async function senderInPlaceOf(
  sql: Sql,
  organizationId: string,
  number: string,
): Promise<string | null> {
  const row = await sql.row<{ number: string }>(
    'SELECT number FROM texting_numbers WHERE organization_id = ? AND number = ? AND retired_at IS NULL',
    [organizationId, number],
  );
  return row?.number ?? senderOf(sql, organizationId);
}

/** The number that the school texts from; BAD_USER_INPUT where there is none yet. */
export async function requireSender(sql: Sql, organizationId: string): Promise<string> {
  const number = await senderOf(sql, organizationId);
  if (number === null)
    throw badInput(forStaff('Your school has no texting number yet. Add one in the settings.'));
  return number;
}
