import type { Tx } from '../db/transaction.js';

/** How people without a number are kept: their consent rows stand at this "number". */
export const NO_NUMBER = '';

/**
 * Locks numbers of an organization for the rest of the unit of work, making their rows where they are missing.
 * Everything that reads consent in order to change it does this first, and does it once: in sorted order, so
 * that two units never wait for each other.
 */
export async function lockNumbers(tx: Tx, organizationId: string, numbers: readonly string[]): Promise<void> {
  const createdAt = new Date();
  const rows = [...new Set(numbers)].sort().map((number) => ({ organizationId, number, createdAt }));
  await tx.upsert('numbers', rows, { key: ['organizationId', 'number'], set: [] });
}

const triesAtMost = 5;

/**
 * Locks the number of a person and returns it; `null` for none, `undefined` for no such person. The number may
 * change between looking and locking, so it is looked at again under the lock.
 */
export async function lockNumberOf(
  tx: Tx,
  organizationId: string,
  personId: string,
): Promise<string | null | undefined> {
  const look = () =>
    tx.row<{ cellPhone: string | null }>(
      'SELECT cell_phone FROM people WHERE id = ? AND organization_id = ?',
      [personId, organizationId],
    );
  let found = await look();
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    if (found === null) return undefined;
    const { cellPhone } = found;
    await lockNumbers(tx, organizationId, [cellPhone ?? NO_NUMBER]);
    found = await look();
    if (found?.cellPhone === cellPhone) return cellPhone;
  }
  throw new Error('The number of a person kept changing');
}
