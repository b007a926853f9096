import { inTransaction } from '../db/transaction.js';
import type { House } from '../house.js';
import { beginReminder } from './change-run.js';
import { runById } from './run-row.js';

const runsAtOnce = 50;

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
