import { mayDecideReview, mayReportRequest, mayUndoDecision } from '@optline/domain';
import type { Language, ReviewReason } from '@optline/domain';
import {
  DecideReviewInput,
  DecideReviewResult,
  DecisionStands,
  DecisionUndone,
  PersonText,
  ReportStopRequestInput,
  ReportStopRequestResult,
  Review,
  ReviewAlreadyDecided,
  ReviewConnection,
  ReviewDecided,
  ReviewsArgs,
  StopRequestReported,
  UndoReviewDecisionResult,
} from '@optline/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { staffOf } from '../auth/guards.js';
import type { StaffPrincipal } from '../auth/guards.js';
import { page } from '../connection.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notAllowed, notFound } from '../errors.js';
import { forStaff } from '../sentences.js';
import { newId } from '../ids.js';
import { staffWithTexting } from '../record/who-may-read.js';
import { textsAround } from '../texting/inbox/conversation-texts.js';
import { changeConsent } from './change-consent.js';
import type { ConsentOutcome } from './change-consent.js';
import { decideReview, undoDecision } from './decide-review.js';
import type { ReviewAtHand } from './decide-review.js';
import { refused } from './decision-result.js';
import { openReviews, reviewCursor, settledReviews } from './list-reviews.js';
import { lockNumbers, lockWhoIsMeant } from './lock-number.js';
import { refusalWords } from './refusal-words.js';
import { presentReviews, reviewById } from './review-row.js';
import { loadSchool } from './school.js';
import { actorOf } from './ways-in/set-text-opt-in.resolver.js';

/** What a person of the office must look at. */
@Resolver(() => Review)
export class ReviewsResolver {
  @Query(() => ReviewConnection, { description: 'Staff.' })
  async reviews(
    @Args(() => ReviewsArgs) { open, after, first }: ReviewsArgs,
    @Ctx() context: Context,
  ): Promise<ReviewConnection> {
    const who = staffOf(context);
    const { db, now } = context.house;
    const asked = { organizationId: who.organizationId, first, after };
    const rows = await (open ? openReviews(db.read, asked) : settledReviews(db.read, asked));
    const shown = await presentReviews(db.read, { viewer: who, now: now() }, rows.slice(0, first));
    const found = new Map(shown.map((review) => [review.id, review]));
    return page({ rows, first, cursor: reviewCursor, node: ({ id }) => nodeIn(found, id) });
  }

