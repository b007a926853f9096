import type { Language } from '@optline/domain';
import type { School } from '../consent/school.js';
import type { Tx } from '../db/transaction.js';
import { enqueue } from '../outbox/enqueue.js';

export interface LateConfirmation {
  readonly school: School;
  readonly number: string;
  readonly causeId: string | null;
  readonly now: Date;
}

/** Too late to text the confirmation of a STOP: it goes by e-mail to those on the number who have an address. */
export async function confirmStopByEmail(
  tx: Tx,
  { school, number, causeId, now }: LateConfirmation,
): Promise<void> {
  const { organizationId } = school;
  const stop = await tx.row<{ language: Language | null }>(
    'SELECT language FROM inbound_texts WHERE cause_id = ? AND organization_id = ?',
    [causeId, organizationId],
  );
  const holders = await tx.rows<{ id: string }>(
    `SELECT id FROM people WHERE organization_id = ? AND cell_phone = ?
       AND email IS NOT NULL AND email_unusable_at IS NULL AND archived_at IS NULL`,
    [organizationId, number],
  );
  for (const { id: personId } of holders)
    await enqueue(tx, {
      organizationId,
      kind: 'stop-confirmed-email',
      payload: { personId, language: stop?.language ?? 'en', number, happenedAt: now.toISOString() },
      now,
      personId,
      ...(causeId !== null && { causeId }),
    });
}
