import type { Tx } from '../db/transaction.js';

/** Takes back every queued text to a number, and every answer to it but the confirmation of a STOP. */
export async function withdrawTextsToNumber(
  tx: Tx,
  { organizationId, number, now }: { organizationId: string; number: string; now: Date },
): Promise<void> {
  await tx.run(
    `UPDATE text_messages SET state = 'withdrawn', state_reason = 'suppressed', settled_at = ?
     WHERE organization_id = ? AND to_number = ? AND state = 'queued' AND kind <> 'stop-confirmation'`,
    [now, organizationId, number],
  );
}

/** Takes a person off queued texts; a text that is left with nobody is taken back. */
export async function withdrawPersonFromTexts(
  tx: Tx,
  { organizationId, personId, now }: { organizationId: string; personId: string; now: Date },
): Promise<void> {
  const queued = await tx.rows<{ id: string }>(
    `SELECT m.id FROM text_message_people mp JOIN text_messages m ON m.id = mp.message_id
     WHERE mp.person_id = ? AND mp.organization_id = ? AND mp.withdrawn_at IS NULL AND m.state = 'queued'`,
    [personId, organizationId],
  );
  for (const { id } of queued) {
    await tx.update('text_message_people', { withdrawnAt: now }, { messageId: id, personId });
    const left = await tx.count(
      'SELECT COUNT(*) FROM text_message_people WHERE message_id = ? AND withdrawn_at IS NULL',
      [id],
    );
    if (left === 0)
      await tx.update(
        'text_messages',
        { state: 'withdrawn', stateReason: 'out', settledAt: now },
        { id, state: 'queued' },
      );
  }
}
