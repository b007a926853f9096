import { assertNever } from '../src/assert-never.js';
import type {
  OpenReview,
  PairStanding,
  PersonStanding,
  Proof,
  ReviewDecision,
  ReviewReason,
  Standing,
  Suppression,
} from '../src/consent/consent.js';
import type { AnswerChange, Decision, Effect } from '../src/consent/outcome.js';
import type {
  CarrierBlockRequest,
  ConsentRequest,
  DecideReviewRequest,
  LiftOfficeStopRequest,
  OpenReviewRequest,
  SetAnswerRequest,
  SettleReviewRequest,
  StartReplyRequest,
  StopNumberRequest,
  StopReplyRequest,
  UndoDecisionRequest,
} from '../src/consent/requests.js';
import { decideConsentChange } from '../src/consent/decide.js';

export const PHONE = '+15125550142';
export const OUR_NUMBER = '+15125550100';
export const OTHER_NUMBER = '+15125550101';

/** A Monday at noon in Chicago. */
export const NOON = new Date('2026-03-02T18:00:00.000Z');

export const seconds = (count: number): number => count * 1_000;
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
export const after = (ms: number): Date => new Date(NOON.getTime() + ms);
export const before = (ms: number): Date => after(-ms);

export function contact(personId: string, differs: Partial<PersonStanding> = {}): PersonStanding {
  return {
    personId,
    kind: 'contact',
    familyId: 'family-1',
    isAdult: true,
    isArchived: false,
    hasEmail: true,
    answer: 'in',
    answerWay: 'portal',
    version: 3,
    ownNoAt: null,
    phoneStopAt: null,
    lastNoAt: null,
    adultYesBy: null,
    episode: null,
    ...differs,
  };
}

export function student(personId: string, differs: Partial<PersonStanding> = {}): PersonStanding {
  return contact(personId, { kind: 'student', isAdult: false, adultYesBy: 'ann', ...differs });
}

export const ann = contact('ann');
export const bob = contact('bob');
export const leo = student('leo');

export function heldBy(...holders: readonly PersonStanding[]): Standing {
  return {
    number: PHONE,
    holders,
    suppression: null,
    pairs: [],
    openReviews: [],
    isUnusable: false,
    settings: { tellsOfficeOfStaffOut: false, tellsPeopleTurnedOut: true },
  };
}

export function pair(differs: Partial<PairStanding> = {}): PairStanding {
  return {
    ourNumber: OUR_NUMBER,
    stopHeardAt: null,
    startHeardAt: null,
    carrierBlockedAt: null,
    ...differs,
  };
}

export function suppressed(differs: Partial<Suppression> = {}): Suppression {
  return { episodeId: 'episode-1', reason: 'stop', since: before(hours(48)), ...differs };
}

const byPerson = (personId: string) => ({ kind: 'person', personId }) as const;
export const byStaff = { kind: 'staff', userId: 'user-1' } as const;

export function noFor(personId: string, differs: Partial<SetAnswerRequest> = {}): SetAnswerRequest {
  return {
    kind: 'set-answer',
    actor: byPerson(personId),
    causeId: 'cause-no',
    personId,
    answer: 'out',
    way: 'portal',
    seenVersion: null,
    sawWording: false,
    theyAskedForIt: false,
    proof: null,
    actingAdultId: null,
    link: null,
    today: '2026-03-02',
    ...differs,
  };
}

export function yesFor(personId: string, differs: Partial<SetAnswerRequest> = {}): SetAnswerRequest {
  return noFor(personId, {
    causeId: 'cause-yes',
    answer: 'in',
    seenVersion: 3,
    sawWording: true,
    ...differs,
  });
}

export function proof(differs: Partial<Proof> = {}): Proof {
  return {
    how: 'paper',
    agreedOn: '2026-03-01',
    personAgreed: true,
    askedAgain: null,
    adultPersonId: null,
    ...differs,
  };
}

export function staffYesFor(personId: string, differs: Partial<SetAnswerRequest> = {}): SetAnswerRequest {
  return yesFor(personId, {
    actor: byStaff,
    way: 'staff',
    sawWording: false,
    proof: proof(),
    ...differs,
  });
}

