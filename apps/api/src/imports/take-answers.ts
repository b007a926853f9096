import { isAdult } from '@optline/domain';
import type { Proof, SetAnswerRequest } from '@optline/domain';
import { changeConsents } from '../consent/change-consent.js';
import type { ChangeWithin, ConsentOutcome } from '../consent/change-consent.js';
import { lockNumbers, NO_NUMBER } from '../consent/lock-number.js';
import { alikeColumns, recordsAlike, saidNoElsewhere } from '../consent/records-alike.js';
import type { Alike, RecordAlike } from '../consent/records-alike.js';
import type { School } from '../consent/school.js';
import { among, byId } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { sortNameOf } from '../families/search-terms.js';
import { newId } from '../ids.js';
import { lostYesSince, saidYesSince } from './brought-before.js';
import { namesakesOf } from './namesakes.js';
import type { FoundProblem } from './problem-words.js';
import type { AnswerInFile, PersonInFile } from './read-row.js';
import type { Tally } from './tally.js';

export interface AnswersToTake {
  readonly school: School;
  readonly importId: string;
  /** The staff user who started the import, and confirmed what stands in it. */
  readonly userId: string;
  readonly rows: ReadonlyArray<PersonInFile | null>;
  /** The people of each row. */
  readonly personIds: ReadonlyArray<readonly string[]>;
  /** Which of the answers are taken. */
  readonly takes: 'in' | 'out';
  /** When the same file was first brought in; `null` for a new one. */
  readonly since: Date | null;
  readonly now: Date;
}

export interface Taken {
  readonly tally: Partial<Tally>;
  readonly problems: readonly FoundProblem[];
}

/** An answer of the file, for somebody who is on file. */
interface Asked {
  readonly row: PersonInFile;
  readonly answer: AnswerInFile;
  readonly person: RecordAlike;
}

/**
 * Takes the answers of some rows. A No is always taken, but for one that was taken before and was taken back by the
 * person since; a Yes reaches only who was never asked.
 */
export async function takeAnswers(tx: Tx, taking: AnswersToTake): Promise<Taken> {
  const { school, since, now } = taking;
  const named = await askedPeople(tx, taking);
  const alike = await recordsAlike(
    tx,
    school.organizationId,
    named.map(({ person }) => person),
  );
  const asked = withOtherRecords(named, alike);
  const known = {
    adults: await adultsOf(tx, school, asked),
    alike,
    yesSince: await saidYesSince(
      tx,
      since,
      asked.filter(isNo).map(({ person }) => person.id),
    ),
    yesLost: await lostYesSince(tx, since, {
      organizationId: school.organizationId,
      personIds: asked.flatMap((one) => (isNo(one) ? [] : one.person.id)),
    }),
    today: school.today,
  };
  const problems: FoundProblem[] = [];
  const changes = asked.flatMap((one): Array<{ one: Asked; change: ChangeWithin }> => {
    const why = whyNotAsked(one, known);
    if (why === null) return [{ one, change: changeOf(one, adultOf(one, known.adults), taking) }];
    problems.push(why);
    return [];
  });
  const outcomes =
    changes.length === 0
      ? []
      : await changeConsents(tx, { school, changes: changes.map(({ change }) => change) }, now);
  const tally = { yes: 0, no: 0 };
  for (const [at, { one }] of changes.entries()) {
    const decision = outcomes[at]?.decision;
    if (decision?.kind === 'changed') tally[one.answer.answer === 'in' ? 'yes' : 'no'] += 1;
    problems.push(...refusalOf(one, decision));
  }
  return { tally, problems };
}

function refusalOf({ row }: Asked, decision: ConsentOutcome['decision'] | undefined): FoundProblem[] {
  if (decision?.kind !== 'refused') return [];
  return [{ line: row.line, field: 'answer', why: decision.why, isOfRow: false }];
}

type Adults = ReadonlyMap<string, ReadonlyArray<{ readonly id: string; readonly name: string }>>;

function isNo({ answer }: Asked): boolean {
  return answer.answer === 'out';
}

interface Known {
  readonly adults: Adults;
  readonly alike: Alike;
  readonly yesSince: ReadonlySet<string>;
  readonly yesLost: ReadonlySet<string>;
  readonly today: string;
}

/** What keeps an answer from being asked at all. */
function whyNotAsked(one: Asked, { adults, alike, yesSince, yesLost, today }: Known): FoundProblem | null {
  const { row, answer, person } = one;
  const { line } = row;
  if (answer.answer === 'out')
    return yesSince.has(person.id) ? { line, field: 'answer', why: 'yes-since', isOfRow: false } : null;
  if (person.cellPhone === null || person.cellPhone !== row.cellPhone)
    return { line, field: 'answer', why: 'yes-at-other-number', isOfRow: false };
  if (yesLost.has(person.id)) return { line, field: 'answer', why: 'yes-lost', isOfRow: false };
  if (saidNoElsewhere(alike, person))
    return { line, field: 'answer', why: 'no-on-other-record', isOfRow: false };
  if (isAdult(person.kind, person.birthOn, today)) return null;
  if (answer.adultName === '') return { line, field: 'agreed-by', why: 'adult-missing', isOfRow: false };
  if (adultOf(one, adults) !== null) return null;
  return { line, field: 'agreed-by', why: 'adult-unknown', isOfRow: false };
}

