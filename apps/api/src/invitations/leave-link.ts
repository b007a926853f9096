import { hashOfToken } from '../auth/token.js';
import type { Sql } from '../db/sql.js';

/** What a link to unsubscribe leads to. */
export interface LeaveLink {
  readonly organizationId: string;
  readonly addressHash: string;
  readonly schoolName: string;
  /** Of the family that the mail went to; of the school where nobody of it is on file any more. */
  readonly language: string;
  readonly hasLeft: boolean;
}

const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** Finds a link by its token; `null` for an unknown one. It works as long as it is known. */
export async function findLeaveLink(sql: Sql, token: string): Promise<LeaveLink | null> {
  if (!tokenShape.test(token)) return null;
  return sql.row<LeaveLink>(
    `SELECT l.organization_id, l.address_hash, o.name AS school_name, e.ended_at IS NOT NULL AS has_left,
       COALESCE((SELECT MAX(f.language) FROM invitation_asks a JOIN people p ON p.id = a.addressee_id
         JOIN families f ON f.id = p.family_id WHERE a.mail_id = l.mail_id), o.language) AS language
     FROM invitation_leave_links l JOIN organizations o ON o.id = l.organization_id
     LEFT JOIN invitation_ends e ON e.organization_id = l.organization_id AND e.address_hash = l.address_hash
     WHERE l.token_hash = ?`,
    [hashOfToken(token)],
  );
}
