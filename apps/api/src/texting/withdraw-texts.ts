import { among } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { joinInOrder, useIndex } from '../families/search.js';

/** The carrier drops what waits there longer, so later than this a text is on its way no more. */
const onItsWayMs = 10 * 60_000;

/**
 * Takes back every queued text to numbers, and every answer to them but the confirmation of a STOP. A text that was
 * claimed before is on its way, or may be: it keeps the time of the stop beside its own.
 */
export async function withdrawTextsToNumbers(
  tx: Tx,
  { organizationId, numbers, now }: { organizationId: string; numbers: readonly string[]; now: Date },
): Promise<void> {
  if (numbers.length === 0) return;
  const to = among(numbers);
  await tx.run(
    // MySQL sets one after the other and sees what it has set: the state comes last.
    `UPDATE text_messages SET stop_heard_at = CASE WHEN state = 'queued' THEN stop_heard_at ELSE ? END,
       state_reason = CASE WHEN state = 'queued' THEN 'suppressed' ELSE state_reason END,
       settled_at = CASE WHEN state = 'queued' THEN ? ELSE settled_at END,
       state = CASE WHEN state = 'queued' THEN 'withdrawn' ELSE state END
     WHERE organization_id = ? AND to_number ${to.sql} AND kind <> 'stop-confirmation'
       AND (state = 'queued' OR (state IN ('sending', 'handed-over', 'sent', 'unknown') AND handed_over_at > ?))`,
    [now, now, organizationId, ...to.params, new Date(now.getTime() - onItsWayMs)],
  );
}

/** From whom texts are taken, and why they are not for them any more. */
interface LeavingTexts {
  readonly organizationId: string;
  readonly why: 'out' | 'never-asked' | 'archived' | 'number-changed';
  readonly now: Date;
}

/** Takes a person off queued texts; a text that is left with nobody is taken back. */
export async function withdrawPersonFromTexts(
  tx: Tx,
  { personId, ...leaving }: LeavingTexts & { readonly personId: string },
): Promise<void> {
  await withdrawPeopleFromTexts(tx, { ...leaving, personIds: [personId] });
}

/**
 * Takes people off texts that wait, and off those that are under way, since the carrier may give one back: it then goes
 * for the others alone. A text that waits and is left with nobody is taken back.
 */
export async function withdrawPeopleFromTexts(
  tx: Tx,
  { organizationId, personIds, why, now }: LeavingTexts & { readonly personIds: readonly string[] },
): Promise<void> {
  if (personIds.length === 0) return;
  const people = among(personIds);
  const pending = await tx.rows<{ id: string; personId: string }>(
    `SELECT m.id, mp.person_id FROM text_message_people mp ${useIndex(tx, 'ix_text_message_people_person')}
     ${joinInOrder(tx)} text_messages m
     WHERE mp.person_id ${people.sql} AND mp.organization_id = ? AND mp.withdrawn_at IS NULL
       AND m.id = mp.message_id AND m.state IN ('queued', 'sending')`,
    [...people.params, organizationId],
  );
  for (const { id, personId } of pending) {
    await tx.update('text_message_people', { withdrawnAt: now }, { messageId: id, personId });
    const left = await tx.count(
      'SELECT COUNT(*) FROM text_message_people WHERE message_id = ? AND withdrawn_at IS NULL',
      [id],
    );
    if (left === 0)
      await tx.update(
        'text_messages',
        { state: 'withdrawn', stateReason: why, settledAt: now },
        { id, state: 'queued' },
      );
  }
}
