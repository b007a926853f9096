import { among } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import type { RecordRow } from './record-rows.js';

/** A file that brought an answer, with what was ticked above it. */
interface FileOfRecord {
  readonly id: string;
  readonly fileName: string;
  readonly statement: string | null;
  readonly startedAt: Date | null;
  readonly startedBy: string | null;
}

/** The registration whose box the phone confirmed. */
interface RegistrationOfRecord {
  readonly confirmationId: string;
  readonly askedAt: Date;
  readonly receivedAt: Date;
  readonly filledInBy: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

export interface Proofs {
  readonly files: ReadonlyMap<string, FileOfRecord>;
  readonly registrations: ReadonlyMap<string, RegistrationOfRecord>;
}

/** What else proves records, beyond what stands beside each of them: only an export shows it. */
export async function loadProofs(
  sql: Sql,
  organizationId: string,
  rows: readonly RecordRow[],
): Promise<Proofs> {
  const of = (key: 'importId' | 'confirmationId') => [
    ...new Set(rows.flatMap(({ evidenceJson }) => evidenceJson[key] ?? [])),
  ];
  const files = await filesOf(sql, organizationId, of('importId'));
  const registrations = await registrationsOf(sql, organizationId, of('confirmationId'));
  return {
    files: new Map(files.map((file) => [file.id, file])),
    registrations: new Map(registrations.map((one) => [one.confirmationId, one])),
  };
}

async function filesOf(sql: Sql, organizationId: string, ids: readonly string[]): Promise<FileOfRecord[]> {
  if (ids.length === 0) return [];
  const listed = among(ids);
  return sql.rows<FileOfRecord>(
    `SELECT i.id, i.file_name, i.statement, i.started_at, s.name AS started_by
     FROM imports i LEFT JOIN staff_users s ON s.id = i.started_by
     WHERE i.organization_id = ? AND i.id ${listed.sql}`,
    [organizationId, ...listed.params],
  );
}

/** Of the family in which the person was registered, also where it was merged into another one since. */
async function registrationsOf(
  sql: Sql,
  organizationId: string,
  confirmationIds: readonly string[],
): Promise<RegistrationOfRecord[]> {
  if (confirmationIds.length === 0) return [];
  const listed = among(confirmationIds);
  return sql.rows<RegistrationOfRecord>(
    `SELECT c.id AS confirmation_id, c.asked_at, r.received_at, r.contact_id AS filled_in_by, r.ip, r.user_agent
     FROM confirmations c JOIN people p ON p.id = c.person_id
     JOIN families f ON f.organization_id = c.organization_id AND (f.id = p.family_id OR f.merged_into_id = p.family_id)
     JOIN registrations r ON r.family_id = f.id AND INSTR(r.said_yes_json, c.person_id) > 0
     WHERE c.organization_id = ? AND c.id ${listed.sql} ORDER BY r.received_at`,
    [organizationId, ...listed.params],
  );
}