export function byPersonNamed(personId: string): SetAnswerRequest['actor'] {
  return byPerson(personId);
}

export function stopReply(differs: Partial<StopReplyRequest> = {}): StopReplyRequest {
  return {
    kind: 'stop-reply',
    actor: { kind: 'carrier' },
    causeId: 'cause-stop',
    way: 'text-reply',
    ourNumber: OUR_NUMBER,
    ourNumberIsRetired: false,
    receivedAt: NOON,
    language: 'en',
    carrierAnswered: false,
    ...differs,
  };
}

export function startReply(differs: Partial<StartReplyRequest> = {}): StartReplyRequest {
  return {
    kind: 'start-reply',
    actor: { kind: 'carrier' },
    causeId: 'cause-start',
    way: 'text-reply',
    ourNumber: OUR_NUMBER,
    ourNumberIsRetired: false,
    receivedAt: NOON,
    carrierTime: NOON,
    isVerified: true,
    language: 'en',
    ...differs,
  };
}

export function stopNumber(differs: Partial<StopNumberRequest> = {}): StopNumberRequest {
  return {
    kind: 'stop-number',
    actor: byPerson('ann'),
    causeId: 'cause-button',
    way: 'portal',
    forPersonId: 'ann',
    ...differs,
  };
}

export function liftOfficeStop(differs: Partial<LiftOfficeStopRequest> = {}): LiftOfficeStopRequest {
  return {
    kind: 'lift-office-stop',
    actor: byStaff,
    causeId: 'cause-lift',
    way: 'staff',
    reason: 'It was another family of that name.',
    ...differs,
  };
}

export function carrierBlock(differs: Partial<CarrierBlockRequest> = {}): CarrierBlockRequest {
  return {
    kind: 'carrier-block',
    actor: { kind: 'carrier' },
    causeId: 'cause-200',
    way: 'carrier',
    ourNumber: OUR_NUMBER,
    textHandedOverAt: before(minutes(1)),
    ...differs,
  };
}

export function openReview(differs: Partial<OpenReviewRequest> = {}): OpenReviewRequest {
  return {
    kind: 'open-review',
    actor: { kind: 'carrier' },
    causeId: 'cause-unclear',
    way: 'text-reply',
    why: 'unclear',
    text: null,
    ...differs,
  };
}

type Review = SettleReviewRequest['review'];

export function review(differs: Partial<Review> = {}): Review {
  return {
    reviewId: 'review-1',
    receivedAt: before(hours(1)),
    ourNumber: OUR_NUMBER,
    ourNumberIsRetired: false,
    language: 'en',
    personId: null,
    ...differs,
  };
}

export function decideReview(differs: Partial<DecideReviewRequest> = {}): DecideReviewRequest {
  return {
    kind: 'decide-review',
    actor: byStaff,
    causeId: 'cause-decided',
    way: 'office',
    reviewId: 'review-1',
    decision: 'stop',
    ...differs,
  };
}

export function undoDecision(differs: Partial<UndoDecisionRequest> = {}): UndoDecisionRequest {
  return {
    kind: 'undo-decision',
    actor: byStaff,
    causeId: 'cause-undone',
    way: 'office',
    reviewId: 'review-1',
    ...differs,
  };
}

export function settleReview(differs: Partial<SettleReviewRequest> = {}): SettleReviewRequest {
  return {
    kind: 'settle-review',
    actor: byStaff,
    causeId: 'cause-decided',
    way: 'office',
    review: review(),
    ...differs,
  };
}

/** A review of which nobody decided anything. */
export function undecided(
  reviewId: string,
  why: ReviewReason = 'unclear',
  ourNumber: string | null = OUR_NUMBER,
): OpenReview {
  return { reviewId, why, ourNumber, words: null, waiting: null };
}

/** The standing, with a decision of staff that takes effect at this instant. */
export function decidedFor(
  standing: Standing,
  decision: ReviewDecision,
  { reviewId = 'review-1', now = NOON } = {},
): Standing {
  const decidedAt = new Date(now.getTime() - seconds(10));
  return written(standing, decide(standing, decideReview({ reviewId, decision }), decidedAt));
}

type Changed = Extract<Decision, { kind: 'changed' }>;

