import { changeConsents } from '../consent/change-consent.js';
import type { ChangeWithin, ConsentOutcome } from '../consent/change-consent.js';
import { loadSchool } from '../consent/school.js';
import { peopleById } from '../families/person-view.js';
import type { House } from '../house.js';
import { newId } from '../ids.js';
import { UnitSize } from '../long-work/unit-size.js';
import { doNextOf, writeOutcomes } from './bulk-unit.js';
import type { BulkUnit } from './bulk-unit.js';

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
  const records = await peopleById(tx, run.organizationId, ids);
  const numbers = new Map(records.map(({ id, cellPhone }) => [id, cellPhone]));
  const changes = people.flatMap(({ personId, version }): ChangeWithin[] => {
    const number = numbers.get(personId) ?? null;
    if (number === null || version === null) return [];
    return [changeOf(unit, { personId, number, version })];
  });
  const outcomes = await changeConsents(tx, { school, changes }, now);
  const taken = new Set(changes.flatMap((change, at) => (isChanged(outcomes[at]) ? personOf(change) : [])));
  await writeOutcomes(
    unit,
    ids.map((personId) => ({ personId, set: { outcome: taken.has(personId) ? 'taken-back' : 'kept' } })),
  );
}

function changeOf(
  { run }: BulkUnit,
  { personId, number, version }: { personId: string; number: string; version: number },
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
      version,
    },
    because: { evidence: { bulkOptInId: run.id }, words: null, email: null, ip: null, userAgent: null },
    reviewSubject: null,
  };
}

function isChanged(outcome: ConsentOutcome | undefined): boolean {
  return outcome?.decision.kind === 'changed';
}

function personOf({ request }: ChangeWithin): string | [] {
  return request.kind === 'take-back' ? request.personId : [];
}
