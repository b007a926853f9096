import {
  ChangeInvitationRunResult,
  InvitationLeftOutCount,
  InvitationMailCounts,
  InvitationResultCount,
  InvitationRun,
  InvitationRunChanged,
  InvitationRunConnection,
  InvitationRunNotPossible,
  InvitationStanding,
  InvitedPeopleArgs,
  InvitedPersonConnection,
  PageArgs,
  PrepareInvitationsInput,
  StartInvitationsInput,
} from '@optline/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { staffOrTokenWith } from '../auth/guards.js';
import { cursorFor, page, pageSize, placeOf } from '../connection.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notFound } from '../errors.js';
import { whoMayAsk } from '../notices/who-may-ask.js';
import { forStaff } from '../sentences.js';
import { readAudience } from '../texting/audience/read-audience.js';
import { cancelRun, prepareRun, remindByHand, startRun } from './change-run.js';
import type { Refused, RunToChange } from './change-run.js';
import { leftOutCounts, listInvited, mailCounts, resultCounts } from './invitation-people.js';
import { invitationStanding } from './invitation-standing.js';
import { runById, runColumns } from './run-row.js';
import type { RunRow } from './run-row.js';
import { runView, runViews } from './run-view.js';

const sortedBy = ['id'] as const;
const notInvitedForAtMost = 365;
const remindAfterAtMost = 60;

