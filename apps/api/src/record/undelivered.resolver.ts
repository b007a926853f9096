import { PageArgs, UndeliveredNotice, UndeliveredNoticeConnection } from '@optline/schema';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { StaffPrincipal } from '../auth/guards.js';
import { cursorFor, page, pageSize, placeOf } from '../connection.js';
import type { Context } from '../context.js';
import type { Tx } from '../db/transaction.js';
import { inTransaction } from '../db/transaction.js';
import { badInput, notFound } from '../errors.js';
import { forStaff } from '../sentences.js';
import { givenUp, isText, maybeMark, owedById, presentOwed } from './undelivered-rows.js';
import type { OwedRow } from './undelivered-rows.js';
import { staffWithTexting } from './who-may-read.js';

const sortedBy = ['id'] as const;
const lastErrorAtMost = 200;

/** What was owed to somebody and was given up. */
@Resolver()
export class UndeliveredResolver {
  @Query(() => UndeliveredNoticeConnection, {
    description:
      'Notices and texts that failed, or of which nobody knows, the newest first. Staff with a texting permission.',
  })
  async undeliveredNotices(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<UndeliveredNoticeConnection> {
    const who = staffWithTexting(context);
    const [before] = placeOf(after, sortedBy) ?? ['z'];
    const { read } = context.house.db;
    const { organizationId } = who;
    const rows = await givenUp(read, { organizationId, before, limit: pageSize(first) + 1 });
    const shown = await presentOwed(read, who, rows);
    return page({ rows: shown, first, cursor: ({ id }) => cursorFor([id]), node: (notice) => notice });
  }

  @Query(() => UndeliveredNotice, {
    description: 'One of them as it stands now, delivered since or not. Staff with a texting permission.',
  })
  async undeliveredNotice(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<UndeliveredNotice> {
    return present(context, staffWithTexting(context), id);
  }

  @Mutation(() => UndeliveredNotice, {
    description: 'Has an e-mail tried again; texts never are. Staff with a texting permission.',
  })
  async retryNotice(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<UndeliveredNotice> {
    const who = staffWithTexting(context);
    const { db, now } = context.house;
    await inTransaction(db, (tx) => retry(tx, { id, organizationId: who.organizationId, now: now() }));
    return present(context, who, id);
  }
}

async function present({ house }: Context, who: StaffPrincipal, id: string): Promise<UndeliveredNotice> {
  const row = await owedById(house.db.read, who.organizationId, id);
  const [notice] = await presentOwed(house.db.read, who, row === null ? [] : [row]);
  if (notice === undefined) throw notFound('notice');
  return notice;
}

async function retry(
  tx: Tx,
  { id, organizationId, now }: { id: string; organizationId: string; now: Date },
): Promise<void> {
  const owed = await owedById(tx, organizationId, id);
  if (owed === null) throw notFound('notice');
  refuseText(owed);
  if (owed.state === 'waiting' || owed.state === 'running') return;
  requireRetryable(owed, now);
  const again = { state: 'waiting', runAt: now, settledAt: null, claimedBy: null, lastError: markOf(owed) };
  await tx.update('outbox_jobs', again, { id, organizationId });
}

function refuseText(owed: OwedRow): void {
  if (!isText(owed)) return;
  throw badInput(
    forStaff(
      owed.state === 'unknown'
        ? 'Nobody can say whether this text arrived, so it is not sent again. You can write a new one.'
        : 'A text is not sent again. You can write a new one.',
    ),
  );
}

function requireRetryable({ state, deadlineAt }: OwedRow, now: Date): void {
  if (state !== 'failed' && state !== 'unknown')
    throw badInput(forStaff('This notice was sent or taken back.'));
  if (deadlineAt !== null && deadlineAt <= now)
    throw badInput(forStaff('It is too late to send this notice.'));
}

/** Where it may have got through, the worker must ask before it sends again. */
function markOf({ state, lastError }: OwedRow): string | null {
  if (state !== 'unknown' || lastError?.startsWith(maybeMark) === true) return lastError;
  return `${maybeMark}${lastError ?? 'tried again by staff'}`.slice(0, lastErrorAtMost);
}
