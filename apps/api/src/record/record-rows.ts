import type { Actor, Answer, WayIn } from '@optline/domain';
import type { ConsentEvidence } from './evidence.js';

/** A record as the table has it. */
export interface RecordRow {
  readonly id: string;
  readonly causeId: string;
  readonly kind: string;
  readonly number: string | null;
  readonly personId: string | null;
  readonly way: WayIn;
  readonly actorKind: Actor['kind'];
  readonly actorId: string | null;
  readonly answerBefore: Answer | null;
  readonly answerAfter: Answer | null;
  readonly happenedAt: Date;
  readonly evidenceJson: ConsentEvidence;
}

export const recordColumns = `id, cause_id, kind, number, person_id, way, actor_kind, actor_id, answer_before,
  answer_after, happened_at, evidence_json`;
