import { Family } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import { byId, placeholders } from '../db/sql.js';

/** A family as the table has it. */
export interface FamilyRow {
  readonly id: string;
  readonly name: string;
  readonly sortName: string;
  readonly language: string;
  readonly timeZone: string | null;
  readonly archivedAt: Date | null;
  readonly mergedIntoId: string | null;
  readonly version: number;
}

export const familyColumns = 'id, name, sort_name, language, time_zone, archived_at, merged_into_id, version';

/** Reads families of one organization by id, in no order. */
export async function familiesById(
  sql: Sql,
  organizationId: string,
  ids: readonly string[],
): Promise<FamilyRow[]> {
  if (ids.length === 0) return [];
  return sql.rows<FamilyRow>(
    `SELECT ${familyColumns} FROM families ${byId(sql, 'families')}
     WHERE organization_id = ? AND id IN (${placeholders(ids.length)})`,
    [organizationId, ...ids],
  );
}

export function familyView({ id, name, language, archivedAt, mergedIntoId, version }: FamilyRow): Family {
  return Object.assign(new Family(), { id, name, language, archivedAt, mergedIntoId, version });
}
