import { inTransaction } from '../db/transaction.js';
import type { House } from '../house.js';
import { askAboutUnsure } from './ask-about-unsure.js';
import { claimBatch, confirmClaim, releaseInterrupted } from './claim-mails.js';
import { settleBatch } from './settle-mails.js';
import { writeMails } from './write-mails.js';

/** Sends the next mails of some run, after what became of earlier ones was settled. `false`: nothing is due. */
export async function sendInvitations(house: House): Promise<boolean> {
  await releaseInterrupted(house);
  if (await askAboutUnsure(house)) return true;
  if (await sendBatch(house)) return true;
  await finishRuns(house);
  return false;
}

async function sendBatch(house: House): Promise<boolean> {
  const batch = await claimBatch(house);
  if (batch === null) return false;
  const written = await writeMails(house, batch);
  const mine = await confirmClaim(house, batch);
  const going = written.filter(({ mail }) => mine.has(mail.id));
  if (going.length === 0) return true;
  const outcomes = await house.email.sendBatch(going.map(({ email }) => email));
  await settleBatch(
    house,
    batch,
    going.map((one, at) => ({
      ...one,
      outcome: outcomes[at] ?? { kind: 'unknown', reason: 'the mail server said nothing about it' },
    })),
  );
  return true;
}

const dayMs = 24 * 60 * 60_000;

interface DoneRun {
  readonly id: string;
  readonly organizationId: string;
  readonly round: number;
  readonly remindAfterDays: number | null;
}

/** Ends runs of which nothing waits any more; a reminder that was wished for becomes due days later. */
async function finishRuns({ db, now }: House): Promise<void> {
  const runs = await db.read.rows<DoneRun>(
    `SELECT id, organization_id, round, remind_after_days FROM invitation_runs r
     WHERE state = 'sending' AND NOT EXISTS (SELECT 1 FROM invitation_mails m
       WHERE m.run_id = r.id AND m.state IN ('waiting', 'sending', 'unsure')) ORDER BY id LIMIT 20`,
  );
  for (const { id, organizationId, round, remindAfterDays } of runs) {
    const settledAt = now();
    const isReminded = round === 1 && remindAfterDays !== null;
    const remindAt = isReminded ? new Date(settledAt.getTime() + remindAfterDays * dayMs) : null;
    const set = { state: 'sent', settledAt, remindAt, problem: null };
    await inTransaction(db, (tx) =>
      tx.update('invitation_runs', set, { id, organizationId, state: 'sending', round }),
    );
  }
}
