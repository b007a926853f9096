import type { Actor, Answer, WayIn } from '@optline/domain';
import type { Sql } from '../db/sql.js';
import type { ConsentEvidence } from '../record/evidence.js';

/** What the record holds of one cause. */
export interface LetterRecord {
  readonly personId: string | null;
  readonly way: WayIn;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly answerBefore: Answer | null;
  readonly answerAfter: Answer | null;
  readonly evidenceJson: ConsentEvidence;
  /** The person's words, as far as they are still kept. */
  readonly words: string | null;
}

/** Reads what was recorded because of one cause; empty where there is none. */
export async function recordsOfCause(
  sql: Sql,
  organizationId: string,
  causeId: string | null,
): Promise<LetterRecord[]> {
  if (causeId === null) return [];
  return sql.rows<LetterRecord>(
    `SELECT r.person_id, r.way, r.actor_kind, r.actor_id, r.answer_before, r.answer_after, r.evidence_json, d.words
     FROM consent_records r LEFT JOIN record_details d ON d.record_id = r.id
     WHERE r.cause_id = ? AND r.organization_id = ? ORDER BY r.id`,
    [causeId, organizationId],
  );
}

/** The words of a text that came in. */
export async function wordsOfInbound(
  sql: Sql,
  organizationId: string,
  inboundTextId: string | null,
): Promise<string | null> {
  if (inboundTextId === null) return null;
  const row = await sql.row<{ body: string }>(
    'SELECT body FROM inbound_texts WHERE id = ? AND organization_id = ?',
    [inboundTextId, organizationId],
  );
  return row === null || row.body === '' ? null : row.body;
}

/** The name of who acted, where that is a person; `null` for programs, the carrier and clocks. */
export async function nameOfActor(sql: Sql, organizationId: string, actor: Actor): Promise<string | null> {
  if (actor.kind === 'staff') {
    const user = await sql.row<{ name: string }>(
      'SELECT name FROM staff_users WHERE id = ? AND organization_id = ?',
      [actor.userId, organizationId],
    );
    return user?.name ?? null;
  }
  if (actor.kind !== 'person') return null;
  const person = await sql.row<{ firstName: string; lastName: string }>(
    'SELECT first_name, last_name FROM people WHERE id = ? AND organization_id = ?',
    [actor.personId, organizationId],
  );
  return person === null ? null : `${person.firstName} ${person.lastName}`.trim() || null;
}
