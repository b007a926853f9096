import { mayTurnIn } from '@optline/domain';
import {
  BulkLeftOutCount,
  BulkOptIn,
  BulkOptInChanged,
  BulkOptInConnection,
  BulkOptInNotPossible,
  BulkOptInStatement,
  BulkPeopleArgs,
  BulkPersonConnection,
  BulkResultCount,
  ChangeBulkOptInResult,
  PageArgs,
  PrepareBulkOptInInput,
  StartBulkOptInInput,
} from '@optline/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { staffOf } from '../auth/guards.js';
import type { StaffPrincipal } from '../auth/guards.js';
import { cursorFor, page, pageSize, placeOf } from '../connection.js';
import { loadSchool } from '../consent/school.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notAllowed, notFound } from '../errors.js';
import { forStaff } from '../sentences.js';
import { readAudience } from '../texting/audience/read-audience.js';
import { bulkLeftOutCounts, bulkResultCounts, listBulk, signUpTextsToCome } from './bulk-people.js';
import { bulkById, bulkColumns } from './bulk-row.js';
import type { BulkRow } from './bulk-row.js';
import { bulkView, bulkViews } from './bulk-view.js';
import { cancelBulk, prepareBulk, startBulk, takeBackBulk } from './change-bulk.js';
import type { BulkToChange, Refused } from './change-bulk.js';
import { bulkStatement } from './statement.js';

const sortedBy = ['id'] as const;

