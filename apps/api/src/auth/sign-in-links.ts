import type { Sql } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { findAccount, findAccounts } from './accounts.js';
import type { Account } from './accounts.js';
import type { Audience } from './cookies.js';
import type { SignInLinkEntity } from './sign-in-link.entity.js';
import { hashOfToken, newToken } from './token.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** How long a link of each purpose may be used. */
const validMs = {
  'sign-in': 15 * minuteMs,
  reset: 60 * minuteMs,
  invitation: 7 * dayMs,
  'first-user': 7 * dayMs,
} as const;

export type SignInLinkPurpose = keyof typeof validMs;

export interface NewSignInLink {
  readonly purpose: SignInLinkPurpose;
  readonly audience: Audience;
  readonly emailKey: string;
  /** For one account alone; null where whoever has the address then chooses. */
  readonly owner: { readonly organizationId: string; readonly ownerId: string } | null;
  readonly now: Date;
  readonly publicBaseUrl: string;
}

/**
 * Makes a link that proves an address, once. The token is in the answer and nowhere else, so the caller puts it
 * straight into the mail, or prints it.
 */
export async function makeSignInLink(
  tx: Tx,
  { purpose, audience, emailKey, owner, now, publicBaseUrl }: NewSignInLink,
): Promise<{ token: string; url: string; expiresAt: Date }> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + validMs[purpose]);
  await tx.insert<SignInLinkEntity>('sign_in_links', {
    id: newId(),
    purpose,
    audience,
    emailKey,
    organizationId: owner?.organizationId ?? null,
    ownerId: owner?.ownerId ?? null,
    tokenHash: hashOfToken(token),
    createdAt: now,
    expiresAt,
    usedAt: null,
  });
  return { token, url: `${publicBaseUrl}/sign-in/${token}`, expiresAt };
}

/** A link that may still be used. */
export interface SignInLink {
  readonly id: string;
  readonly purpose: SignInLinkPurpose;
  readonly audience: Audience;
  /** Whom it may sign in; never empty. */
  readonly accounts: readonly Account[];
}

/** These come with a new password. */
export function choosesPassword({ purpose }: Pick<SignInLink, 'purpose'>): boolean {
  return purpose !== 'sign-in';
}

/**
 * Returns a link that may be used now, or null: unknown, used, too old, or of nobody who may sign in with that
 * address any more. Changes nothing.
 */
export async function findSignInLink(sql: Sql, token: string, now: Date): Promise<SignInLink | null> {
  const row = await sql.row<SignInLinkEntity>(
    'SELECT * FROM sign_in_links WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?',
    [hashOfToken(token), now],
  );
  if (row === null) return null;
  const audience = row.audience as Audience;
  const { ownerId, organizationId, emailKey } = row;
  const owner = ownerId === null || organizationId === null ? null : { ownerId, organizationId };
  const accounts = await accountsFor(sql, { audience, emailKey, owner });
  if (accounts.length === 0) return null;
  return { id: row.id, purpose: row.purpose as SignInLinkPurpose, audience, accounts };
}

/** Whom a proved address lets in: everybody who has it, or the one account that the proof is for. */
export async function accountsFor(
  sql: Sql,
  { audience, emailKey, owner }: Pick<NewSignInLink, 'audience' | 'emailKey' | 'owner'>,
): Promise<Account[]> {
  if (owner === null) return findAccounts(sql, audience, emailKey);
  const account = await findAccount(sql, { audience, ...owner });
  return account?.emailKey === emailKey ? [account] : [];
}

/** Uses a link up. Returns false where somebody else was first. */
export async function useUp(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { affected } = await tx.run(
    'UPDATE sign_in_links SET used_at = ? WHERE id = ? AND used_at IS NULL AND expires_at > ?',
    [now, id, now],
  );
  return affected === 1;
}
