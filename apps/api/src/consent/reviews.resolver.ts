import { mayDecideReview, mayReportRequest } from '@optline/domain';
import type { Language, ReviewDecision, ReviewReason } from '@optline/domain';
import {
  DecideReviewInput,
  DecideReviewResult,
  ReportStopRequestInput,
  ReportStopRequestResult,
  ReviewAlreadyDecided,
  ReviewConnection,
  ReviewDecided,
  ReviewsArgs,
  StopRequestReported,
} from '@optline/schema';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { staffOf } from '../auth/guards.js';
import type { StaffPrincipal } from '../auth/guards.js';
import { pageSize } from '../connection.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notAllowed, notFound } from '../errors.js';
import { forStaff } from '../sentences.js';
import { peopleById } from '../families/person-view.js';
import { newId } from '../ids.js';
import { changeConsent } from './change-consent.js';
import type { ConsentOutcome } from './change-consent.js';
import { decideReviewRequest } from './decide-review.js';
import { refused } from './decision-result.js';
import { lockNumbers } from './lock-number.js';
import { presentReviews, reviewById, reviewColumns } from './review-row.js';
import type { ReviewRow } from './review-row.js';
import { loadSchool } from './school.js';
import type { Review } from '@optline/schema';
import { actorOf } from './ways-in/set-text-opt-in.resolver.js';

/** What a person of the office must look at. */
@Resolver()
export class ReviewsResolver {
  @Query(() => ReviewConnection, { description: 'Staff. The oldest first.' })
  async reviews(
    @Args(() => ReviewsArgs) { open, after, first }: ReviewsArgs,
    @Ctx() context: Context,
  ): Promise<ReviewConnection> {
    const who = staffOf(context);
    const size = pageSize(first);
    const rows = await context.house.db.read.rows<ReviewRow>(
      `SELECT ${reviewColumns} FROM reviews r LEFT JOIN inbound_texts i ON i.id = r.inbound_text_id
       WHERE r.organization_id = ? AND r.decided_at IS ${open ? '' : 'NOT'} NULL AND r.id > ?
       ORDER BY r.id LIMIT ${size + 1}`,
      [who.organizationId, after ?? ''],
    );
    const page = rows.slice(0, size);
    const nodes = await presentReviews(context.house.db.read, who, page);
    return {
      edges: nodes.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: rows.length > size, endCursor: page.at(-1)?.id ?? null },
    };
  }

  @Mutation(() => DecideReviewResult, { description: 'Staff with a texting permission.' })
  async decideReview(
    @Arg('input', () => DecideReviewInput) input: DecideReviewInput,
    @Ctx() context: Context,
  ): Promise<typeof DecideReviewResult> {
    const who = staffOf(context);
    if (!mayDecideReview(who.permissions, input.decision)) throw notAllowed();
    const result = await inTransaction(context.house.db, (tx) => decide(tx, { context, who, input }));
    const review = await present(context, who, input.id);
    if (review === null || result === 'not-found') throw notFound('review');
    if (result === 'already')
      return Object.assign(new ReviewAlreadyDecided(), {
        message: forStaff('Somebody decided this review meanwhile.'),
        review,
      });
    if (result.decision.kind === 'refused') return refused(result.decision.why);
    return Object.assign(new ReviewDecided(), { review });
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

async function present({ house }: Context, who: StaffPrincipal, id: string): Promise<Review | null> {
  const row = await reviewById(house.db.read, who.organizationId, id);
  const [review] = await presentReviews(house.db.read, who, row === null ? [] : [row]);
  return review ?? null;
}

async function decide(
  tx: Tx,
  { context, who, input }: { context: Context; who: StaffPrincipal; input: DecideReviewInput },
): Promise<ConsentOutcome | 'not-found' | 'already'> {
  const found = await reviewById(tx, who.organizationId, input.id);
  if (found === null) return 'not-found';
  await lockNumbers(tx, who.organizationId, [found.number]);
  const review = await reviewById(tx, who.organizationId, input.id);
  if (review === null) return 'not-found';
  if (review.decidedAt !== null) return 'already';
  return decideReviewRequest(
    tx,
    {
      review,
      school: await loadSchool(tx, who.organizationId, context.house.now()),
      decision: input.decision satisfies ReviewDecision,
      way: 'office',
      actor: actorOf(who),
      ip: context.origin.ip,
      userAgent: context.origin.userAgent,
    },
    context.house.now(),
  );
}

async function report(
  tx: Tx,
  { context, who, input }: { context: Context; who: StaffPrincipal; input: ReportStopRequestInput },
): Promise<ConsentOutcome | 'no-number'> {
  const now = context.house.now();
  const [person] = await peopleById(tx, who.organizationId, [input.personId]);
  if (person === undefined) throw notFound('person');
  if (person.cellPhone === null) return 'no-number';
  const causeId = newId();
  const why: ReviewReason = 'reported-request';
  const language: Language = 'en';
  return changeConsent(
    tx,
    {
      school: await loadSchool(tx, who.organizationId, now),
      number: person.cellPhone,
      request: { kind: 'open-review', way: 'staff', actor: actorOf(who), causeId, why },
      because: { evidence: {}, words: input.words, email: null, ip: context.origin.ip, userAgent: null },
      reviewSubject: {
        personId: person.id,
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
