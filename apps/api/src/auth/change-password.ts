import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Account } from './accounts.js';
import { choosePassword, passwordHashOf } from './keep-password.js';
import { hashPassword, passwordProblem, verifyPassword } from './password.js';
import type { PasswordProblem } from './password.js';
import { rateLimitsOf } from './rate-limit.js';
import { sessionHashOf } from './session.js';

export type PasswordChange = 'changed' | 'not-right' | PasswordProblem;

/** Sets the password of whoever is signed in, and ends their other sessions. */
export async function changePassword(
  ctx: Context,
  account: Account,
  { current, wanted }: { current: string | null; wanted: string },
): Promise<PasswordChange> {
  const limits = rateLimitsOf(ctx.house);
  const who = `${account.audience} ${account.emailKey}`;
  const kept = await passwordHashOf(ctx.house.db.read, account);
  if (kept !== null) {
    await limits.count('passwordsOfAccount', who);
    if (!(await verifyPassword(kept, current ?? ''))) return 'not-right';
    await limits.forgive('passwordsOfAccount', who);
  }
  const problem = passwordProblem(wanted);
  if (problem !== null) return problem;
  const hash = await hashPassword(wanted);
  const keptSession = sessionHashOf(ctx, account.audience);
  const now = ctx.house.now();
  await inTransaction(ctx.house.db, (tx) => choosePassword(tx, account, { hash, now, keptSession }));
  return 'changed';
}
