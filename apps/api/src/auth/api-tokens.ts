import { newId } from '../ids.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import type { House } from '../house.js';
import type { ApiTokenEntity } from './api-token.entity.js';
import type { StaffPrincipal, TokenPrincipal } from './guards.js';
import { rateLimitsOf } from './rate-limit.js';
import { apiScopes } from './scopes.js';
import type { ApiScope } from './scopes.js';
import { hashOfToken, newToken } from './token.js';

/** Lets people, and programs that look for leaked secrets, recognise a token of ours. */
const prefix = 'olt_';

const bearer = /^Bearer +(olt_[A-Za-z0-9_-]{43})$/i;

/** Used is written at most this often. */
const usedEveryMs = 60_000;

/**
 * Returns on whose behalf a bearer token speaks, or null where it is unknown or revoked. Too many failures from one
 * address are refused as such.
 */
export async function tokenPrincipal(
  house: House,
  authorization: string,
  ip: string | null,
): Promise<TokenPrincipal | null> {
  const limits = rateLimitsOf(house);
  await limits.check('bearerFailuresOfAddress', ip);
  const secret = bearer.exec(authorization)?.[1];
  const row = secret === undefined ? null : await findToken(house, secret);
  if (row === null) {
    await limits.count('bearerFailuresOfAddress', ip);
    return null;
  }
  await rememberUsed(house, row);
  return {
    kind: 'api-token',
    tokenId: row.id,
    organizationId: row.organizationId,
    scopes: row.scopesJson.filter((scope) => apiScopes.includes(scope)),
  };
}

type TokenRow = Pick<ApiTokenEntity, 'id' | 'organizationId' | 'scopesJson' | 'lastUsedAt'>;

function findToken(house: House, secret: string): Promise<TokenRow | null> {
  return house.db.read.row<TokenRow>(
    `SELECT id, organization_id, scopes_json, last_used_at FROM api_tokens
      WHERE token_hash = ? AND revoked_at IS NULL`,
    [hashOfToken(secret)],
  );
}

async function rememberUsed(house: House, { id, lastUsedAt }: TokenRow): Promise<void> {
  const now = house.now();
  const newest = new Date(now.getTime() - usedEveryMs);
  if (lastUsedAt !== null && lastUsedAt > newest) return;
  await inTransaction(house.db, (tx) =>
    tx.run(
      'UPDATE api_tokens SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)',
      [now, id, newest],
    ),
  );
}

/** A token as the school sees it: with the name of who made it instead of an id, and without the hash. */
export interface TokenView extends Omit<ApiTokenEntity, 'tokenHash' | 'createdBy'> {
  readonly makerName: string | null;
}

const tokenViews = `SELECT t.id, t.organization_id, t.name, t.hint, t.scopes_json, t.created_at, t.last_used_at,
    t.revoked_at, u.name AS maker_name
  FROM api_tokens t LEFT JOIN staff_users u ON u.id = t.created_by AND u.organization_id = t.organization_id
 WHERE t.organization_id = ?`;

/** The tokens of a school, the newest first. */
export function listTokens(house: House, organizationId: string): Promise<TokenView[]> {
  return house.db.read.rows<TokenView>(`${tokenViews} ORDER BY t.id DESC`, [organizationId]);
}

async function tokenById(tx: Tx, organizationId: string, id: string): Promise<TokenView | null> {
  return tx.row<TokenView>(`${tokenViews} AND t.id = ?`, [organizationId, id]);
}

/** Makes a token. The secret is in the answer and nowhere else. */
export async function makeToken(
  house: House,
  by: StaffPrincipal,
  { name, scopes }: { name: string; scopes: ApiScope[] },
): Promise<{ token: TokenView; secret: string }> {
  const secret = prefix + newToken();
  const id = newId();
  const row: ApiTokenEntity = {
    id,
    organizationId: by.organizationId,
    name,
    tokenHash: hashOfToken(secret),
    hint: secret.slice(-4),
    scopesJson: scopes,
    createdBy: by.userId,
    createdAt: house.now(),
    lastUsedAt: null,
    revokedAt: null,
  };
  const token = await inTransaction(house.db, async (tx) => {
    await tx.insert('api_tokens', row);
    return tokenById(tx, by.organizationId, id);
  });
  if (token === null) throw new Error('A token that was just written is gone');
  return { token, secret };
}

/** Revokes a token from this moment on; again is fine. Returns it, or null where the school has no such token. */
export function revokeToken(house: House, organizationId: string, id: string): Promise<TokenView | null> {
  return inTransaction(house.db, async (tx) => {
    await tx.update('api_tokens', { revokedAt: house.now() }, { id, organizationId, revokedAt: null });
    return tokenById(tx, organizationId, id);
  });
}
