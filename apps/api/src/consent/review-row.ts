import type { Answer, Language, ReviewDecision, ReviewReason } from '@optline/domain';
import { Review } from '@optline/schema';
import type { Principal } from '../context.js';
import { placeholders } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import { sharer } from '../families/number-sharers.js';
import type { SharerRow } from '../families/number-sharers.js';

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

/** Reviews of one organization as the viewer may see them, with everybody who holds their numbers. */
export async function presentReviews(
  sql: Sql,
  viewer: Extract<Principal, { organizationId: string }>,
  rows: readonly ReviewRow[],
): Promise<Review[]> {
  const holders = await holdersOf(sql, viewer.organizationId, new Set(rows.map(({ number }) => number)));
  return rows.map(({ id, why, number, words, receivedAt, dueAt, decidedAt, decision }) =>
    Object.assign(new Review(), {
      id,
      why,
      number,
      words,
      receivedAt,
      dueAt,
      decidedAt,
      decision,
      holders: holders
        .filter(({ cellPhone }) => cellPhone === number)
        .map((holder) => sharer(holder, holder.answer ?? 'never-asked', viewer)),
    }),
  );
}

interface HolderRow extends SharerRow {
  readonly cellPhone: string;
  readonly answer: Answer | null;
}

async function holdersOf(
  sql: Sql,
  organizationId: string,
  numbers: ReadonlySet<string>,
): Promise<HolderRow[]> {
  if (numbers.size === 0) return [];
  return sql.rows<HolderRow>(
    `SELECT p.id, p.family_id, p.first_name, p.last_name, p.cell_phone, c.answer FROM people p
     LEFT JOIN text_consents c ON c.person_id = p.id AND c.number = p.cell_phone
     WHERE p.organization_id = ? AND p.cell_phone IN (${placeholders(numbers.size)}) ORDER BY p.id`,
    [organizationId, ...numbers],
  );
}
