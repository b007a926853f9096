import { decideConsentChange } from '@optline/domain';
import type { AnswerChange, ConsentRequest, Decision, Standing } from '@optline/domain';
import type { Tx } from '../db/transaction.js';
import { appendRecordsOfCauses } from '../record/append-record.js';
import type { Because, NewRecord, RecordKind } from '../record/append-record.js';
import { carryOut } from './carry-out.js';
import type { Owing } from './carry-out.js';
import { loadStandings } from './load-standings.js';
import { lockNumbers, lockWhoIsMeant, NO_NUMBER } from './lock-number.js';
import type { School } from './school.js';
import { noOf, stoppedBy, whoMoved } from './who-moved.js';
import { writeAnswers, writeBeside } from './write-answers.js';
import { writeReviews } from './write-reviews.js';
import type { ReviewSubject } from './write-reviews.js';
import { writePairs, writeSuppressions } from './write-suppression.js';

/** One request about consent, as every way in hands it over. */
export interface ConsentChange {
  readonly school: School;
  /** E.164, or `null` for a person without a number. */
  readonly number: string | null;
  readonly request: ConsentRequest;
  readonly because: Omit<Because, 'causeId' | 'way' | 'actor'>;
  /** What a review that this may open is about. */
  readonly reviewSubject: ReviewSubject | null;
}

export interface ConsentOutcome {
  readonly decision: Decision;
  /** What was known before the decision. */
  readonly standing: Standing;
  readonly openedReviewId: string | null;
}

type Changed = Extract<Decision, { kind: 'changed' }>;

/** A change of one school, among others of it. */
export type ChangeWithin = Omit<ConsentChange, 'school'>;

/**
 * THE path: all ways in meet here. Under the number's lock it loads what is known, lets the rules decide, writes
 * what they decided, records it and enqueues what is owed, all in the caller's unit of work.
 */
export async function changeConsent(tx: Tx, change: ConsentChange, now: Date): Promise<ConsentOutcome> {
  const [outcome] = await changeConsents(tx, { school: change.school, changes: [change] }, now);
  if (outcome === undefined) throw new Error('A change came to nothing');
  return outcome;
}

/**
 * The same path for many requests, in about as many statements as for one: every number is locked first, then each
 * request is decided as if it came alone, in the order given where they meet at one number.
 *
 * @returns one outcome for each change, in their order.
 */
export async function changeConsents(
  tx: Tx,
  { school, changes }: { readonly school: School; readonly changes: readonly ChangeWithin[] },
  now: Date,
): Promise<ConsentOutcome[]> {
  const numbers = changes.map(({ number }) => number ?? NO_NUMBER);
  await lockNumbers(tx, school.organizationId, numbers);
  const outcomes = new Map<ChangeWithin, ConsentOutcome>();
  for (const round of roundsOf(changes)) {
    const cases = await decide(tx, { school, changes: round }, now);
    const changed = cases.flatMap(ofChanged);
    const openedReviews = await write(tx, { school, now }, changed);
    await turnOutWhoMoved(tx, { school, now }, changed);
    for (const { change, standing, decision } of cases)
      outcomes.set(change, { decision, standing, openedReviewId: openedReviews.get(change) ?? null });
  }
  return changes.flatMap((change) => outcomes.get(change) ?? []);
}

/**
 * Whoever was reported to want a stop wants none at the number they have by now either, whatever it was that stopped
 * the old one. Their number is locked after that one, so another unit may wait for this the other way round: then the
 * database ends one of the two, and it is tried again.
 */
async function turnOutWhoMoved(
  tx: Tx,
  { school, now }: Writing,
  cases: ReadonlyArray<Case<Changed>>,
): Promise<void> {
  const { organizationId, today } = school;
  const stopped = cases.flatMap(({ change, decision }) => stoppedBy(decision, change.request));
  for (const moved of await whoMoved(tx, organizationId, stopped)) {
    const person = await lockWhoIsMeant(tx, organizationId, moved.personId);
    if (person === null) continue;
    const evidence = { reviewId: moved.reviewId };
    const because = { evidence, words: null, email: null, ip: null, userAgent: null };
    const { personId, number } = person;
    const request = noOf({ ...moved, personId }, today);
    await changeConsent(tx, { school, number, request, because, reviewSubject: null }, now);
  }
}

/** Requests that meet at one number come one after the other: each must see what the one before it did. */
function roundsOf(changes: readonly ChangeWithin[]): ChangeWithin[][] {
  const rounds: ChangeWithin[][] = [];
  const met = new Map<string, number>();
  for (const change of changes) {
    const where = change.number ?? personIdOf(change);
    const at = met.get(where) ?? 0;
    met.set(where, at + 1);
    (rounds[at] ??= []).push(change);
  }
  return rounds;
}

/** Of a request for somebody without a number. */
function personIdOf({ request }: ChangeWithin): string {
  if (request.kind !== 'set-answer') throw new Error(`${request.kind} needs a number`);
  return request.personId;
}

interface Case<D extends Decision = Decision> {
  readonly change: ChangeWithin;
  readonly standing: Standing;
  readonly decision: D;
}

