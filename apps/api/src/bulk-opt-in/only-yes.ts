import { placeholders } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import type { ConsentEvidence } from '../record/evidence.js';
import { recordsOfPeople } from '../record/merged-records.js';

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly personId: string;
  readonly number: string | null;
  readonly evidenceJson: ConsentEvidence;
}

/** A Yes that stands at the number its record holds, or would by a START. */
interface StandingYes {
  readonly number: string;
  /** Of its record; empty where none tells of it. */
  readonly toldBy: string;
  /** The bulk opt-in whose Yes it is. */
  readonly runId: string | null;
}

/**
 * Those of the people for whom nothing says Yes but bulk opt-ins that are taken back. A Yes of a record that was merged
 * into theirs says so too, where it was said for the same number and theirs is no later word. Their numbers are locked
 * by then.
 */
export async function whoseYesIsTakenBack(
  tx: Tx,
  organizationId: string,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const records = await recordsOfPeople(tx, organizationId, personIds);
  const ids = [...new Set([...records.values()].flat())];
  const told = await toldOf(tx, organizationId, ids);
  const yeses = await standingYeses(tx, organizationId, { ids, told });
  const mergedAt = new Map(
    told.flatMap(({ kind, personId, id }) => (kind === 'merged' ? [[personId, id]] : [])),
  );
  const takenBack = await takenBackOf(
    tx,
    organizationId,
    [...yeses.values()].flatMap(({ runId }) => runId ?? []),
  );
  const restsOnNothingElse = (personId: string) => {
    const own = yeses.get(personId);
    if (own === undefined) return false;
    const others = (records.get(personId) ?? []).flatMap((id) => {
      const yes = yeses.get(id);
      const isBehind = yes?.number === own.number && (mergedAt.get(id) ?? '') > own.toldBy;
      return yes !== undefined && isBehind ? [yes] : [];
    });
    return [own, ...others].every(({ runId }) => runId !== null && takenBack.has(runId));
  };
  return new Set(personIds.filter(restsOnNothingElse));
}

/** What is on record of each Yes, and of being merged; the newest last. */
function toldOf(tx: Tx, organizationId: string, ids: readonly string[]): Promise<Told[]> {
  return tx.rows<Told>(
    `SELECT id, kind, person_id, number, evidence_json FROM consent_records
     WHERE organization_id = ? AND person_id IN (${placeholders(ids.length)})
       AND (kind = 'merged' OR (kind = 'answer' AND answer_after = 'in')) ORDER BY id`,
    [organizationId, ...ids],
  );
}

async function standingYeses(
  tx: Tx,
  organizationId: string,
  { ids, told }: { readonly ids: readonly string[]; readonly told: readonly Told[] },
): Promise<ReadonlyMap<string, StandingYes>> {
  const answers = await tx.rows<{ personId: string; number: string }>(
    `SELECT c.person_id, c.number FROM text_consents c
     JOIN people p ON p.id = c.person_id AND p.cell_phone = c.number
     WHERE c.organization_id = ? AND c.person_id IN (${placeholders(ids.length)})
       AND (c.answer = 'in' OR (c.answer = 'out' AND c.answer_before_episode = 'in'))`,
    [organizationId, ...ids],
  );
  return new Map(
    answers.map(({ personId, number }) => {
      const newest = told.findLast(
        (one) => one.kind !== 'merged' && one.personId === personId && one.number === number,
      );
      const runId = newest?.evidenceJson.bulkOptInId ?? null;
      return [personId, { number, toldBy: newest?.id ?? '', runId }];
    }),
  );
}

async function takenBackOf(
  tx: Tx,
  organizationId: string,
  runIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (runIds.length === 0) return new Set();
  const rows = await tx.rows<{ id: string }>(
    `SELECT id FROM bulk_opt_ins WHERE organization_id = ? AND id IN (${placeholders(runIds.length)})
       AND state IN ('taking-back', 'taken-back')`,
    [organizationId, ...runIds],
  );
  return new Set(rows.map(({ id }) => id));
}