export function decide(standing: Standing, request: ConsentRequest, now: Date = NOON): Decision {
  return decideConsentChange(standing, request, now);
}

/** The decision, which must be a change. */
export function change(standing: Standing, request: ConsentRequest, now: Date = NOON): Changed {
  const decision = decide(standing, request, now);
  if (decision.kind !== 'changed') throw new Error(`Expected a change, got ${JSON.stringify(decision)}`);
  return decision;
}

export function answerOf(decision: Changed, personId: string): AnswerChange {
  const found = decision.answers.find((answer) => answer.personId === personId);
  if (!found) throw new Error(`No answer recorded for ${personId}`);
  return found;
}

export function effectsOf<K extends Effect['kind']>(decision: Decision, kind: K) {
  const effects = decision.kind === 'changed' ? decision.effects : [];
  return effects.filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
}

/** What is owed besides the text that welcomes a number after a first Yes. */
export function noticesOf(decision: Decision): readonly Effect[] {
  return decision.kind === 'changed' ? decision.effects.filter(({ kind }) => kind !== 'welcome-number') : [];
}

/** The standing once the decision of the request is written, as the database would hold it. */
export function written(standing: Standing, decision: Decision, request?: ConsentRequest): Standing {
  if (decision.kind !== 'changed') return standing;
  return {
    ...standing,
    holders: standing.holders.map((holder) => writtenPerson(holder, decision)),
    suppression: writtenSuppression(standing, decision),
    pairs: decision.pairs.reduce(writtenPair, standing.pairs),
    openReviews: writtenReviews(standing, decision, request),
  };
}

function writtenPerson(holder: PersonStanding, decision: Changed): PersonStanding {
  const found = decision.answers.find(({ personId }) => personId === holder.personId);
  if (!found) return holder;
  const { ownNoAt, phoneStopAt, lastNoAt, adultYesBy, episode } = found;
  const version = holder.version + 1;
  return { ...holder, answer: found.after, version, ownNoAt, phoneStopAt, lastNoAt, adultYesBy, episode };
}

function writtenSuppression(standing: Standing, { suppression }: Changed): Suppression | null {
  if (suppression === null) return standing.suppression;
  if (suppression.kind === 'lift') return null;
  const { episodeId, reason, since } = suppression;
  return { episodeId, reason, since };
}

function writtenPair(pairs: readonly PairStanding[], differs: Changed['pairs'][number]) {
  const known = pairs.find(({ ourNumber }) => ourNumber === differs.ourNumber);
  return [...pairs.filter((one) => one !== known), { ...pair(), ...known, ...differs }];
}

/** What the text behind a request says, and where it was sent to. */
function textOf(request: ConsentRequest | undefined): Pick<OpenReview, 'ourNumber' | 'words'> {
  if (request?.kind === 'start-reply') return { ourNumber: request.ourNumber, words: 'START' };
  const text = request?.kind === 'open-review' ? request.text : null;
  return text ?? { ourNumber: null, words: null };
}

function writtenReviews(
  standing: Standing,
  { reviews }: Changed,
  request: ConsentRequest | undefined,
): readonly OpenReview[] {
  const { ourNumber, words } = textOf(request);
  const number = standing.openReviews.length;
  return reviews.reduce<readonly OpenReview[]>((open, one, index) => {
    const waitingWith = (waiting: OpenReview['waiting'], reviewId: string) =>
      open.map((held) => (held.reviewId === reviewId ? { ...held, waiting } : held));
    switch (one.kind) {
      case 'open':
        return [...open, { ...undecided(`opened-${number + index}-${one.why}`, one.why, ourNumber), words }];
      case 'decide':
        return waitingWith(one.waiting, one.reviewId);
      case 'undo':
        return waitingWith(null, one.reviewId);
      case 'settle':
        return open.filter(({ reviewId }) => reviewId !== one.reviewId);
      default:
        return assertNever(one);
    }
  }, standing.openReviews);
}

/** The standing after several requests, each decided at its instant. */
export function afterAll(
  standing: Standing,
  ...requests: readonly (readonly [ConsentRequest, Date])[]
): Standing {
  return requests.reduce((now, [request, at]) => written(now, decide(now, request, at), request), standing);
}
