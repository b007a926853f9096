import { setTimeout as pause } from 'node:timers/promises';
import { placeholders } from '../db/sql.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { findAccounts } from './accounts.js';
import type { Account } from './accounts.js';
import type { Audience } from './cookies.js';
import { emailKeyOf, emailLengthAtMost } from './email-key.js';
import { choosePassword } from './keep-password.js';
import { hashPassword, passwordProblem, verifyPassword } from './password.js';
import type { PasswordProblem } from './password.js';
import { rateLimitsOf } from './rate-limit.js';
import { endSession, keepSession, sessionHashOf, startSession } from './session.js';
import { choosesPassword, findSignInLink, useUp } from './sign-in-links.js';
import type { SignInLink } from './sign-in-links.js';

/** What became of an attempt to sign in. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly account: Account }
  | { readonly kind: 'choose'; readonly accounts: readonly Account[] }
  | {
      readonly kind: 'failed';
      readonly why: 'not-right' | 'link-not-valid' | 'password-missing' | PasswordProblem;
    };

/** A refusal takes at least so long, so that the number of passwords compared cannot be told from outside. */
const refusalTakesMs = 250;

export interface PasswordTry {
  readonly audience: Audience;
  readonly email: string;
  readonly password: string;
  readonly accountId: string | null;
}

/** Signs in by password. Whatever is wrong, the answer is the same and takes the same time. */
export async function signInByPassword(ctx: Context, wanted: PasswordTry): Promise<SignInOutcome> {
  const emailKey = emailKeyOf(wanted.email.slice(0, 2 * emailLengthAtMost));
  const limits = rateLimitsOf(ctx.house);
  const account = `${wanted.audience} ${emailKey}`;
  await limits.count('passwordsOfAddress', ctx.origin.ip);
  await limits.count('passwordsOfAccount', account);
  const refusal = pause(refusalTakesMs, undefined, { ref: false });
  const proved = await accountsWithPassword(ctx, wanted, emailKey);
  const outcome = choose(proved, wanted.accountId, 'not-right');
  if (outcome.kind === 'failed') {
    await refusal;
    return outcome;
  }
  await limits.giveBack('passwordsOfAddress', ctx.origin.ip);
  await limits.forgive('passwordsOfAccount', account);
  if (outcome.kind === 'signed-in') await openDoor(ctx, outcome.account, async () => true);
  return outcome;
}

async function accountsWithPassword(
  { house }: Context,
  { audience, password }: PasswordTry,
  emailKey: string,
): Promise<Account[]> {
  const accounts = await findAccounts(house.db.read, audience, emailKey);
  const owners = accounts.map(({ ownerId }) => ownerId);
  // As many statements for nobody as for somebody.
  const kept = await house.db.read.rows<{ ownerId: string; hash: string }>(
    `SELECT owner_id, hash FROM passwords WHERE owner_id IN (${placeholders(Math.max(1, owners.length))})`,
    owners.length === 0 ? [''] : owners,
  );
  if (kept.length === 0) await verifyPassword(null, password);
  const fits = await Promise.all(
    kept.map(async ({ ownerId, hash }) => ({ ownerId, fits: await verifyPassword(hash, password) })),
  );
  const proved = new Set(fits.filter((one) => one.fits).map(({ ownerId }) => ownerId));
  return accounts.filter(({ ownerId }) => proved.has(ownerId));
}

export interface LinkUse {
  readonly token: string;
  readonly accountId: string | null;
  readonly newPassword: string | null;
}

/** Signs in by a one-time link, which is used up only when somebody is signed in. */
export async function signInByLink(ctx: Context, use: LinkUse): Promise<SignInOutcome> {
  const limits = rateLimitsOf(ctx.house);
  await limits.count('linkUsesOfAddress', ctx.origin.ip);
  const outcome = await tryLink(ctx, use);
  if (outcome.kind !== 'failed') await limits.giveBack('linkUsesOfAddress', ctx.origin.ip);
  return outcome;
}

async function tryLink(ctx: Context, use: LinkUse): Promise<SignInOutcome> {
  const now = ctx.house.now();
  const link = await findSignInLink(ctx.house.db.read, use.token, now);
  if (link === null) return linkNotValid;
  const outcome = choose(link.accounts, use.accountId, 'link-not-valid');
  if (outcome.kind !== 'signed-in') return outcome;
  const problem = problemOfPassword(link, use.newPassword);
  if (problem !== null) return { kind: 'failed', why: problem };
  const hash = choosesPassword(link) && use.newPassword !== null ? await hashPassword(use.newPassword) : null;
  const isOpen = await openDoor(ctx, outcome.account, async (tx) => {
    if (!(await useUp(tx, link.id, now))) return false;
    if (hash !== null) await choosePassword(tx, outcome.account, { hash, now, keptSession: null });
    return true;
  });
  return isOpen ? outcome : linkNotValid;
}

const linkNotValid = { kind: 'failed', why: 'link-not-valid' } as const;

function problemOfPassword(link: SignInLink, password: string | null) {
  if (!choosesPassword(link)) return null;
  return password === null || password === '' ? 'password-missing' : passwordProblem(password);
}

function choose(
  accounts: readonly Account[],
  accountId: string | null,
  otherwise: 'not-right' | 'link-not-valid',
): SignInOutcome {
  const wanted = accountId === null ? accounts : accounts.filter(({ ownerId }) => ownerId === accountId);
  const [account] = wanted;
  if (account === undefined) return { kind: 'failed', why: otherwise };
  return wanted.length === 1 ? { kind: 'signed-in', account } : { kind: 'choose', accounts: wanted };
}

/** Begins the session in one unit of work with what proves it; the one that this browser held before is over. */
async function openDoor(
  ctx: Context,
  account: Account,
  prove: (tx: Tx) => Promise<boolean>,
): Promise<boolean> {
  const { audience, ownerId, organizationId } = account;
  const before = sessionHashOf(ctx, audience);
  const token = await inTransaction(ctx.house.db, async (tx) => {
    if (!(await prove(tx))) return null;
    if (before !== null) await endSession(tx, before);
    return startSession(tx, { audience, ownerId, organizationId }, ctx.house.now());
  });
  if (token !== null) keepSession(ctx, audience, token);
  return token !== null;
}
