import type { Standing } from '@optline/domain';
import type { Tx } from '../../db/transaction.js';
import { hindranceOfNumber } from '../../texting/gate-at.js';

export interface AskedNumber {
  readonly standing: Standing;
  /** Our number, from which it is asked. */
  readonly from: string;
  readonly number: string;
}

/** Whether somebody on file at the number said No. */
export function isSaidNoAt({ holders }: Standing): boolean {
  return holders.some(({ answer }) => answer === 'out');
}

/** Why a number is not asked to confirm a Yes: what stands against it, or that somebody on file there said No. */
export function whyNotToAsk(at: AskedNumber): ReturnType<typeof hindranceOfNumber> {
  return hindranceOfNumber(at) ?? (isSaidNoAt(at.standing) ? 'out' : null);
}

/** Whether anybody still waits for the answer to this text: whose number it is, and who has not answered elsewhere. */
export async function isAwaited(
  tx: Tx,
  textId: string,
  { standing: { holders }, number, organizationId }: AskedNumber & { readonly organizationId: string },
): Promise<boolean> {
  const rows = await tx.rows<{ personId: string | null; staffNumber: string | null }>(
    `SELECT COALESCE(p.merged_into_id, c.person_id) AS person_id, s.cell_phone AS staff_number FROM confirmations c
     LEFT JOIN people p ON p.id = c.person_id LEFT JOIN staff_users s ON s.id = c.staff_user_id
     WHERE c.organization_id = ? AND c.number = ? AND c.text_id = ? AND c.answered_at IS NULL`,
    [organizationId, number, textId],
  );
  const neverAsked = holders.filter(({ answer, isArchived }) => answer === 'never-asked' && !isArchived);
  const waiting = new Set(neverAsked.map(({ personId }) => personId));
  return rows.some(({ personId, staffNumber }) =>
    personId === null ? staffNumber === number : waiting.has(personId),
  );
}