async function decide(
  tx: Tx,
  { school, changes }: { school: School; changes: readonly ChangeWithin[] },
  now: Date,
): Promise<Case[]> {
  const { byNumber, byPerson } = await loadStandings(tx, school, {
    numbers: changes.flatMap(({ number }) => number ?? []),
    withoutNumber: changes.filter(({ number }) => number === null).map(personIdOf),
  });
  return changes.map((change) => {
    const { number, request } = change;
    const standing = number === null ? byPerson.get(personIdOf(change)) : byNumber.get(number);
    if (standing === undefined) throw new Error('Nothing is known of a number that is locked');
    return { change, standing, decision: decideConsentChange(standing, request, now) };
  });
}

function ofChanged({ decision, ...rest }: Case): Array<Case<Changed>> {
  return decision.kind === 'changed' ? [{ ...rest, decision }] : [];
}

interface Writing {
  readonly school: School;
  readonly now: Date;
}

/** @returns the reviews that were opened, by the change that opened them. */
async function write(
  tx: Tx,
  { school, now }: Writing,
  cases: ReadonlyArray<Case<Changed>>,
): Promise<Map<ChangeWithin, string>> {
  const opened = new Map<ChangeWithin, string>();
  if (cases.length === 0) return opened;
  const { organizationId } = school;
  await writeAnswers(
    tx,
    { organizationId, now },
    cases.map(({ change, standing, decision }) => ({
      standing,
      way: change.request.way,
      changes: decision.answers.filter((answer) => !isBeside(change, answer)),
    })),
  );
  await writeBesides(tx, organizationId, cases);
  await writeSuppressions(tx, { organizationId, now }, cases.flatMap(suppressionOf));
  for (const one of cases) {
    const reviewId = await writeOfNumber(tx, { school, now }, one);
    if (reviewId !== null) opened.set(one.change, reviewId);
  }
  await appendRecordsOfCauses(
    tx,
    { organizationId, now },
    cases.map(({ change, decision }) => ({
      because: becauseOf(change),
      records: recordsOf(change, decision),
    })),
  );
  await carryOut(
    tx,
    { organizationId, now },
    cases.map(({ change, decision }) => ({
      owing: owingOf(change, { school, now }),
      effects: decision.effects,
      reviewId: opened.get(change) ?? null,
    })),
  );
  return opened;
}

/** The answer stays as it is, with its way and time: only what a START would give back is another. */
function isBeside({ request }: ChangeWithin, { before, after }: AnswerChange): boolean {
  return request.kind === 'take-back' && before === after;
}

async function writeBesides(
  tx: Tx,
  organizationId: string,
  cases: ReadonlyArray<Case<Changed>>,
): Promise<void> {
  for (const { change, standing, decision } of cases)
    for (const answer of decision.answers.filter((one) => isBeside(change, one))) {
      const version = standing.holders.find(({ personId }) => personId === answer.personId)?.version ?? 0;
      await writeBeside(tx, { organizationId, number: standing.number, version }, answer);
    }
}

function suppressionOf({ change, decision }: Case<Changed>) {
  if (change.number === null || decision.suppression === null) return [];
  return [{ number: change.number, change: decision.suppression }];
}

/** What is heard on pairs, and reviews. @returns the review that was opened, if any. */
async function writeOfNumber(
  tx: Tx,
  { school, now }: Writing,
  { change, standing, decision }: Case<Changed>,
): Promise<string | null> {
  const { number, request, reviewSubject: subject } = change;
  if (number === null) return null;
  const { organizationId, timeZone } = school;
  const { causeId, actor } = request;
  await writePairs(tx, { organizationId, number }, decision.pairs);
  return writeReviews(
    tx,
    { organizationId, number, timeZone, causeId, actor, standing, subject, now },
    decision.reviews,
  );
}

function becauseOf({ because, request: { causeId, way, actor } }: ChangeWithin): Because {
  return { ...because, causeId, way, actor };
}

function owingOf({ number, request, because }: ChangeWithin, { school, now }: Writing): Owing {
  const { causeId, way, actor } = request;
  const inboundTextId = because.evidence.inboundTextId ?? null;
  return { school, number, causeId, way, actor, inboundTextId, now };
}

/** One record for the number where something happened to the number, and one for each person. */
function recordsOf(change: ChangeWithin, decision: Changed): NewRecord[] {
  const { number, request } = change;
  const kind = numberRecordKind(request, decision);
  const ofNumber: NewRecord[] =
    kind === null ? [] : [{ kind, number, personId: null, before: null, after: null }];
  const ofPeople = decision.answers.map((answer): NewRecord => {
    const { personId, before, after } = answer;
    return isBeside(change, answer)
      ? { kind: 'yes-taken-back', number, personId, before: null, after: null }
      : { kind: 'answer', number, personId, before, after };
  });
  return [...ofNumber, ...ofPeople];
}

function numberRecordKind(request: ConsentRequest, decision: Changed): RecordKind | null {
  if (decision.suppression !== null) return decision.suppression.kind === 'lift' ? 'lifted' : 'suppressed';
  if (decision.reviews.some((review) => review.kind === 'open')) return 'held';
  switch (request.kind) {
    case 'stop-reply':
      return 'stop-heard';
    case 'start-reply':
      return 'start-heard';
    case 'carrier-block':
      return 'carrier-blocked';
    case 'decide-review':
      return 'review-decided';
    case 'undo-decision':
      return 'decision-undone';
    case 'settle-review':
      return request.way === 'rule' ? 'review-decided' : 'decision-in-force';
    case 'stop-number':
      return 'stop-heard';
    case 'set-answer':
    case 'lift-office-stop':
    case 'take-back':
    case 'open-review':
      return null;
  }
}
