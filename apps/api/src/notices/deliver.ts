import { inTransaction } from '../db/transaction.js';
import type { EmailHandOver, OutgoingEmail } from '../gateways/email.js';
import { GatewayError } from '../gateways/gateway-error.js';
import type { House } from '../house.js';
import type { Job } from '../outbox/claim.js';
import type { JobKind } from '../outbox/jobs.js';
import type { JobResult } from '../outbox/job-result.js';
import { markAddressUnusable } from './unusable-address.js';

/** Of every mail that a job writes. */
const stream = 'transactional';

/** A mail as a job writes it. */
export interface WrittenEmail extends Omit<OutgoingEmail, 'jobId' | 'stream' | 'tag'> {
  /** The next attempt goes to others, should the mail server refuse the address. */
  readonly hasOtherReaders?: boolean;
}

/** What a job has to say: a mail, or why there is none. */
export type Writing = { readonly mail: WrittenEmail } | { readonly nothing: JobResult };

/** There is nobody to write to any more, or nothing to say. */
export function withdrawn(reason: string): { readonly nothing: JobResult } {
  return { nothing: { kind: 'withdrawn', reason } };
}

/**
 * Sends the mail of a job. Where an earlier attempt may have got through, the mail server is asked first, and only
 * what it does not know is written and sent.
 */
export async function deliver<K extends JobKind>(
  house: House,
  job: Job<K>,
  write: () => Promise<Writing>,
): Promise<JobResult> {
  if (job.mayHaveBeenDone) {
    const found = await findSent(house, job.id);
    if (found !== null) return found;
  }
  if (job.deadlineAt !== null && house.now() > job.deadlineAt)
    return { kind: 'withdrawn', reason: 'it is too late for it' };
  const written = await write();
  if ('nothing' in written) return written.nothing;
  const { hasOtherReaders = false, ...mail } = written.mail;
  const outcome = await house.email.send({
    ...mail,
    stream,
    jobId: job.id,
    tag: job.kind,
  });
  if (outcome.kind === 'refused' && outcome.addressUnusable)
    await inTransaction(house.db, (tx) =>
      markAddressUnusable(tx, { address: mail.to, organizationId: null }, house.now()),
    );
  return resultOf(outcome, hasOtherReaders);
}

async function findSent(house: House, jobId: string): Promise<JobResult | null> {
  try {
    const providerMessageId = await house.email.findByJobId(jobId, stream);
    return providerMessageId === null ? null : { kind: 'done', providerMessageId };
  } catch (error) {
    if (error instanceof GatewayError) return { kind: 'maybe', reason: error.message };
    throw error;
  }
}

function resultOf(outcome: EmailHandOver, hasOtherReaders: boolean): JobResult {
  switch (outcome.kind) {
    case 'handed-over':
      return { kind: 'done', providerMessageId: outcome.providerMessageId };
    case 'unknown':
      return { kind: 'maybe', reason: outcome.reason };
    case 'refused': {
      const { reason, retryable, addressUnusable } = outcome;
      const isTriedAgain = retryable || (addressUnusable && hasOtherReaders);
      return { kind: isTriedAgain ? 'again' : 'failed', reason };
    }
  }
}
