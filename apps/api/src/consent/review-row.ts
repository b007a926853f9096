import { decisionTakesEffectAt, mayStillUndo } from '@optline/domain';
import type { Language, ReviewDecision, ReviewReason } from '@optline/domain';
import { Review } from '@optline/schema';
import type { Principal } from '../context.js';
import type { Sql } from '../db/sql.js';
import { sharersAt } from '../families/number-sharers.js';

export interface ReviewRow {
  readonly id: string;
  readonly organizationId: string;
  readonly number: string;
  /** Whose wish was reported; `null` for what a phone said. */
  readonly personId: string | null;
  readonly why: ReviewReason;
  readonly ourNumber: string | null;
  readonly words: string | null;
  readonly language: Language;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly inboundTextId: string | null;
  readonly rule: string | null;
  readonly conversationId: string | null;
  readonly decidedAt: Date | null;
  readonly decision: ReviewDecision | null;
  readonly decidedBy: string | null;
  /** The name of who decided, where that was staff. */
  readonly decidedByName: string | null;
  readonly settledAt: Date | null;
}

/** Of `reviewTables`: the words are the report's or the text's. */
export const reviewColumns = `r.id, r.organization_id, r.number, r.person_id, r.why, r.our_number,
  COALESCE(r.words, i.body) AS words, r.language, r.received_at, r.due_at, r.inbound_text_id, i.rule,
  c.id AS conversation_id, r.decided_at, r.decision,
  r.decided_by, u.name AS decided_by_name, r.settled_at`;

export const reviewTables = `reviews r LEFT JOIN inbound_texts i ON i.id = r.inbound_text_id
  LEFT JOIN conversations c ON c.organization_id = r.organization_id AND c.number = r.number
  LEFT JOIN staff_users u ON u.id = r.decided_by AND u.organization_id = r.organization_id`;

export function reviewById(sql: Sql, organizationId: string, id: string): Promise<ReviewRow | null> {
  return sql.row<ReviewRow>(
    `SELECT ${reviewColumns} FROM ${reviewTables} WHERE r.id = ? AND r.organization_id = ?`,
    [id, organizationId],
  );
}

/** Who looks at reviews, and when. */
export interface ReviewViewer {
  readonly viewer: Extract<Principal, { organizationId: string }>;
  readonly now: Date;
}

/** Reviews of one organization as the viewer may see them, with everybody who holds their numbers. */
export async function presentReviews(
  sql: Sql,
  { viewer, now }: ReviewViewer,
  rows: readonly ReviewRow[],
): Promise<Review[]> {
  const holders = await sharersAt(sql, viewer, new Set(rows.map(({ number }) => number)));
  return rows.map((row) => {
    const {
      id,
      why,
      number,
      words,
      rule,
      conversationId,
      receivedAt,
      dueAt,
      decidedAt,
      decision,
      settledAt,
    } = row;
    return Object.assign(new Review(), {
      id,
      why,
      number,
      words,
      rule,
      conversationId,
      receivedAt,
      dueAt,
      decidedAt,
      decision,
      decidedBy: row.decidedByName,
      settledAt,
      undoableForSeconds: undoableForSeconds(row, now),
      holders: holders.get(number) ?? [],
    });
  });
}

/** As a number of seconds, so that it is right on a screen whose clock is wrong. */
function undoableForSeconds({ decidedAt, settledAt }: ReviewRow, now: Date): number | null {
  if (decidedAt === null || settledAt !== null || !mayStillUndo(decidedAt, now)) return null;
  return Math.ceil((decisionTakesEffectAt(decidedAt).getTime() - now.getTime()) / 1000);
}
