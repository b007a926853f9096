import { among } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import type { Mapping } from './fields.js';
import type { ImportRun } from './import-run.js';

/**
 * When this very file, its columns understood alike, was first brought in as far as the Nos of this chunk; `null` where it
 * never was. They were taken then, and brought again they say nothing new: what somebody said since stands.
 */
export async function firstBroughtAt(sql: Sql, run: ImportRun, position: number): Promise<Date | null> {
  const { organizationId, kind, contentHash, id, mappingJson } = run;
  const before = await sql.rows<{ startedAt: Date; mappingJson: Mapping | null }>(
    `SELECT started_at, mapping_json FROM imports
     WHERE organization_id = ? AND kind = ? AND content_hash = ? AND (state = 'done' OR refused_count > ?) AND id <> ?
     ORDER BY started_at`,
    [organizationId, kind, contentHash, position, id],
  );
  const meaning = meaningOf(mappingJson);
  return before.find((one) => meaningOf(one.mappingJson) === meaning)?.startedAt ?? null;
}

/** What the columns mean, whatever day the file was checked on. */
function meaningOf(mapping: Mapping | null): string {
  const columns = Object.entries(mapping?.columns ?? {}).sort(([, one], [, other]) => one - other);
  return JSON.stringify([columns, mapping?.everybodyIs]);
}

/** Who of these has said Yes since then. */
export async function saidYesSince(
  sql: Sql,
  since: Date | null,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (since === null || personIds.length === 0) return new Set();
  const listed = among(personIds);
  const rows = await sql.rows<{ personId: string }>(
    `SELECT c.person_id FROM text_consents c JOIN people p ON p.id = c.person_id AND p.cell_phone = c.number
     WHERE c.person_id ${listed.sql} AND c.answer = 'in' AND c.changed_at > ?`,
    [...listed.params, since],
  );
  return new Set(rows.map(({ personId }) => personId));
}

/**
 * Whose Yes was void by another number since then, be the number the old one again: the same file, which may be where it
 * came from, does not bring it back.
 */
export async function lostYesSince(
  sql: Sql,
  since: Date | null,
  { organizationId, personIds }: { organizationId: string; personIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (since === null || personIds.length === 0) return new Set();
  const listed = among(personIds);
  const rows = await sql.rows<{ personId: string }>(
    `SELECT DISTINCT moved.person_id FROM consent_records moved
     JOIN consent_records yes ON yes.organization_id = moved.organization_id AND yes.person_id = moved.person_id
       AND yes.id < moved.id AND yes.kind = 'answer' AND yes.answer_after = 'in'
     WHERE moved.organization_id = ? AND moved.person_id ${listed.sql}
       AND moved.kind = 'number-changed' AND moved.happened_at > ?`,
    [organizationId, ...listed.params, since],
  );
  return new Set(rows.map(({ personId }) => personId));
}

/** Which of these numbers were opened again since then. */
export async function liftedSince(
  sql: Sql,
  since: Date | null,
  { organizationId, numbers }: { organizationId: string; numbers: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (since === null || numbers.length === 0) return new Set();
  const listed = among(numbers);
  const rows = await sql.rows<{ number: string }>(
    `SELECT number FROM suppressions WHERE organization_id = ? AND number ${listed.sql} AND lifted_at > ?`,
    [organizationId, ...listed.params, since],
  );
  return new Set(rows.map(({ number }) => number));
}
