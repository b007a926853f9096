import { inTransaction } from '../db/transaction.js';
import type { House } from '../house.js';

const dayMs = 24 * 60 * 60_000;
const draftsKeptForMs = 7 * dayMs;
const rowsKeptForMs = 30 * dayMs;
const importsAtOnce = 50;
const rowsPerUnit = 20;

/** Forgets the rows of files: those brought in a month ago, and those that were never brought in, after a week. */
export async function forgetImportedRows({ db, now }: House): Promise<void> {
  const before = (ms: number) => new Date(now().getTime() - ms);
  const old = await db.read.rows<{ id: string; organizationId: string; state: string }>(
    `SELECT id, organization_id, state FROM imports i WHERE (
       (state IN ('done', 'cancelled', 'unreadable') AND made_at < ?)
       OR (state IN ('uploading', 'read', 'checked') AND made_at < ?))
     AND (EXISTS (SELECT 1 FROM import_chunks c WHERE c.import_id = i.id)
       OR EXISTS (SELECT 1 FROM import_parts p WHERE p.import_id = i.id))
     ORDER BY id LIMIT ${importsAtOnce}`,
    [before(rowsKeptForMs), before(draftsKeptForMs)],
  );
  for (const { id, organizationId, state } of old) {
    const forgotten = await inTransaction(db, (tx) =>
      tx.update('imports', { state: state === 'done' ? state : 'cancelled' }, { id, organizationId, state }),
    );
    // Somebody went on with it meanwhile.
    if (forgotten === 0) continue;
    await forgetRows({ db }, 'import_parts', id);
    await forgetRows({ db }, 'import_chunks', id);
  }
}

/** A few at a time, so that a STOP never waits for all of them. */
async function forgetRows(
  { db }: Pick<House, 'db'>,
  table: 'import_parts' | 'import_chunks',
  importId: string,
): Promise<void> {
  for (;;) {
    const some = await db.read.rows<{ position: number }>(
      `SELECT position FROM ${table} WHERE import_id = ? ORDER BY position LIMIT ${rowsPerUnit}`,
      [importId],
    );
    if (some.length === 0) return;
    await inTransaction(db, (tx) =>
      tx.run(`DELETE FROM ${table} WHERE import_id = ? AND position IN (${some.map(() => '?').join(', ')})`, [
        importId,
        ...some.map(({ position }) => position),
      ]),
    );
  }
}