/** The texting e-mail to many: prepared, looked at, started, reminded of, stopped. */
@Resolver(() => InvitationRun)
export class InvitationsResolver {
  @Query(() => InvitationRunConnection, {
    description: 'The newest first. Staff with a texting permission, API tokens with texts:send.',
  })
  async invitationRuns(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<InvitationRunConnection> {
    const { organizationId } = whoMayAsk(context);
    const sql = context.house.db.read;
    const [place] = placeOf(after, sortedBy) ?? ['z'];
    const rows = await sql.rows<RunRow>(
      `SELECT ${runColumns} FROM invitation_runs
       WHERE organization_id = ? AND id < ? AND (state <> 'cancelled' OR started_at IS NOT NULL)
       ORDER BY id DESC LIMIT ${pageSize(first) + 1}`,
      [organizationId, place],
    );
    const views = await runViews(sql, organizationId, rows);
    return page({
      rows: views,
      first,
      cursor: ({ id }) => cursorFor([id]),
      node: (run) => run,
    });
  }

  @Query(() => InvitationRun, {
    description: 'Staff with a texting permission, API tokens with texts:send.',
  })
  async invitationRun(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<InvitationRun> {
    const { organizationId } = whoMayAsk(context);
    const sql = context.house.db.read;
    const row = await runById(sql, { id, organizationId });
    if (row === null) throw notFound('invitationRun');
    return runView(sql, row);
  }

  @Query(() => InvitationStanding, {
    description: 'When somebody was last asked by e-mail. Staff, API tokens with families:read.',
  })
  async invitationStanding(
    @Arg('personId', () => ID) personId: string,
    @Ctx() context: Context,
  ): Promise<InvitationStanding> {
    const { organizationId } = staffOrTokenWith(context, 'families:read');
    return invitationStanding(context.house.db.read, organizationId, personId);
  }

  @Mutation(() => InvitationRun, {
    description:
      'Finds out whom the invitations would go to; nothing is sent. Staff with a texting permission, API tokens with texts:send.',
  })
  async prepareInvitations(
    @Arg('input', () => PrepareInvitationsInput) input: PrepareInvitationsInput,
    @Ctx() context: Context,
  ): Promise<InvitationRun> {
    const who = whoMayAsk(context);
    const { db, now } = context.house;
    const audience = readAudience(input.audience);
    const { notInvitedForDays } = input;
    if (notInvitedForDays < 0 || notInvitedForDays > notInvitedForAtMost)
      throw badInput(forStaff(`notInvitedForDays is from 0 to ${notInvitedForAtMost}.`));
    const wish = { audience, notInvitedForDays, now: now() };
    return inTransaction(db, async (tx) => {
      const id = await prepareRun(tx, who, wish);
      const row = await runById(tx, { id, organizationId: who.organizationId });
      if (row === null) throw new Error('The run was not stored');
      return runView(tx, row);
    });
  }

  @Mutation(() => ChangeInvitationRunResult, {
    description:
      'Sends the invitations of a prepared run. Staff with a texting permission, API tokens with texts:send.',
  })
  startInvitations(
    @Arg('input', () => StartInvitationsInput) input: StartInvitationsInput,
    @Ctx() context: Context,
  ): Promise<typeof ChangeInvitationRunResult> {
    const { organizationId } = whoMayAsk(context);
    const { id } = input;
    const remindAfterDays = input.remindAfterDays ?? null;
    if (remindAfterDays !== null && (remindAfterDays < 1 || remindAfterDays > remindAfterAtMost))
      throw badInput(forStaff(`remindAfterDays is from 1 to ${remindAfterAtMost}.`));
    return change(context, { id, organizationId }, (tx, run) => startRun(tx, run, remindAfterDays));
  }

  @Mutation(() => ChangeInvitationRunResult, {
    description:
      'Reminds, once, those who were reached and have not answered. Staff with a texting permission, API tokens with texts:send.',
  })
  remindInvitations(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<typeof ChangeInvitationRunResult> {
    const who = whoMayAsk(context);
    const by = who.kind === 'staff' ? who.userId : who.tokenId;
    return change(context, { id, organizationId: who.organizationId }, (tx, run) =>
      remindByHand(tx, run, by),
    );
  }

  @Mutation(() => ChangeInvitationRunResult, {
    description:
      'Stops what is still to come: mails that wait, and the reminder. What was sent stays sent. Staff with a texting permission, API tokens with texts:send.',
  })
  cancelInvitations(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<typeof ChangeInvitationRunResult> {
    const { organizationId } = whoMayAsk(context);
    return change(context, { id, organizationId }, cancelRun);
  }

  @FieldResolver(() => InvitationMailCounts)
  mails(@Root() run: InvitationRun, @Ctx() context: Context): Promise<InvitationMailCounts> {
    return mailCounts(context.house.db.read, ofSchool(run, context), 1);
  }

  @FieldResolver(() => InvitationMailCounts)
  reminders(@Root() run: InvitationRun, @Ctx() context: Context): Promise<InvitationMailCounts> {
    return mailCounts(context.house.db.read, ofSchool(run, context), 2);
  }

  @FieldResolver(() => [InvitationResultCount], { description: 'Of those who are invited.' })
  results(@Root() run: InvitationRun, @Ctx() context: Context): Promise<InvitationResultCount[]> {
    return resultCounts(context.house.db.read, ofSchool(run, context));
  }

  @FieldResolver(() => [InvitationLeftOutCount])
  leftOut(@Root() run: InvitationRun, @Ctx() context: Context): Promise<InvitationLeftOutCount[]> {
    return leftOutCounts(context.house.db.read, ofSchool(run, context));
  }

  @FieldResolver(() => InvitedPersonConnection, { description: 'By family.' })
  people(
    @Root() run: InvitationRun,
    @Args(() => InvitedPeopleArgs) args: InvitedPeopleArgs,
    @Ctx() context: Context,
  ): Promise<InvitedPersonConnection> {
    const viewer = whoMayAsk(context);
    return listInvited(context.house.db.read, ofSchool(run, context), { args, viewer });
  }
}

function ofSchool({ id }: InvitationRun, context: Context): { id: string; organizationId: string } {
  return { id, organizationId: whoMayAsk(context).organizationId };
}

async function change(
  { house }: Context,
  which: Omit<RunToChange, 'now'>,
  act: (tx: Tx, run: RunToChange) => Promise<Refused>,
): Promise<typeof ChangeInvitationRunResult> {
  return inTransaction(house.db, async (tx) => {
    const refused = await act(tx, { ...which, now: house.now() });
    const row = await runById(tx, which);
    if (row === null) throw notFound('invitationRun');
    const run = await runView(tx, row);
    return refused === null
      ? Object.assign(new InvitationRunChanged(), { run })
      : Object.assign(new InvitationRunNotPossible(), { run, message: refused });
  });
}
