import { bulkEligibility } from '@optline/domain';
import type { BulkLeftOut } from '@optline/domain';
import { changeConsents } from '../consent/change-consent.js';
import type { ChangeWithin, ConsentOutcome } from '../consent/change-consent.js';
import { lockNumbers } from '../consent/lock-number.js';
import { loadSchool } from '../consent/school.js';
import type { School } from '../consent/school.js';
import { peopleById } from '../families/person-view.js';
import type { PersonRow } from '../families/person-view.js';
import { loadCandidates } from '../gathering/load-candidates.js';
import type { Candidate } from '../gathering/load-candidates.js';
import type { House } from '../house.js';
import { newId } from '../ids.js';
import { UnitSize } from '../long-work/unit-size.js';
import { doNextOf, writeOutcomes } from './bulk-unit.js';
import type { BulkUnit } from './bulk-unit.js';
import type { BulkRow } from './bulk-row.js';
import { adultStillNamed, whyLeftOut } from './judge-bulk.js';

const size = new UnitSize({ first: 20, atMost: 100 });

/** Opts in the next people of a bulk opt-in that somebody began. */
export function turnInNext(house: House): Promise<boolean> {
  return doNextOf(house, { while: 'running', outcome: 'waiting', end: 'done', size, act: turnIn });
}

interface Going {
  readonly candidate: Candidate;
  readonly adultId: string | null;
}

/** Everybody is looked at again: whoever answered since, or may not be opted in any more, is left out. */
async function turnIn(unit: BulkUnit): Promise<void> {
  const { tx, run, people, now } = unit;
  const school = await loadSchool(tx, run.organizationId, now);
  const candidates = await loadCandidates(tx, school, await lockedPeople(unit));
  const named = new Map(people.map(({ personId, adultId }) => [personId, adultId]));
  const judged = candidates.map((candidate) => {
    const adultId = adultStillNamed(candidate, named.get(candidate.person.id) ?? null);
    return { candidate, adultId, why: whyLeftOut(candidate, adultId) };
  });
  const going = judged.filter(({ why }) => why === null);
  const changes = going.map((one) => changeOf(run, school, one));
  const outcomes = await changeConsents(tx, { school, changes }, now);
  await writeOutcomes(unit, [
    ...judged.flatMap(({ candidate, why }) => (why === null ? [] : leftOut(candidate, why))),
    ...going.flatMap((one, at) => whatCame(one, outcomes[at])),
  ]);
}

/**
 * Whose turn it is, with their numbers locked: a No at one of them, also on another record, comes before them or after
 * them. Of somebody who held another number by then nothing is known: their turn comes again.
 */
async function lockedPeople({ tx, run: { organizationId }, people }: BulkUnit): Promise<PersonRow[]> {
  const look = () =>
    peopleById(
      tx,
      organizationId,
      people.map(({ personId }) => personId),
    );
  const numbers = new Set((await look()).map(({ cellPhone }) => cellPhone));
  await lockNumbers(
    tx,
    organizationId,
    [...numbers].filter((number) => number !== null),
  );
  return (await look()).filter(({ cellPhone }) => numbers.has(cellPhone));
}

function changeOf(run: BulkRow, school: School, { candidate, adultId }: Going): ChangeWithin {
  const { agreedBy, how, agreedOn, statement } = run;
  if (agreedBy === null || how === null || agreedOn === null || statement === null)
    throw new Error('Nobody is opted in before the statement was ticked');
  const proof = { how, agreedOn, personAgreed: true, adultPersonId: adultId };
  return {
    number: candidate.person.cellPhone,
    request: {
      kind: 'set-answer',
      personId: candidate.person.id,
      answer: 'in',
      way: 'bulk-opt-in',
      actor: { kind: 'staff', userId: agreedBy },
      causeId: newId(),
      seenVersion: null,
      sawWording: false,
      theyAskedForIt: false,
      proof: { ...proof, askedAgain: null },
      actingAdultId: null,
      link: null,
      // When it was confirmed the day was there; that the school has another zone by now changes nothing of that.
      today: agreedOn > school.today ? agreedOn : school.today,
    },
    because: {
      evidence: { proof, statement, bulkOptInId: run.id },
      words: null,
      email: null,
      ip: null,
      userAgent: null,
    },
    reviewSubject: null,
  };
}

interface Came {
  readonly personId: string;
  readonly set: {
    readonly leftOut: BulkLeftOut | null;
    readonly outcome: 'in' | null;
  };
}

function leftOut({ person }: Candidate, why: BulkLeftOut): Came {
  return { personId: person.id, set: { leftOut: why, outcome: null } };
}

function whatCame({ candidate, adultId }: Going, outcome: ConsentOutcome | undefined): Came[] {
  const personId = candidate.person.id;
  const holder = outcome?.standing.holders.find((one) => one.personId === personId);
  if (outcome === undefined || holder === undefined) return [];
  const { decision, standing } = outcome;
  if (decision.kind === 'changed') return [{ personId, set: { leftOut: null, outcome: 'in' } }];
  const eligibility = bulkEligibility({
    ...holder,
    number: standing.number,
    isKnownUnusable: standing.isUnusable,
    saidNoElsewhere: candidate.saidNoElsewhere,
    registrationWaits: candidate.registrationWaits,
    suppression: standing.suppression,
    adultPersonId: adultId,
  });
  if (eligibility.kind === 'eligible') throw new Error('The rules turned back somebody whom they let in');
  return [leftOut(candidate, eligibility.why)];
}
