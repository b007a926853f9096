import { newId } from '../ids.js';
import { localDay } from '@optline/domain';
import type { Permission } from '@optline/domain';
import type { Context, CookieJar } from '../context.js';
import type { Sql } from '../db/sql.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import type { House } from '../house.js';
import { cookieNameFor } from './cookies.js';
import type { Audience } from './cookies.js';
import type { ParentPrincipal, StaffPrincipal } from './guards.js';
import type { SessionEntity } from './session.entity.js';
import { hashOfToken, newToken } from './token.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Seen is written at most this often, so that reading costs no write. */
const seenEveryMs = minuteMs;

/** A session ends after so long without a request. The browser is told, and asks before. */
export const idleMinutes: Record<Audience, number> = { staff: 120, parent: 30 };

/** After what was written as seen, never too early; and after so long whatever happens. */
const lifetimes: Record<Audience, { idleMs: number; absoluteMs: number }> = {
  staff: { idleMs: idleMinutes.staff * minuteMs + seenEveryMs, absoluteMs: 24 * hourMs },
  parent: { idleMs: idleMinutes.parent * minuteMs + seenEveryMs, absoluteMs: 12 * hourMs },
};

/** Whom a session is for. */
export interface SessionOwner {
  readonly audience: Audience;
  readonly ownerId: string;
  readonly organizationId: string;
}

interface SessionRow {
  id: string;
  ownerId: string;
  organizationId: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** Begins a session and returns its token, which only the browser keeps. */
export async function startSession(tx: Tx, owner: SessionOwner, now: Date): Promise<string> {
  const token = newToken();
  await endOutlived(tx, owner, now);
  await tx.insert<SessionEntity>('sessions', {
    id: newId(),
    ...owner,
    tokenHash: hashOfToken(token),
    createdAt: now,
    lastSeenAt: now,
  });
  return token;
}

async function endOutlived(tx: Tx, { audience, ownerId }: SessionOwner, now: Date): Promise<void> {
  const { idleMs, absoluteMs } = lifetimes[audience];
  await tx.run(
    'DELETE FROM sessions WHERE owner_id = ? AND audience = ? AND (last_seen_at < ? OR created_at < ?)',
    [ownerId, audience, new Date(now.getTime() - idleMs), new Date(now.getTime() - absoluteMs)],
  );
}

/** Forgets sessions that ended because nobody used them any more. Returns how many. */
export async function forgetEndedSessions(tx: Tx, now: Date): Promise<number> {
  let forgotten = 0;
  for (const [audience, { idleMs, absoluteMs }] of Object.entries(lifetimes)) {
    const { affected } = await tx.run(
      'DELETE FROM sessions WHERE audience = ? AND (last_seen_at < ? OR created_at < ?)',
      [audience, new Date(now.getTime() - idleMs), new Date(now.getTime() - absoluteMs)],
    );
    forgotten += affected;
  }
  return forgotten;
}

/** Gives the browser its session. Without a date: the cookie goes when the browser is closed. */
export function keepSession(
  { house, cookies }: Pick<Context, 'house' | 'cookies'>,
  audience: Audience,
  token: string,
): void {
  cookies.set(cookieNameFor(audience, house.config), token, { maxAgeSeconds: null });
}

/** The hash of the session that this browser holds, or null. */
export function sessionHashOf(
  { house, cookies }: { house: Pick<House, 'config'>; cookies: Pick<CookieJar, 'get'> },
  audience: Audience,
): string | null {
  const token = cookies.get(cookieNameFor(audience, house.config));
  return token === null || token === '' ? null : hashOfToken(token);
}

/** Ends one session; that it is gone already is fine. */
export async function endSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.run('DELETE FROM sessions WHERE token_hash = ?', [tokenHash]);
}

/** Ends every session of somebody but one (`null`: every one). */
export async function endOtherSessions(tx: Tx, ownerId: string, keptTokenHash: string | null): Promise<void> {
  await tx.run('DELETE FROM sessions WHERE owner_id = ? AND token_hash <> ?', [ownerId, keptTokenHash ?? '']);
}

/**
 * Returns who holds the session, or null where it is over, and notes that it was used. Asked anew at each request: a
 * disabled user, an archived person or family and a withdrawn access are nobody from that moment on.
 */
export async function sessionPrincipal(
  house: House,
  audience: Audience,
  tokenHash: string,
): Promise<StaffPrincipal | ParentPrincipal | null> {
  const found = await findSession(house, audience, tokenHash);
  if (found === null) return null;
  await rememberSeen(house, found.session, house.now());
  return found.principal;
}

/** As `sessionPrincipal`, for what looks without anybody doing anything: it does not prolong the session. */
export async function peekAtSession(
  house: House,
  audience: Audience,
  tokenHash: string,
): Promise<StaffPrincipal | ParentPrincipal | null> {
  return (await findSession(house, audience, tokenHash))?.principal ?? null;
}

async function findSession(house: House, audience: Audience, tokenHash: string) {
  const found =
    audience === 'staff'
      ? await staffSession(house.db.read, tokenHash)
      : await parentSession(house, tokenHash);
  return found === null || isOver(found.session, audience, house.now()) ? null : found;
}

async function staffSession(sql: Sql, tokenHash: string) {
  const row = await sql.row<SessionRow & { permissionsJson: Permission[] }>(
    `SELECT s.id, s.owner_id, s.organization_id, s.created_at, s.last_seen_at, u.permissions_json
       FROM sessions s JOIN staff_users u ON u.id = s.owner_id AND u.organization_id = s.organization_id
      WHERE s.token_hash = ? AND s.audience = 'staff' AND u.disabled_at IS NULL`,
    [tokenHash],
  );
  if (row === null) return null;
  const { ownerId: userId, organizationId, permissionsJson: permissions } = row;
  const principal: StaffPrincipal = { kind: 'staff', userId, organizationId, permissions };
  return { session: row, principal };
}

async function parentSession({ db, now }: House, tokenHash: string) {
  const row = await db.read.row<SessionRow & { familyId: string; timeZone: string }>(
    `SELECT s.id, s.owner_id, s.organization_id, s.created_at, s.last_seen_at, p.family_id, o.time_zone
       FROM sessions s JOIN organizations o ON o.id = s.organization_id JOIN people p ON p.id = s.owner_id AND p.organization_id = s.organization_id
       JOIN families f ON f.id = p.family_id AND f.organization_id = p.organization_id
      WHERE s.token_hash = ? AND s.audience = 'parent' AND p.kind = 'contact' AND p.has_portal_access = ?
        AND p.archived_at IS NULL AND f.archived_at IS NULL`,
    [tokenHash, true],
  );
  if (row === null) return null;
  const { ownerId: personId, organizationId, familyId, timeZone } = row;
  const today = localDay(now(), timeZone);
  const principal: ParentPrincipal = { kind: 'parent', personId, familyId, organizationId, today };
  return { session: row, principal };
}

function isOver(session: SessionRow, audience: Audience, now: Date): boolean {
  const { idleMs, absoluteMs } = lifetimes[audience];
  return (
    now.getTime() - session.lastSeenAt.getTime() >= idleMs ||
    now.getTime() - session.createdAt.getTime() >= absoluteMs
  );
}

async function rememberSeen(house: House, session: SessionRow, now: Date): Promise<void> {
  const newest = new Date(now.getTime() - seenEveryMs);
  if (session.lastSeenAt > newest) return;
  await inTransaction(house.db, (tx) =>
    tx.run('UPDATE sessions SET last_seen_at = ? WHERE id = ? AND last_seen_at <= ?', [
      now,
      session.id,
      newest,
    ]),
  );
}
