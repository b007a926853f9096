import { createHash, randomBytes } from 'node:crypto';
import { isAdult } from '@optline/domain';
import type { Sql } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';

/** How long a Yes is taken from a link. */
export const validForYesMs = 30 * 24 * 60 * 60_000;

export interface NewLink {
  readonly organizationId: string;
  readonly personId: string;
  readonly addresseeId: string;
  readonly number: string;
  readonly email: string;
  /** The mail of a run of invitations that it stands in. */
  readonly invitationMailId?: string;
  readonly now: Date;
}

/**
 * Makes the link of a texting e-mail, while the e-mail is rendered. The token is 256 random bits; only its
 * SHA-256 is stored, and no log ever holds it.
 *
 * @returns the token.
 */
export async function makeConsentLink(tx: Tx, link: NewLink): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const { now, invitationMailId = null, ...row } = link;
  await tx.insert('consent_links', {
    id: newId(),
    ...row,
    invitationMailId,
    tokenHash: hashOf(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + validForYesMs),
    revokedAt: null,
  });
  return token;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export interface ConsentLink {
  readonly id: string;
  readonly organizationId: string;
  readonly personId: string;
  readonly addresseeId: string;
  readonly number: string;
  readonly email: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly firstName: string;
  readonly kind: 'contact' | 'student';
  readonly birthOn: string | null;
  readonly familyId: string;
  readonly archivedAt: Date | null;
  readonly cellPhone: string | null;
  readonly addresseeEmail: string | null;
  readonly addresseeKind: 'contact' | 'student';
  readonly addresseeBirthOn: string | null;
  readonly addresseeFamilyId: string;
  readonly addresseeArchivedAt: Date | null;
  readonly language: string;
}

const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/**
 * Finds a link by its token; `null` for an unknown one. A link of a record that was merged is one of the record that
 * was kept. Looking never changes anything.
 */
export async function findConsentLink(sql: Sql, token: string): Promise<ConsentLink | null> {
  if (!tokenShape.test(token)) return null;
  return sql.row<ConsentLink>(
    `SELECT l.id, l.organization_id, p.id AS person_id, a.id AS addressee_id, l.number, l.email, l.expires_at, l.revoked_at,
       p.first_name, p.kind, p.birth_on, p.family_id, p.archived_at, p.cell_phone,
       a.email AS addressee_email, a.kind AS addressee_kind,
       a.birth_on AS addressee_birth_on, a.family_id AS addressee_family_id,
       a.archived_at AS addressee_archived_at, f.language
     FROM consent_links l
     JOIN people lp ON lp.id = l.person_id JOIN people p ON p.id = COALESCE(lp.merged_into_id, lp.id)
     JOIN people la ON la.id = l.addressee_id JOIN people a ON a.id = COALESCE(la.merged_into_id, la.id)
     JOIN families f ON f.id = p.family_id WHERE l.token_hash = ?`,
    [hashOf(token)],
  );
}

/**
 * A Yes is accepted for 30 days, while the number and the address are the ones that the e-mail was about, from
 * the person or, for somebody under 18, an adult who is still of the family.
 */
export function isValidForYes(link: ConsentLink, at: { now: Date; today: string }): boolean {
  return (
    link.revokedAt === null &&
    link.expiresAt > at.now &&
    link.archivedAt === null &&
    link.cellPhone === link.number &&
    link.addresseeEmail === link.email &&
    mayAnswer(link, at.today)
  );
}

function mayAnswer(link: ConsentLink, today: string): boolean {
  if (link.addresseeId === link.personId) return true;
  return (
    !isAdult(link.kind, link.birthOn, today) &&
    link.addresseeArchivedAt === null &&
    link.addresseeFamilyId === link.familyId &&
    isAdult(link.addresseeKind, link.addresseeBirthOn, today)
  );
}
