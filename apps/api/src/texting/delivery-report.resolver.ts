import { DeliveryReportInput, ReportReceived } from '@optline/schema';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { notAllowed, notSignedIn } from '../errors.js';
import { lockNumbers } from '../consent/lock-number.js';
import { applyCarrierBlock } from './carrier-block.js';

/** Later states outrank earlier ones; a report never takes a text back to an earlier one. */
const rank: ReadonlyMap<string, number> = new Map(
  Object.entries({
    sending: 0,
    unknown: 0,
    'handed-over': 0,
    queued: 0,
    sent: 1,
    delivered: 2,
    undelivered: 2,
    failed: 2,
  }),
);

const final = new Set(['delivered', 'undelivered', 'failed']);
const stoppedByCarrier = '200';

/** What the carrier reports of a text that it was handed. */
@Resolver()
export class DeliveryReportResolver {
  @Mutation(() => ReportReceived, {
    description: 'The verified webhook of the carrier, or an API token with the scope webhooks.',
  })
  async receiveDeliveryReport(
    @Arg('input', () => DeliveryReportInput) input: DeliveryReportInput,
    @Ctx() context: Context,
  ): Promise<ReportReceived> {
    const organizationId = reachOf(context);
    const now = context.house.now();
    const outcome = await inTransaction(context.house.db, (tx) => apply(tx, { input, organizationId, now }));
    return Object.assign(new ReportReceived(), { outcome, wasDuplicate: outcome === 'nothing-new' });
  }
}

/** `null`: the carrier's own webhook, for every organization. */
function reachOf({ principal }: Context): string | null {
  if (principal === null) throw notSignedIn();
  if (principal.kind === 'webhook' && principal.provider === 'plivo') return null;
  if (principal.kind === 'api-token' && principal.scopes.includes('webhooks'))
    return principal.organizationId;
  throw notAllowed();
}

interface Report {
  readonly input: DeliveryReportInput;
  readonly organizationId: string | null;
  readonly now: Date;
}

interface TextRow {
  id: string;
  organizationId: string;
  fromNumber: string;
  toNumber: string;
  state: string;
  sequence: number | null;
  createdAt: Date;
  handedOverAt: Date | null;
}

async function apply(tx: Tx, { input, organizationId, now }: Report): Promise<string> {
  const found = await findText(tx, input);
  if (found === null || (organizationId !== null && found.organizationId !== organizationId))
    return 'unknown-text';
  await lockNumbers(tx, found.organizationId, [found.toNumber]);
  const text = (await findText(tx, input)) ?? found;
  if (!isNews(input, text)) return 'nothing-new';
  const isFinal = final.has(input.state);
  await tx.update(
    'text_messages',
    {
      state: input.state === 'queued' ? 'handed-over' : input.state,
      providerMessageId: input.providerMessageId,
      sequence: input.sequence ?? text.sequence,
      errorCode: input.errorCode?.slice(0, 16) ?? null,
      ...(text.handedOverAt === null && { handedOverAt: now }),
      ...(isFinal && { settledAt: now }),
    },
    { id: text.id },
  );
  await settleUnknownJob(tx, text.id, { input, now });
  if (isFinal && input.errorCode === stoppedByCarrier)
    await applyCarrierBlock(tx, {
      organizationId: text.organizationId,
      number: text.toNumber,
      ourNumber: text.fromNumber,
      textId: text.id,
      textHandedOverAt: text.handedOverAt ?? text.createdAt,
      now,
    });
  return 'applied';
}

function findText(tx: Tx, { textId, providerMessageId }: DeliveryReportInput): Promise<TextRow | null> {
  const columns = 'id, organization_id, from_number, to_number, state, sequence, created_at, handed_over_at';
  return textId == null
    ? tx.row<TextRow>(`SELECT ${columns} FROM text_messages WHERE provider_message_id = ?`, [
        providerMessageId,
      ])
    : tx.row<TextRow>(`SELECT ${columns} FROM text_messages WHERE id = ?`, [textId]);
}

function isNews({ state, sequence }: DeliveryReportInput, text: TextRow): boolean {
  const newRank = rank.get(state);
  if (newRank === undefined || text.state === 'withdrawn' || text.state === 'refused') return false;
  const oldRank = rank.get(text.state) ?? 0;
  if (oldRank === 2) return false;
  if (newRank !== oldRank) return newRank > oldRank;
  return text.state === 'unknown' || text.state === 'sending' || (sequence ?? 0) > (text.sequence ?? -1);
}

/** A text whose hand-over was not known has arrived at the carrier after all. */
async function settleUnknownJob(
  tx: Tx,
  textId: string,
  { input, now }: Pick<Report, 'input' | 'now'>,
): Promise<void> {
  await tx.update(
    'outbox_jobs',
    { state: 'done', settledAt: now, lastError: null, providerMessageId: input.providerMessageId },
    { dedupeKey: `send-text:${textId}`, state: 'unknown' },
  );
}
