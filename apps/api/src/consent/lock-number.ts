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

/** Whose answer it is, and where. */
export interface PersonUnderLock {
  readonly personId: string;
  /** `null` where they have none. */
  readonly number: string | null;
}

/** Locks the number that is on a record; `null` for no such record. */
export function lockPerson(
  tx: Tx,
  organizationId: string,
  personId: string,
): Promise<PersonUnderLock | null> {
  return lockFound(tx, organizationId, () =>
    tx.row<PersonUnderLock>(
      'SELECT id AS person_id, cell_phone AS number FROM people WHERE id = ? AND organization_id = ?',
      [personId, organizationId],
    ),
  );
}

/**
 * Locks the number of whoever is meant by a record, and says who that is: of one that was merged, also while this
 * waited for the lock, the one that was kept. A wish to stop reaches the person, whichever record names them.
 *
 * @returns `null` for no such record.
 */
export function lockWhoIsMeant(
  tx: Tx,
  organizationId: string,
  personId: string,
): Promise<PersonUnderLock | null> {
  return lockFound(tx, organizationId, () =>
    tx.row<PersonUnderLock>(
      `SELECT kept.id AS person_id, kept.cell_phone AS number FROM people named
       JOIN people kept ON kept.id = COALESCE(named.merged_into_id, named.id)
       WHERE named.id = ? AND named.organization_id = ?`,
      [personId, organizationId],
    ),
  );
}

const triesAtMost = 5;

/** The number may change between looking and locking, so it is looked at again under the lock. */
async function lockFound(
  tx: Tx,
  organizationId: string,
  look: () => Promise<PersonUnderLock | null>,
): Promise<PersonUnderLock | null> {
  let found = await look();
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    if (found === null) return null;
    const { number }: PersonUnderLock = found;
    await lockNumbers(tx, organizationId, [number ?? NO_NUMBER]);
    found = await look();
    if (found?.number === number) return found;
  }
  throw new Error('The number of a person kept changing');
}
