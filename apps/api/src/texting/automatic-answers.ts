import type { Tx } from '../db/transaction.js';

const answersAtMost = 5;
const withinMs = 24 * 60 * 60_000;

interface AnswerWanted {
  readonly organizationId: string;
  /** The phone's; its lock is held, so that two texts at once never both count what the other adds. */
  readonly number: string;
  readonly now: Date;
}

/**
 * Whether one more answer of our own may go to a phone. A machine that answers our answers gets no more of them, and
 * the two fall silent. The confirmation of a stop is not asked about and not counted: there is one an episode, and an
 * episode ends by a START, whose answer is.
 */
export async function mayAnswerByItself(
  tx: Tx,
  { organizationId, number, now }: AnswerWanted,
): Promise<boolean> {
  const answered = await tx.count(
    `SELECT COUNT(*) FROM text_messages
     WHERE organization_id = ? AND to_number = ? AND kind IN ('help-answer', 'start-answer') AND created_at > ?`,
    [organizationId, number, new Date(now.getTime() - withinMs)],
  );
  return answered < answersAtMost;
}
