import type { RegistrationState } from '@optline/schema';
import { countSome } from '../db/count-some.js';
import type { Sql } from '../db/sql.js';

export interface RegistrationRow {
  readonly id: string;
  readonly familyId: string;
  readonly state: RegistrationState;
  readonly receivedAt: Date;
  readonly saidYesJson: readonly string[];
}

const columns = 'r.id, r.family_id, r.state, r.received_at, r.said_yes_json';

/** Of those that wait for the office. A family that was archived or merged by its own page waits no more. */
const waiting = `registrations r JOIN families f ON f.id = r.family_id
  WHERE r.organization_id = ? AND r.state = 'new' AND f.archived_at IS NULL`;

/** Those that wait for the office, the oldest first. */
export function newRegistrations(
  sql: Sql,
  { organizationId, after, limit }: { organizationId: string; after: string; limit: number },
): Promise<RegistrationRow[]> {
  return sql.rows<RegistrationRow>(
    `SELECT ${columns} FROM ${waiting} AND r.id > ? ORDER BY r.id LIMIT ${limit}`,
    [organizationId, after],
  );
}

export function countNewRegistrations(sql: Sql, organizationId: string): Promise<number> {
  return countSome(sql, waiting, [organizationId]);
}

/** One of them; with a lock inside a unit of work. */
export function registrationById(
  sql: Sql,
  { organizationId, id, lock = '' }: { organizationId: string; id: string; lock?: string },
): Promise<RegistrationRow | null> {
  return sql.row<RegistrationRow>(
    `SELECT ${columns} FROM registrations r WHERE r.id = ? AND r.organization_id = ? ${lock}`,
    [id, organizationId],
  );
}
