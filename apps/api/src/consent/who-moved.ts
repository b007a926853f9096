import type { Actor, ConsentRequest, Decision } from '@optline/domain';
import { placeholders } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';

/** A review whose decision to stop took effect, and who brought that about. */
interface Stopped {
  readonly reviewId: string;
  readonly actor: Actor;
}

/** Somebody who was reported to want a stop, and has another number, or none, by now. */
interface Moved extends Stopped {
  readonly personId: string;
}

/**
 * The reviews that a decision ends as a stop, be it theirs or that of their number, and those that another review ends
 * because the number is a wrong one: of the request itself nobody has said then that it was none.
 */
export function stoppedBy(
  decision: Extract<Decision, { kind: 'changed' }>,
  request: ConsentRequest,
): Stopped[] {
  const decided = request.kind === 'settle-review' ? request.review.reviewId : null;
  return decision.reviews.flatMap((review) => {
    if (review.kind !== 'settle') return [];
    const isStop =
      review.decision === 'stop' || (review.decision === 'wrong-number' && review.reviewId !== decided);
    return isStop ? [{ reviewId: review.reviewId, actor: request.actor }] : [];
  });
}

export async function whoMoved(
  tx: Tx,
  organizationId: string,
  stopped: readonly Stopped[],
): Promise<Moved[]> {
  if (stopped.length === 0) return [];
  const rows = await tx.rows<{ reviewId: string; personId: string }>(
    `SELECT r.id AS review_id, p.id AS person_id FROM reviews r JOIN people p ON p.id = r.person_id
     WHERE r.organization_id = ? AND r.id IN (${placeholders(stopped.length)})
       AND (p.cell_phone IS NULL OR p.cell_phone <> r.number) ORDER BY r.id`,
    [organizationId, ...stopped.map(({ reviewId }) => reviewId)],
  );
  const actorOf = new Map(stopped.map(({ reviewId, actor }) => [reviewId, actor]));
  return rows.flatMap((row) => {
    const actor = actorOf.get(row.reviewId);
    return actor === undefined ? [] : [{ ...row, actor }];
  });
}

/** Their own No, as the office heard it. */
export function noOf({ personId, actor }: Moved, today: string): ConsentRequest {
  return {
    kind: 'set-answer',
    way: 'office',
    causeId: newId(),
    actor,
    personId,
    answer: 'out',
    seenVersion: null,
    sawWording: false,
    theyAskedForIt: false,
    proof: null,
    actingAdultId: null,
    link: null,
    today,
  };
}
