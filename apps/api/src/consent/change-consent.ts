import { decideConsentChange } from '@optline/domain';
import type { ConsentRequest, Decision, Standing } from '@optline/domain';
import type { Tx } from '../db/transaction.js';
import { appendRecords } from '../record/append-record.js';
import type { Because, NewRecord, RecordKind } from '../record/append-record.js';
import { carryOut } from './carry-out.js';
import { loadStanding, loadStandingWithoutNumber } from './load-standing.js';
import { lockNumbers, NO_NUMBER } from './lock-number.js';
import type { School } from './school.js';
import { writeAnswers } from './write-answers.js';
import { writeReviews } from './write-reviews.js';
import type { ReviewSubject } from './write-reviews.js';
import { writePairs, writeSuppression } from './write-suppression.js';

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

/**
 * THE path: all ways in meet here. Under the number's lock it loads what is known, lets the rules decide, writes
 * what they decided, records it and enqueues what is owed, all in the caller's unit of work.
 */
export async function changeConsent(tx: Tx, change: ConsentChange, now: Date): Promise<ConsentOutcome> {
  const { school, number, request } = change;
  await lockNumbers(tx, school.organizationId, [number ?? NO_NUMBER]);
  const standing = await load(tx, change);
  const decision = decideConsentChange(standing, request, now);
  if (decision.kind !== 'changed') return { decision, standing, openedReviewId: null };
  const openedReviewId = await write(tx, { change, standing, now }, decision);
  return { decision, standing, openedReviewId };
}

function load(tx: Tx, { school, number, request }: ConsentChange): Promise<Standing> {
  if (number !== null) return loadStanding(tx, school, number);
  if (request.kind !== 'set-answer') throw new Error(`${request.kind} needs a number`);
  return loadStandingWithoutNumber(tx, school, request.personId);
}

interface Case {
  readonly change: ConsentChange;
  readonly standing: Standing;
  readonly now: Date;
}

async function write(tx: Tx, { change, standing, now }: Case, decision: Changed): Promise<string | null> {
  const { school, number, request } = change;
  const { organizationId, timeZone } = school;
  const { causeId, actor, way } = request;
  const because: Because = { ...change.because, causeId, way, actor };
  await writeAnswers(tx, { organizationId, standing, way, now }, decision.answers);
  let openedReviewId: string | null = null;
  if (number !== null) {
    if (decision.suppression !== null)
      await writeSuppression(tx, { organizationId, number, now }, decision.suppression);
    await writePairs(tx, { organizationId, number }, decision.pairs);
    const context = { organizationId, number, timeZone, causeId, actor, subject: change.reviewSubject, now };
    openedReviewId = await writeReviews(tx, context, decision.reviews);
  }
  await appendRecords(tx, { organizationId, because, now }, recordsOf(change, decision));
  await carryOut(
    tx,
    { school, number, causeId, way, actor, inboundTextId: because.evidence.inboundTextId ?? null, now },
    decision.effects.map((effect) => ({ effect, reviewId: openedReviewId })),
  );
  return openedReviewId;
}

/** One record for the number where something happened to the number, and one for each person. */
function recordsOf({ number, request }: ConsentChange, decision: Changed): NewRecord[] {
  const kind = numberRecordKind(request, decision);
  const ofNumber: NewRecord[] =
    kind === null ? [] : [{ kind, number, personId: null, before: null, after: null }];
  const ofPeople = decision.answers.map(({ personId, before, after }): NewRecord => ({
    kind: 'answer',
    number,
    personId,
    before,
    after,
  }));
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
    case 'stop-number':
      return 'stop-heard';
    case 'set-answer':
    case 'lift-office-stop':
    case 'take-back':
    case 'open-review':
      return null;
  }
}
