import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Audience } from './cookies.js';
import { emailKeyOf, emailLengthAtMost } from './email-key.js';
import { rateLimitsOf } from './rate-limit.js';

/** The owner of a job about an address that is not proved yet: which schools it belongs to is nobody's to know. */
const noOrganization = '00000000-0000-0000-0000-000000000000';

export interface LinkRequest {
  readonly email: string;
  readonly audience: Audience;
  readonly purpose: 'sign-in' | 'reset';
}

/**
 * Notes that somebody asked for a link. Nobody is looked up: the same is done for every address, in the same time, and
 * the worker finds out whether there is anybody to write to.
 */
export async function requestLink(ctx: Context, { email, audience, purpose }: LinkRequest): Promise<void> {
  const emailKey = emailKeyOf(email.slice(0, 2 * emailLengthAtMost));
  const limits = rateLimitsOf(ctx.house);
  await limits.count('linkRequestsOfAddress', ctx.origin.ip);
  await limits.count('linkRequestsOfAccount', `${audience} ${emailKey}`);
  if (emailKey.length > emailLengthAtMost || !emailKey.includes('@')) return;
  const now = ctx.house.now();
  await inTransaction(ctx.house.db, (tx) =>
    enqueue(tx, {
      organizationId: noOrganization,
      kind: 'sign-in-email',
      payload: { emailKey, audience, purpose },
      now,
      deadlineAt: new Date(now.getTime() + requestIsGoodForMs),
    }),
  );
}

/** A link that comes later would only puzzle. */
const requestIsGoodForMs = 30 * 60_000;
