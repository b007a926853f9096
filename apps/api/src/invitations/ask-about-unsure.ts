import { inTransaction } from '../db/transaction.js';
import { GatewayError } from '../gateways/gateway-error.js';
import type { House } from '../house.js';
import { askAfterMs } from './claim-mails.js';
import { refreshOutcomes } from './outcomes.js';

interface UnsureMail {
  readonly id: string;
  readonly organizationId: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly runState: string;
}

const askedAtOnce = 10;
const askedForMs = 24 * 60 * 60_000;

/**
 * Asks the mail server about mails of which nobody knows whether they went over: what it knows was sent, what it does
 * not know is sent after all. `false`: there are none now.
 */
export async function askAboutUnsure(house: House): Promise<boolean> {
  const mails = await house.db.read.rows<UnsureMail>(
    `SELECT m.id, m.organization_id, m.attempts, m.created_at, r.state AS run_state
     FROM invitation_mails m JOIN invitation_runs r ON r.id = m.run_id
     WHERE m.state = 'unsure' AND m.due_at <= ? ORDER BY m.due_at LIMIT ${askedAtOnce}`,
    [house.now()],
  );
  await Promise.all(mails.map((mail) => settle(house, mail)));
  return mails.length > 0;
}

async function settle(house: House, mail: UnsureMail): Promise<void> {
  const set = await answerFor(house, mail);
  const { id, organizationId, attempts } = mail;
  await inTransaction(house.db, async (tx) => {
    // Somebody else may have asked, and sent it since.
    const changed = await tx.update('invitation_mails', set, {
      id,
      organizationId,
      attempts,
      state: 'unsure',
    });
    if (changed === 1) await refreshOutcomes(tx, organizationId, [id]);
  });
}

async function answerFor(house: House, mail: UnsureMail): Promise<object> {
  const now = house.now();
  try {
    const providerMessageId = await house.email.findByJobId(mail.id, 'invitations');
    if (providerMessageId !== null) return { state: 'sent', sentAt: now, providerMessageId, problem: null };
    const isStillWanted = mail.runState === 'sending';
    return { state: isStillWanted ? 'waiting' : 'withdrawn', dueAt: now, problem: null };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    if (now.getTime() - mail.createdAt.getTime() > askedForMs)
      return { state: 'failed', problem: 'nobody knows whether it was sent' };
    return { dueAt: new Date(now.getTime() + askAfterMs) };
  }
}