  @Query(() => Review, { description: 'Staff.' })
  async review(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Review> {
    return present(context, staffOf(context), id);
  }

  @FieldResolver(() => [PersonText], {
    description:
      'The text in question and a few before and after it, the newest first. Staff with a texting permission.',
  })
  async around(@Root() { id, number }: Review, @Ctx() context: Context): Promise<PersonText[]> {
    const { organizationId } = staffWithTexting(context);
    const row = await reviewById(context.house.db.read, organizationId, id);
    const textId = row?.inboundTextId ?? null;
    return textsAround(context.house.db.read, { organizationId, number, textId });
  }

  @Mutation(() => DecideReviewResult, { description: 'Staff with a texting permission.' })
  async decideReview(
    @Arg('input', () => DecideReviewInput) { id, decision }: DecideReviewInput,
    @Ctx() context: Context,
  ): Promise<typeof DecideReviewResult> {
    const who = staffOf(context);
    if (!mayDecideReview(who.permissions, decision)) throw notAllowed();
    const outcome = await atReview(context, { who, id }, async (tx, at, now) =>
      at.review.decidedAt === null ? decideReview(tx, { ...at, decision }, now) : 'already',
    );
    const review = await present(context, who, id);
    if (outcome === 'already')
      return Object.assign(new ReviewAlreadyDecided(), {
        message: forStaff('Somebody decided this review meanwhile.'),
        review,
      });
    if (outcome.decision.kind === 'refused') return refused(outcome.decision.why);
    return Object.assign(new ReviewDecided(), { review });
  }

  @Mutation(() => UndoReviewDecisionResult, {
    description: 'Staff with a texting permission. For ten seconds after the decision, whoever made it.',
  })
  async undoReviewDecision(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<typeof UndoReviewDecisionResult> {
    const who = staffOf(context);
    if (!mayUndoDecision(who.permissions)) throw notAllowed();
    const { decision } = await atReview(context, { who, id }, undoDecision);
    const review = await present(context, who, id);
    if (decision.kind === 'refused')
      return Object.assign(new DecisionStands(), { message: refusalWords(decision.why), review });
    return Object.assign(new DecisionUndone(), { review });
  }

  @Mutation(() => ReportStopRequestResult, {
    description: 'Any staff user. Holds the number until somebody decides.',
  })
  async reportStopRequest(
    @Arg('input', () => ReportStopRequestInput) input: ReportStopRequestInput,
    @Ctx() context: Context,
  ): Promise<typeof ReportStopRequestResult> {
    const who = staffOf(context);
    if (!mayReportRequest(who.permissions)) throw notAllowed();
    if (input.words.trim() === '') throw badInput(forStaff('Write down what was asked.'));
    const outcome = await inTransaction(context.house.db, (tx) => report(tx, { context, who, input }));
    if (outcome === 'no-number') return refused('no-number');
    if (outcome.decision.kind === 'refused') return refused(outcome.decision.why);
    const { openedReviewId } = outcome;
    const review = openedReviewId === null ? null : await present(context, who, openedReviewId);
    return Object.assign(new StopRequestReported(), { review });
  }
}

function nodeIn(found: ReadonlyMap<string, Review>, id: string): Review {
  const review = found.get(id);
  if (review === undefined) throw new Error('A review of the page was not presented');
  return review;
}

async function present({ house }: Context, viewer: StaffPrincipal, id: string): Promise<Review> {
  const row = await reviewById(house.db.read, viewer.organizationId, id);
  const [review] = await presentReviews(
    house.db.read,
    { viewer, now: house.now() },
    row === null ? [] : [row],
  );
  if (review === undefined) throw notFound('review');
  return review;
}

/** Acts on a review of the organization, in a unit of work that holds the lock of its number. */
function atReview<T>(
  { house, origin }: Context,
  { who, id }: { readonly who: StaffPrincipal; readonly id: string },
  act: (tx: Tx, at: ReviewAtHand, now: Date) => Promise<T>,
): Promise<T> {
  const { organizationId } = who;
  return inTransaction(house.db, async (tx) => {
    const found = await reviewById(tx, organizationId, id);
    if (found === null) throw notFound('review');
    await lockNumbers(tx, organizationId, [found.number]);
    // Read again: only now can nobody else decide it.
    const review = (await reviewById(tx, organizationId, id)) ?? found;
    const now = house.now();
    const school = await loadSchool(tx, organizationId, now);
    const { ip, userAgent } = origin;
    return act(tx, { review, school, actor: actorOf(who), ip, userAgent }, now);
  });
}

async function report(
  tx: Tx,
  { context, who, input }: { context: Context; who: StaffPrincipal; input: ReportStopRequestInput },
): Promise<ConsentOutcome | 'no-number'> {
  const now = context.house.now();
  const person = await lockWhoIsMeant(tx, who.organizationId, input.personId);
  if (person === null) throw notFound('person');
  const { personId, number } = person;
  if (number === null) return 'no-number';
  const causeId = newId();
  const why: ReviewReason = 'reported-request';
  const language: Language = 'en';
  return changeConsent(
    tx,
    {
      school: await loadSchool(tx, who.organizationId, now),
      number,
      request: { kind: 'open-review', way: 'staff', actor: actorOf(who), causeId, why, text: null },
      because: { evidence: {}, words: input.words, email: null, ip: context.origin.ip, userAgent: null },
      reviewSubject: {
        personId,
        inboundTextId: null,
        providerMessageId: null,
        ourNumber: null,
        words: input.words,
        language,
        receivedAt: now,
      },
    },
    now,
  );
}
