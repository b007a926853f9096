import type { Actor, Answer, WayIn } from '@optline/domain';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { actorId } from './actor-id.js';
import type { ConsentEvidence } from './evidence.js';

/** What a record says happened. */
export type RecordKind =
  | 'answer'
  | 'suppressed'
  | 'lifted'
  | 'stop-heard'
  | 'start-heard'
  | 'carrier-blocked'
  | 'held'
  | 'review-decided'
  | 'number-changed'
  | 'archived'
  | 'restored'
  | 'erased'
  | 'merged';

export interface NewRecord {
  readonly kind: RecordKind;
  readonly number: string | null;
  readonly personId: string | null;
  readonly before: Answer | null;
  readonly after: Answer | null;
}

/** What proves the records of one cause. The personal part is kept beside them, where erasure reaches it. */
export interface Because {
  readonly causeId: string;
  readonly way: WayIn;
  readonly actor: Actor;
  readonly evidence: ConsentEvidence;
  /** The person's words, where they are not kept with a text that came in. */
  readonly words: string | null;
  readonly email: string | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** Appends records of one cause. There is no way to change or remove one. */
export async function appendRecords(
  tx: Tx,
  { organizationId, because, now }: { organizationId: string; because: Because; now: Date },
  records: readonly NewRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const { causeId, way, actor, evidence } = because;
  const rows = records.map((record) => ({
    id: newId(),
    organizationId,
    causeId,
    kind: record.kind,
    number: record.number,
    personId: record.personId,
    way,
    actorKind: actor.kind,
    actorId: actorId(actor),
    answerBefore: record.before,
    answerAfter: record.after,
    happenedAt: now,
    evidenceJson: evidence,
  }));
  await tx.insert('consent_records', rows);
  const { words, email, ip, userAgent } = because;
  if (words === null && email === null && ip === null && userAgent === null) return;
  const details = { organizationId, words, email, ip, userAgent: userAgent?.slice(0, 400) ?? null };
  await tx.insert(
    'record_details',
    rows.map((row) => ({ recordId: row.id, ...details })),
  );
}
