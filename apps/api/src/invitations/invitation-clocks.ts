import { inTransaction } from '../db/transaction.js';
import type { House } from '../house.js';
import { beginReminder } from './change-run.js';
import { runById } from './run-row.js';

const dayMs = 24 * 60 * 60_000;
const draftsKeptForMs = 7 * dayMs;
const runsAtOnce = 50;
const rowsPerUnit = 200;

interface Run {
  readonly id: string;
  readonly organizationId: string;
}

/** Begins the reminders that are due. Returns how many. */
export async function remindInvited({ db, now }: House): Promise<number> {
  const due = await db.read.rows<Run>(
    `SELECT id, organization_id FROM invitation_runs WHERE remind_at <= ? ORDER BY remind_at LIMIT ${runsAtOnce}`,
    [now()],
  );
  for (const run of due)
    await inTransaction(db, async (tx) => {
      const found = await runById(tx, run, tx.lockClause);
      // Another process may have been quicker, or somebody changed their mind.
      if (found?.state === 'sent' && found.remindAt !== null && found.remindedAt === null)
        await beginReminder(tx, { ...run, now: now() }, null);
    });
  return due.length;
}

/** Forgets runs that were prepared and never started. Nobody was written to because of them. */
export async function forgetDrafts({ db, now }: House): Promise<void> {
  const drafts = await db.read.rows<Run>(
    `SELECT id, organization_id FROM invitation_runs
     WHERE state IN ('preparing', 'prepared', 'cancelled') AND started_at IS NULL AND made_at < ?
     ORDER BY id LIMIT ${runsAtOnce}`,
    [new Date(now().getTime() - draftsKeptForMs)],
  );
  for (const { id, organizationId } of drafts) {
    await inTransaction(db, (tx) =>
      tx.update('invitation_runs', { state: 'cancelled' }, { id, organizationId }),
    );
    for (const [table, key] of [
      ['invitation_asks', 'mail_id'],
      ['invitation_mails', 'address_hash'],
      ['invitation_people', 'person_id'],
    ] as const)
      await forgetRows({ db }, { table, key, runId: id });
    await inTransaction(db, (tx) =>
      tx.run('DELETE FROM invitation_runs WHERE id = ? AND organization_id = ?', [id, organizationId]),
    );
  }
}

/** A few at a time, so that a STOP never waits for all of them. */
async function forgetRows(
  { db }: Pick<House, 'db'>,
  { table, key, runId }: { table: string; key: string; runId: string },
): Promise<void> {
  for (;;) {
    const some = await db.read.rows<Record<string, string>>(
      `SELECT DISTINCT ${key} AS row_key FROM ${table} WHERE run_id = ? LIMIT ${rowsPerUnit}`,
      [runId],
    );
    if (some.length === 0) return;
    await inTransaction(db, (tx) =>
      tx.run(`DELETE FROM ${table} WHERE run_id = ? AND ${key} IN (${some.map(() => '?').join(', ')})`, [
        runId,
        ...some.map(({ rowKey }) => rowKey ?? ''),
      ]),
    );
  }
}
