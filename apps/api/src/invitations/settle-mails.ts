import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import type { EmailHandOver } from '../gateways/email.js';
import { GatewayError } from '../gateways/gateway-error.js';
import type { House } from '../house.js';
import { UnitSize } from '../long-work/unit-size.js';
import { markAddressUnusable } from '../notices/unusable-address.js';
import { askAfterMs } from './claim-mails.js';
import type { Batch, ClaimedMail, SendingRun, WrittenMail } from './claim-mails.js';
import { endInvitations } from './invitation-ends.js';
import type { WayOfLeaving } from './invitation-ends.js';
import { refreshOutcomes } from './outcomes.js';
import type { MailState } from './outcomes.js';

/** When the mail server is tried again that took nothing: it was busy, or it does not let us send. */
const busyForMs = 30_000;
const refusingForMs = 10 * 60_000;
const givenUpAfterMs = 24 * 60 * 60_000;
const problemAtMost = 200;
/** The mail server may have to be asked about an address. */
const askedTogether = 8;

/** What became of a mail, and of its address. */
interface Settled {
  readonly mailId: string;
  readonly set: {
    readonly state: MailState;
    readonly dueAt?: Date;
    readonly sentAt?: Date;
    readonly providerMessageId?: string;
    readonly problem: string | null;
  };
  readonly unusableAddress?: string;
  /** The mail server takes nothing before that. */
  readonly waitsUntilAt?: Date;
  readonly left?: { readonly addressHash: string; readonly way: WayOfLeaving };
}

const size = new UnitSize({ first: 25, atMost: 100 });

/** Writes down what came of each mail of a batch, unless the claim was lost meanwhile. */
export async function settleBatch(
  house: House,
  batch: Batch,
  handedOver: ReadonlyArray<WrittenMail & { readonly outcome: EmailHandOver }>,
): Promise<void> {
  const settled: Settled[] = [];
  for (let start = 0; start < handedOver.length; start += askedTogether) {
    const some = handedOver.slice(start, start + askedTogether);
    settled.push(...(await Promise.all(some.map((one) => settledOf(house, batch.run, one)))));
  }
  for (let start = 0; start < settled.length;) {
    const some = settled.slice(start, start + size.rows);
    start += some.length;
    await inTransaction(house.db, (tx) =>
      size.measure(some.length, () => write(tx, { house, batch, settled: some })),
    );
  }
  await noteProblem(house, batch.run, settled);
}

async function write(
  tx: Tx,
  { house, batch, settled }: { house: House; batch: Batch; settled: readonly Settled[] },
): Promise<void> {
  const { organizationId } = batch.run;
  const now = house.now();
  for (const { mailId, set, unusableAddress, left } of settled) {
    const mine = { id: mailId, organizationId, claimedBy: batch.id, state: 'sending' };
    await tx.update('invitation_mails', { ...set, claimedBy: null, claimedUntilAt: null }, mine);
    if (unusableAddress !== undefined)
      await markAddressUnusable(tx, { address: unusableAddress, organizationId: null }, now);
    if (left !== undefined) await endInvitations(tx, { organizationId, ...left, now });
  }
  await refreshOutcomes(
    tx,
    organizationId,
    settled.map(({ mailId }) => mailId),
  );
}

/** Nobody is left to ask: they answered, or may not be asked any more. */
export async function withdrawMails(
  tx: Tx,
  { id, run }: Batch,
  mails: readonly ClaimedMail[],
): Promise<void> {
  if (mails.length === 0) return;
  const { organizationId } = run;
  const ids = mails.map((mail) => mail.id);
  await tx.update(
    'invitation_mails',
    { state: 'withdrawn', claimedBy: null, problem: 'nobody was left to ask' },
    { id: ids, organizationId, claimedBy: id, state: 'sending' },
  );
  await refreshOutcomes(tx, organizationId, ids);
}

async function settledOf(
  house: House,
  run: SendingRun,
  { mail, email, outcome }: WrittenMail & { readonly outcome: EmailHandOver },
): Promise<Settled> {
  const mailId = mail.id;
  const now = house.now();
  const later = (ms: number) => new Date(now.getTime() + ms);
  switch (outcome.kind) {
    case 'handed-over': {
      const { providerMessageId } = outcome;
      return { mailId, set: { state: 'sent', sentAt: now, providerMessageId, problem: null } };
    }
    case 'unknown':
      return {
        mailId,
        set: { state: 'unsure', dueAt: later(askAfterMs), problem: outcome.reason.slice(0, problemAtMost) },
      };
    case 'refused': {
      const problem = outcome.reason.slice(0, problemAtMost);
      if (outcome.addressUnusable) return refusedAddress(house, { mail, address: email.to, outcome });
      const isOfThisMail = outcome.code === 'bad-email';
      const begunAt = run.remindedAt ?? run.startedAt;
      if (isOfThisMail || now.getTime() - begunAt.getTime() > givenUpAfterMs)
        return { mailId, set: { state: 'failed', problem } };
      const waitsUntilAt = later(outcome.retryable ? busyForMs : refusingForMs);
      return { mailId, set: { state: 'waiting', problem }, waitsUntilAt };
    }
  }
}

/** An address that is no good is none for any mail; one that only left the invitations still gets the others. */
async function refusedAddress(
  house: House,
  {
    mail,
    address,
    outcome,
  }: { mail: ClaimedMail; address: string; outcome: Extract<EmailHandOver, { kind: 'refused' }> },
): Promise<Settled> {
  const mailId = mail.id;
  const problem = outcome.reason.slice(0, problemAtMost);
  const bounced: Settled = { mailId, set: { state: 'bounced', problem } };
  if (outcome.code !== 'inactive-address') return { ...bounced, unusableAddress: address };
  switch (await whyBlocked(house, address)) {
    case 'bounced':
      return { ...bounced, unusableAddress: address };
    case 'complained':
    case 'unsubscribed':
      return {
        mailId,
        set: { state: 'unsubscribed', problem: null },
        left: { addressHash: mail.addressHash, way: 'mail-server' },
      };
    case null:
      return bounced;
  }
}

async function whyBlocked({ email, log }: House, address: string) {
  try {
    return await email.whyBlocked(address, 'invitations');
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    log.warn({ reason: error.message }, 'the mail server does not say why it refuses an address');
    return null;
  }
}

/** Says on the run why nothing gets on, and takes it back once something does. */
async function noteProblem(
  { db }: House,
  { id, organizationId }: SendingRun,
  settled: readonly Settled[],
): Promise<void> {
  const stuck = settled.find(({ waitsUntilAt }) => waitsUntilAt !== undefined);
  const set = { problem: stuck?.set.problem ?? null, waitsUntilAt: stuck?.waitsUntilAt ?? null };
  await inTransaction(db, (tx) => tx.update('invitation_runs', set, { id, organizationId }));
}
