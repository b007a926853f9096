import type { Language, ReviewDecision, ReviewReason } from '@optline/domain';
import { Review } from '@optline/schema';
import type { Sql } from '../db/sql.js';

export interface ReviewRow {
  readonly id: string;
  readonly organizationId: string;
  readonly number: string;
  readonly why: ReviewReason;
  readonly ourNumber: string | null;
  readonly words: string | null;
  readonly language: Language;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly inboundTextId: string | null;
  readonly decidedAt: Date | null;
  readonly decision: ReviewDecision | null;
}

/** Of `reviews r` left-joined with `inbound_texts i`: the words are the report's or the text's. */
export const reviewColumns = `r.id, r.organization_id, r.number, r.why, r.our_number,
  COALESCE(r.words, i.body) AS words, r.language, r.received_at, r.due_at, r.inbound_text_id, r.decided_at, r.decision`;

export function reviewById(sql: Sql, organizationId: string, id: string): Promise<ReviewRow | null> {
  return sql.row<ReviewRow>(
    `SELECT ${reviewColumns} FROM reviews r LEFT JOIN inbound_texts i ON i.id = r.inbound_text_id
     WHERE r.id = ? AND r.organization_id = ?`,
    [id, organizationId],
  );
}

/** As the contract has it; the holders are resolved for the viewer. */
export function reviewFrom(row: ReviewRow): Review {
  const { id, why, number, words, receivedAt, dueAt, decidedAt, decision } = row;
  return Object.assign(new Review(), { id, why, number, words, receivedAt, dueAt, decidedAt, decision });
}