function adultOf({ answer, person }: Asked, adults: Adults): string | null {
  if (answer.answer === 'out' || answer.adultName === '') return null;
  const named = foldedName(answer.adultName);
  const found = (adults.get(person.familyId) ?? []).filter(({ name }) => name === named);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** "Rivera, Ana" is Ana Rivera. */
function foldedName(name: string): string {
  const [last, first, ...rest] = name.split(',');
  const isTurned = first !== undefined && rest.length === 0;
  return sortNameOf([isTurned ? `${first} ${last}` : name], 170);
}

function changeOf(
  { row, answer, person }: Asked,
  adultId: string | null,
  taking: AnswersToTake,
): ChangeWithin {
  const { school, importId, userId } = taking;
  const proof = proofOf(answer, adultId);
  const request: SetAnswerRequest = {
    kind: 'set-answer',
    way: 'import',
    actor: { kind: 'staff', userId },
    causeId: newId(),
    personId: person.id,
    answer: answer.answer,
    seenVersion: null,
    sawWording: false,
    theyAskedForIt: false,
    proof: proof && { ...proof, askedAgain: null },
    actingAdultId: adultId,
    link: null,
    today: school.today,
  };
  const evidence = { importId, importLine: row.line, ...(proof !== null && { proof }) };
  return {
    number: person.cellPhone,
    request,
    because: { evidence, words: null, email: null, ip: null, userAgent: null },
    reviewSubject: null,
  };
}

function proofOf(answer: AnswerInFile, adultPersonId: string | null): Omit<Proof, 'askedAgain'> | null {
  if (answer.answer === 'out') return null;
  return { how: answer.how, agreedOn: answer.agreedOn, personAgreed: true, adultPersonId };
}

/** Whom the answers are for: of a record that was merged meanwhile, the one that was kept. */
async function askedPeople(tx: Tx, { school, rows, personIds, takes }: AnswersToTake): Promise<Asked[]> {
  const saying = rows.flatMap((row, at) => {
    const answer = row?.answer ?? null;
    return row === null || answer?.answer !== takes ? [] : { row, answer, ids: personIds[at] ?? [] };
  });
  const nos = takes === 'out' ? saying.map(({ row }) => row) : [];
  const namesakes = await namesakesOf(tx, school.organizationId, nos);
  const wanted = saying.flatMap(({ row, answer, ids }) => {
    // The No of a row that is about nobody counts for its number.
    const meant = ids.length === 0 ? [] : [...ids, ...namesakes(row)];
    return [...new Set(meant)].map((id) => ({ row, answer, id }));
  });
  if (wanted.length === 0) return [];
  const people = await lockedPeople(
    tx,
    school.organizationId,
    wanted.map(({ id }) => id),
  );
  return wanted.flatMap(({ id, ...rest }) => {
    const person = people.get(id);
    return person === undefined ? [] : [{ ...rest, person }];
  });
}

interface FoundPerson extends RecordAlike {
  /** Under which they were looked for. */
  readonly wantedId: string;
}

const columnsOfPerson = alikeColumns
  .split(', ')
  .map((column) => `p.${column}`)
  .join(', ');

const triesAtMost = 5;

/**
 * People as they are once their numbers are locked, by the ids under which they came: what is read of their numbers after
 * that, nobody changes any more.
 */
async function lockedPeople(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordAlike>> {
  const listed = among(ids);
  const look = () =>
    tx.rows<FoundPerson>(
      `SELECT w.id AS wanted_id, ${columnsOfPerson} FROM people w ${byId(tx, 'people')}
       JOIN people p ON p.id = COALESCE(w.merged_into_id, w.id)
       WHERE w.organization_id = ? AND w.id ${listed.sql}`,
      [organizationId, ...listed.params],
    );
  const locked = new Set<string>();
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    const found = await look();
    const numbers = found.map(({ cellPhone }) => cellPhone ?? NO_NUMBER).filter((one) => !locked.has(one));
    if (numbers.length === 0) return new Map(found.map(({ wantedId, ...person }) => [wantedId, person]));
    await lockNumbers(tx, organizationId, numbers);
    for (const number of numbers) locked.add(number);
  }
  throw new Error('The numbers of people kept changing');
}

/** A No counts on every record of that name and number, so that no Yes in another family of the file outlives it. */
function withOtherRecords(asked: readonly Asked[], alike: Alike): Asked[] {
  return asked.flatMap((one) => [
    one,
    ...(isNo(one) ? alike(one.person).map((person) => ({ ...one, person })) : []),
  ]);
}

type Adult = Pick<RecordAlike, 'id' | 'familyId' | 'kind' | 'birthOn'> & {
  firstName: string;
  lastName: string;
};

async function adultsOf(tx: Tx, { organizationId, today }: School, asked: readonly Asked[]): Promise<Adults> {
  const families = asked
    .filter(({ answer }) => answer.answer === 'in' && answer.adultName !== '')
    .map(({ person }) => person.familyId);
  const adults = new Map<string, Array<{ id: string; name: string }>>();
  if (families.length === 0) return adults;
  const listed = among([...new Set(families)]);
  const contacts = await tx.rows<Adult>(
    `SELECT id, family_id, kind, birth_on, first_name, last_name FROM people
     WHERE organization_id = ? AND family_id ${listed.sql} AND kind = 'contact' AND archived_at IS NULL`,
    [organizationId, ...listed.params],
  );
  for (const { id, familyId, kind, birthOn, firstName, lastName } of contacts) {
    if (!isAdult(kind, birthOn, today)) continue;
    const known = adults.get(familyId) ?? [];
    known.push({ id, name: foldedName(`${firstName} ${lastName}`) });
    adults.set(familyId, known);
  }
  return adults;
}
