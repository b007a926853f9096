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
