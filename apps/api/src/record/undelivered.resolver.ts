import { OwedNotice, OwedNoticeConnection, PageArgs } from '@optline/schema';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { cursorFor, page, pageSize, placeOf } from '../connection.js';
import type { Context } from '../context.js';
import type { Sql } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { inTransaction } from '../db/transaction.js';
import { badInput, notFound } from '../errors.js';
import { forStaff } from '../sentences.js';
import { staffWithTexting } from './who-may-read.js';

interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly deadlineAt: Date | null;
  readonly attempts: number;
  readonly lastError: string | null;
}

const columns = 'id, kind, state, created_at, settled_at, deadline_at, attempts, last_error';
const sortedBy = ['id'] as const;
/** What a text is called among notices. */
const textKind = 'send-text';
/** What the worker reads as: ask the provider before sending again. */
const maybeMark = 'maybe: ';
const lastErrorAtMost = 200;

/** What was owed to somebody and was given up. */
@Resolver()
export class UndeliveredResolver {
  @Query(() => OwedNoticeConnection, {
    description:
      'Notices and texts that failed, or of which nobody knows, the newest first. Staff with a texting permission.',
  })
  async undeliveredNotices(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<OwedNoticeConnection> {
    const { organizationId } = staffWithTexting(context);
    const [place] = placeOf(after, sortedBy) ?? ['z'];
    const asked = { organizationId, before: place, limit: pageSize(first) + 1 };
    const { read } = context.house.db;
    const [jobs, texts] = await Promise.all([jobsGivenUp(read, asked), textsGivenUp(read, asked)]);
    const rows = [...jobs, ...texts].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, asked.limit);
    return page({ rows, first, cursor: ({ id }) => cursorFor([id]), node: noticeView });
  }

  @Mutation(() => OwedNotice, {
    description: 'Has an e-mail tried again; texts never are. Staff with a texting permission.',
  })
  async retryNotice(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<OwedNotice> {
    const { organizationId } = staffWithTexting(context);
    const { db, now } = context.house;
    return inTransaction(db, (tx) => retry(tx, { id, organizationId, now: now() }));
  }
}

interface Asked {
  readonly organizationId: string;
  readonly before: string;
  readonly limit: number;
}

function jobsGivenUp(sql: Sql, { organizationId, before, limit }: Asked): Promise<JobRow[]> {
  return sql.rows<JobRow>(
    `SELECT ${columns} FROM outbox_jobs
     WHERE organization_id = ? AND state IN ('failed', 'unknown') AND id < ? ORDER BY id DESC LIMIT ${limit}`,
    [organizationId, before],
  );
}

/** Those of a broadcast stand on its own page. */
function textsGivenUp(sql: Sql, { organizationId, before, limit }: Asked): Promise<JobRow[]> {
  return sql.rows<JobRow>(
    `SELECT id, '${textKind}' AS kind, state, created_at, settled_at, expires_at AS deadline_at, attempts,
       COALESCE(state_reason, error_code) AS last_error FROM text_messages
     WHERE organization_id = ? AND state IN ('failed', 'unknown') AND broadcast_id IS NULL AND id < ?
     ORDER BY id DESC LIMIT ${limit}`,
    [organizationId, before],
  );
}

async function retry(
  tx: Tx,
  { id, organizationId, now }: { id: string; organizationId: string; now: Date },
): Promise<OwedNotice> {
  const job = await tx.row<JobRow>(
    `SELECT ${columns} FROM outbox_jobs WHERE id = ? AND organization_id = ? ${tx.lockClause}`,
    [id, organizationId],
  );
  if (job === null) {
    await refuseText(tx, id, organizationId);
    throw notFound('notice');
  }
  if (job.state === 'waiting' || job.state === 'running') return noticeView(job);
  requireRetryable(job, now);
  const again = { state: 'waiting', runAt: now, settledAt: null, claimedBy: null, lastError: markOf(job) };
  await tx.update('outbox_jobs', again, { id, organizationId });
  return noticeView({ ...job, ...again });
}

async function refuseText(tx: Tx, id: string, organizationId: string): Promise<void> {
  const text = await tx.row<{ state: string }>(
    'SELECT state FROM text_messages WHERE id = ? AND organization_id = ?',
    [id, organizationId],
  );
  if (text === null) return;
  throw badInput(
    forStaff(
      text.state === 'unknown'
        ? 'Nobody can say whether this text arrived, so it is not sent again. You can write a new one.'
        : 'A text is not sent again. You can write a new one.',
    ),
  );
}

function requireRetryable({ state, deadlineAt }: JobRow, now: Date): void {
  if (state !== 'failed' && state !== 'unknown')
    throw badInput(forStaff('This notice was sent or taken back.'));
  if (deadlineAt !== null && deadlineAt <= now)
    throw badInput(forStaff('It is too late to send this notice.'));
}

/** Where it may have got through, the worker must ask before it sends again. */
function markOf({ state, lastError }: JobRow): string | null {
  if (state !== 'unknown' || lastError?.startsWith(maybeMark) === true) return lastError;
  return `${maybeMark}${lastError ?? 'tried again by staff'}`.slice(0, lastErrorAtMost);
}

function noticeView({ id, kind, state, createdAt, settledAt, attempts, lastError }: JobRow): OwedNotice {
  const problem = lastError?.replace(new RegExp(`^${maybeMark}`), '') ?? null;
  return Object.assign(new OwedNotice(), {
    id,
    kind,
    state,
    createdAt,
    settledAt,
    arrivedAt: null,
    attempts,
    problem,
  });
}
