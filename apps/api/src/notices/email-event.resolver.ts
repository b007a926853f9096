import { createHash } from 'node:crypto';
import { EmailEventInput, ReportReceived } from '@optline/schema';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { notAllowed, notSignedIn } from '../errors.js';
import { newId } from '../ids.js';
import { addressHashOf } from '../invitations/address-hash.js';
import { endInvitationsEverywhere, resumeInvitations } from '../invitations/invitation-ends.js';
import { markInvitationBounced } from '../invitations/outcomes.js';
import { markAddressUnusable, markAddressUsable } from './unusable-address.js';

const unusable = new Set(['hard-bounce', 'spam-complaint', 'suppression']);

/** What the mail server reports. It marks addresses and never changes anybody's answer about texts. */
@Resolver()
export class EmailEventResolver {
  @Mutation(() => ReportReceived, {
    description:
      'The webhook of the mail server, or an API token with the scope webhooks (its own school only).',
  })
  async receiveEmailEvent(
    @Arg('input', () => EmailEventInput) input: EmailEventInput,
    @Ctx() context: Context,
  ): Promise<ReportReceived> {
    const organizationId = reachOf(context);
    const { house } = context;
    const outcome = await inTransaction(house.db, (tx) =>
      apply(tx, { input, organizationId, now: house.now() }),
    );
    return Object.assign(new ReportReceived(), { outcome, wasDuplicate: outcome === 'duplicate' });
  }
}

function reachOf({ principal }: Context): string | null {
  if (principal === null) throw notSignedIn();
  if (principal.kind === 'webhook' && principal.provider === 'postmark') return null;
  if (principal.kind === 'api-token' && principal.scopes.includes('webhooks'))
    return principal.organizationId;
  throw notAllowed();
}

interface Event {
  readonly input: EmailEventInput;
  /** `null`: the mail server itself, for every organization. */
  readonly organizationId: string | null;
  readonly now: Date;
}

async function apply(tx: Tx, event: Event): Promise<string> {
  const { input, organizationId, now } = event;
  const isNew = await tx.insertIgnore('email_events', [
    {
      id: newId(),
      dedupeKey: dedupeKeyOf(event),
      organizationId,
      kind: input.kind,
      address: input.address.slice(0, 254),
      jobId: input.jobId?.slice(0, 36) ?? null,
      receivedAt: now,
    },
  ]);
  if (isNew === 0) return 'duplicate';
  return input.stream === 'invitations' ? applyToInvitations(tx, event) : applyToAddress(tx, event);
}

async function applyToAddress(tx: Tx, event: Event): Promise<string> {
  const { input, organizationId } = event;
  if (unusable.has(input.kind)) {
    await markUnusable(tx, event);
    return 'marked';
  }
  if (input.kind === 'reactivation') {
    await markAddressUsable(tx, { address: input.address, organizationId });
    return 'unmarked';
  }
  return 'stored';
}

/** Who leaves the invitations, or complains of one, gets no more of them, and every other mail as before. */
async function applyToInvitations(tx: Tx, event: Event): Promise<string> {
  const { input, organizationId, now } = event;
  const { address } = input;
  switch (input.kind) {
    case 'hard-bounce':
      await markAddressUnusable(tx, { address, organizationId }, now);
      await markInvitationBounced(tx, { mailId: input.jobId ?? null, organizationId });
      return 'marked';
    case 'suppression':
    case 'spam-complaint': {
      const way = input.kind === 'suppression' ? 'mail-server' : 'complaint';
      await endInvitationsEverywhere(tx, { address, organizationId, way, now });
      return 'marked';
    }
    case 'reactivation':
      await resumeInvitations(tx, { addressHash: addressHashOf(address), organizationId });
      await markAddressUsable(tx, { address, organizationId });
      return 'unmarked';
    default:
      return 'stored';
  }
}

/** What a client of one school reports cannot stand in the way of what another, or the mail server, will. */
function dedupeKeyOf({ input: { dedupeKey }, organizationId }: Event): string {
  if (organizationId === null) return dedupeKey.slice(0, 64);
  return createHash('sha256').update(`${organizationId} ${dedupeKey}`).digest('hex');
}

async function markUnusable(tx: Tx, { input, organizationId, now }: Event): Promise<void> {
  await markAddressUnusable(tx, { address: input.address, organizationId }, now);
  if (input.jobId != null)
    await tx.update(
      'outbox_jobs',
      { state: 'failed', lastError: 'the mail came back', settledAt: now },
      { id: input.jobId, state: 'done', ...(organizationId !== null && { organizationId }) },
    );
}
