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

/** The reviews that a decision ends as a stop, be it theirs or that of their number. */
export function stoppedBy(decision: Extract<Decision, { kind: 'changed' }>, actor: Actor): Stopped[] {
  return decision.reviews.flatMap((review) =>
    review.kind === 'settle' && review.decision === 'stop' ? [{ reviewId: review.reviewId, actor }] : [],
  );
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