/** Many people opted in at once, whose consent the school holds: prepared, looked at, started, taken back. */
@Resolver(() => BulkOptIn)
export class BulkOptInsResolver {
  @Query(() => BulkOptInConnection, { description: 'The newest first. Staff who may turn in.' })
  async bulkOptIns(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<BulkOptInConnection> {
    const { organizationId } = whoMayTurnIn(context);
    const sql = context.house.db.read;
    const [place] = placeOf(after, sortedBy) ?? ['z'];
    const rows = await sql.rows<BulkRow>(
      `SELECT ${bulkColumns} FROM bulk_opt_ins
       WHERE organization_id = ? AND id < ? AND (state <> 'cancelled' OR agreed_at IS NOT NULL)
       ORDER BY id DESC LIMIT ${pageSize(first) + 1}`,
      [organizationId, place],
    );
    const views = await bulkViews(sql, organizationId, rows);
    return page({ rows: views, first, cursor: ({ id }) => cursorFor([id]), node: (run) => run });
  }

  @Query(() => BulkOptIn, { description: 'Staff who may turn in.' })
  async bulkOptIn(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<BulkOptIn> {
    const { organizationId } = whoMayTurnIn(context);
    const sql = context.house.db.read;
    const row = await bulkById(sql, { id, organizationId });
    if (row === null) throw notFound('bulkOptIn');
    return bulkView(sql, row);
  }

  @Query(() => BulkOptInStatement, { description: 'Staff who may turn in.' })
  bulkOptInStatement(@Ctx() context: Context): BulkOptInStatement {
    whoMayTurnIn(context);
    return Object.assign(new BulkOptInStatement(), bulkStatement);
  }

  @Mutation(() => BulkOptIn, {
    description: 'Finds out who would be opted in; no answer changes. Staff who may turn in.',
  })
  async prepareBulkOptIn(
    @Arg('input', () => PrepareBulkOptInInput) input: PrepareBulkOptInInput,
    @Ctx() context: Context,
  ): Promise<BulkOptIn> {
    const who = whoMayTurnIn(context);
    const { db, now } = context.house;
    const audience = readAudience(input.audience);
    return inTransaction(db, async (tx) => {
      const id = await prepareBulk(tx, who, { audience, now: now() });
      const row = await bulkById(tx, { id, organizationId: who.organizationId });
      if (row === null) throw new Error('The bulk opt-in was not stored');
      return bulkView(tx, row);
    });
  }

  @Mutation(() => ChangeBulkOptInResult, {
    description:
      'Opts in the people of a prepared one, once the statement was ticked. Staff who may turn in.',
  })
  startBulkOptIn(
    @Arg('input', () => StartBulkOptInInput) { id, ...attested }: StartBulkOptInInput,
    @Ctx() context: Context,
  ): Promise<typeof ChangeBulkOptInResult> {
    if (!z.iso.date().safeParse(attested.agreedOn).success)
      throw badInput(forStaff('agreedOn is written YYYY-MM-DD.'));
    return change(context, id, async (tx, run) => {
      const { today } = await loadSchool(tx, run.organizationId, run.now);
      return startBulk(tx, run, { ...attested, today });
    });
  }

  @Mutation(() => ChangeBulkOptInResult, {
    description: 'Stops what is still to come; who was opted in stays so. Staff who may turn in.',
  })
  cancelBulkOptIn(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<typeof ChangeBulkOptInResult> {
    return change(context, id, cancelBulk);
  }

  @Mutation(() => ChangeBulkOptInResult, {
    description:
      'Takes it back whole: who was opted in by it, and whose answer nobody touched since, is never asked again. Staff who may turn in.',
  })
  takeBackBulkOptIn(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<typeof ChangeBulkOptInResult> {
    return change(context, id, takeBackBulk);
  }

  @FieldResolver(() => [BulkResultCount], { description: 'Of those who are not left out.' })
  results(@Root() run: BulkOptIn, @Ctx() context: Context): Promise<BulkResultCount[]> {
    return bulkResultCounts(context.house.db.read, ofSchool(run, context));
  }

  @FieldResolver(() => [BulkLeftOutCount])
  leftOut(@Root() run: BulkOptIn, @Ctx() context: Context): Promise<BulkLeftOutCount[]> {
    return bulkLeftOutCounts(context.house.db.read, ofSchool(run, context));
  }

  @FieldResolver(() => Int, { description: 'Sign-up texts that would still go out, one for each number.' })
  signUpTexts(@Root() run: BulkOptIn, @Ctx() context: Context): Promise<number> {
    return signUpTextsToCome(context.house.db.read, ofSchool(run, context));
  }

  @FieldResolver(() => BulkPersonConnection, { description: 'By family.' })
  people(
    @Root() run: BulkOptIn,
    @Args(() => BulkPeopleArgs) args: BulkPeopleArgs,
    @Ctx() context: Context,
  ): Promise<BulkPersonConnection> {
    const viewer = whoMayTurnIn(context);
    return listBulk(context.house.db.read, ofSchool(run, context), { args, viewer });
  }
}

/** Source: SEMANTICS section 7. A statement is ticked by a person, so no API token may. */
function whoMayTurnIn(context: Pick<Context, 'principal'>): StaffPrincipal {
  const who = staffOf(context);
  if (!mayTurnIn(who.permissions))
    throw notAllowed(forStaff('Turning texts on needs the permission Change Text Opt-In.'));
  return who;
}

function ofSchool({ id }: BulkOptIn, context: Context): { id: string; organizationId: string } {
  return { id, organizationId: whoMayTurnIn(context).organizationId };
}

async function change(
  context: Context,
  id: string,
  act: (tx: Tx, run: BulkToChange) => Promise<Refused>,
): Promise<typeof ChangeBulkOptInResult> {
  const { organizationId, userId } = whoMayTurnIn(context);
  const { db, now } = context.house;
  return inTransaction(db, async (tx) => {
    const refused = await act(tx, { id, organizationId, userId, now: now() });
    const row = await bulkById(tx, { id, organizationId });
    if (row === null) throw notFound('bulkOptIn');
    const run = await bulkView(tx, row);
    return refused === null
      ? Object.assign(new BulkOptInChanged(), { run })
      : Object.assign(new BulkOptInNotPossible(), { run, message: refused });
  });
}
