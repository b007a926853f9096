import { changeConsents } from '../consent/change-consent.js';
import type { ChangeWithin, ConsentOutcome } from '../consent/change-consent.js';
import { lockNumbers } from '../consent/lock-number.js';
import { loadSchool } from '../consent/school.js';
import { placeholders } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { peopleById } from '../families/person-view.js';
import type { PersonRow } from '../families/person-view.js';
import type { House } from '../house.js';
import { newId } from '../ids.js';
import { UnitSize } from '../long-work/unit-size.js';
import { doNextOf, writeOutcomes } from './bulk-unit.js';
import type { BulkUnit } from './bulk-unit.js';
import { whoseYesIsTakenBack } from './only-yes.js';

const size = new UnitSize({ first: 20, atMost: 100 });

/** Takes back the next answers of a bulk opt-in that is taken back. */
export function takeBackNext(house: House): Promise<boolean> {
  return doNextOf(house, { while: 'taking-back', outcome: 'in', end: 'taken-back', size, act: takeBack });
}

/** Whoever answered since, or got another number, keeps what they have: it is not this run's any more. */
async function takeBack(unit: BulkUnit): Promise<void> {
  const { tx, run, people, now } = unit;
  const school = await loadSchool(tx, run.organizationId, now);
  const ids = people.map(({ personId }) => personId);
  const concerned = await lockedConcerned(unit, ids);
  const records = [...concerned.values()].flat();
  const withoutOther = await whoseYesIsTakenBack(
    tx,
    run.organizationId,
    records.map(({ id }) => id),
  );
  const changes = records.flatMap(({ id, cellPhone }): ChangeWithin[] => {
    if (cellPhone === null) return [];
    return [changeOf(unit, { personId: id, number: cellPhone, isOnlyYes: withoutOther.has(id) })];
  });
  const outcomes = await changeConsents(tx, { school, changes }, now);
  const taken = new Set(changes.flatMap((change, at) => (isTaken(outcomes[at]) ? personOf(change) : [])));
  await writeOutcomes(
    unit,
    ids.map((personId) => {
      const isTakenBack = concerned.get(personId)?.some(({ id }) => taken.has(id)) ?? false;
      return { personId, set: { outcome: isTakenBack ? 'taken-back' : 'kept' } };
    }),
  );
}

/** Of everybody whose turn it is, the records whose Yes may rest on this run, looked at under the lock of their numbers. */
async function lockedConcerned(
  { tx, run: { id, organizationId } }: BulkUnit,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonRow[]>> {
  const look = async () => {
    const own = await peopleById(tx, organizationId, ids);
    const intoIds = own.flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
    const others = await notOfRun(tx, { id, organizationId }, intoIds);
    const into = new Map((await peopleById(tx, organizationId, others)).map((one) => [one.id, one]));
    return new Map(own.map((one) => [one.id, [one, ...listed(into.get(one.mergedIntoId ?? ''))]]));
  };
  const numbers = [...(await look()).values()].flat().flatMap(({ cellPhone }) => cellPhone ?? []);
  await lockNumbers(tx, organizationId, numbers);
  return look();
}

function listed<T>(one: T | undefined): T[] {
  return one === undefined ? [] : [one];
}

/** Those whom this run did not turn in itself: whoever it did has a turn of their own. */
async function notOfRun(
  tx: Tx,
  { id, organizationId }: { readonly id: string; readonly organizationId: string },
  personIds: readonly string[],
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.rows<{ personId: string }>(
    `SELECT person_id FROM bulk_opt_in_people
     WHERE run_id = ? AND organization_id = ? AND outcome IS NOT NULL AND outcome <> 'waiting'
       AND person_id IN (${placeholders(personIds.length)})`,
    [id, organizationId, ...personIds],
  );
  const ofRun = new Set(rows.map(({ personId }) => personId));
  return [...new Set(personIds)].filter((personId) => !ofRun.has(personId));
}

function changeOf(
  { run }: BulkUnit,
  { personId, number, isOnlyYes }: { personId: string; number: string; isOnlyYes: boolean },
): ChangeWithin {
  if (run.takenBackBy === null) throw new Error('Somebody takes it back');
  return {
    number,
    request: {
      kind: 'take-back',
      way: 'bulk-opt-in',
      actor: { kind: 'staff', userId: run.takenBackBy },
      causeId: newId(),
      personId,
      isOnlyYes,
    },
    because: { evidence: { bulkOptInId: run.id }, words: null, email: null, ip: null, userAgent: null },
    reviewSubject: null,
  };
}

/** Whoever said No meanwhile stays out: nothing of their answer is taken back but what a START would give them. */
function isTaken(outcome: ConsentOutcome | undefined): boolean {
  const { decision } = outcome ?? {};
  return decision?.kind === 'changed' && decision.answers.some(({ before, after }) => before !== after);
}

function personOf({ request }: ChangeWithin): string | [] {
  return request.kind === 'take-back' ? request.personId : [];
}
