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
  /** A held message turned out to be nothing that holds. */
  | 'released'
  | 'review-decided'
  | 'decision-undone'
  | 'decision-in-force'
  /** A START gives it back no more. */
  | 'yes-taken-back'
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

/** What one cause did, and what proves it. */
export interface CauseRecords {
  readonly because: Because;
  readonly records: readonly NewRecord[];
}

/** Appends records of one cause. There is no way to change or remove one. */
export async function appendRecords(
  tx: Tx,
  { organizationId, because, now }: { organizationId: string; because: Because; now: Date },
  records: readonly NewRecord[],
): Promise<void> {
  await appendRecordsOfCauses(tx, { organizationId, now }, [{ because, records }]);
}

/** Appends the records of any number of causes, in as many statements as of one. */
export async function appendRecordsOfCauses(
  tx: Tx,
  { organizationId, now }: { organizationId: string; now: Date },
  causes: readonly CauseRecords[],
): Promise<void> {
  const written = causes.flatMap(({ because, records }) =>
    records.map((record) => ({ because, row: rowOf({ organizationId, because, now }, record) })),
  );
  await tx.insert(
    'consent_records',
    written.map(({ row }) => row),
  );
  await tx.insert(
    'record_details',
    written.flatMap(({ because, row }) => detailsOf(organizationId, because, row.id)),
  );
}

function rowOf(
  { organizationId, because, now }: { organizationId: string; because: Because; now: Date },
  { kind, number, personId, before, after }: NewRecord,
) {
  const { causeId, way, actor, evidence } = because;
  return {
    id: newId(),
    organizationId,
    causeId,
    kind,
    number,
    personId,
    way,
    actorKind: actor.kind,
    actorId: actorId(actor),
    answerBefore: before,
    answerAfter: after,
    happenedAt: now,
    evidenceJson: evidence,
  };
}

function detailsOf(
  organizationId: string,
  { words, email, ip, userAgent }: Because,
  recordId: string,
): object[] {
  if (words === null && email === null && ip === null && userAgent === null) return [];
  return [{ recordId, organizationId, words, email, ip, userAgent: userAgent?.slice(0, 400) ?? null }];
}
