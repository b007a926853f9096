import { Registration, RegistrationMatch } from '@optline/schema';
import type { Family } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import { familiesById, familyView } from '../families/family-view.js';
import { findMatches } from './find-matches.js';
import type { Match } from './find-matches.js';
import type { RegistrationRow } from './registration-rows.js';

interface For {
  readonly organizationId: string;
  readonly now: Date;
}

/** Registrations as the office sees them, in the order of the rows. */
export async function presentRegistrations(
  sql: Sql,
  { organizationId, now }: For,
  rows: readonly RegistrationRow[],
): Promise<Registration[]> {
  const matches = new Map<string, readonly Match[]>();
  for (const { id, familyId, state } of rows)
    if (state === 'new') matches.set(id, await findMatches(sql, { organizationId, familyId }));
  const ofRows = await familiesById(
    sql,
    organizationId,
    rows.map(({ familyId }) => familyId),
  );
  const others = await familiesById(sql, organizationId, [
    ...[...matches.values()].flat().map(({ familyId }) => familyId),
    ...ofRows.flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
  ]);
  const families = new Map([...ofRows, ...others].map((row) => [row.id, familyView(row)]));
  const awaited = await awaitedPeople(sql, { organizationId, now }, rows);
  return rows.map((row) => registrationView(row, { families, awaited, matches: matches.get(row.id) ?? [] }));
}

interface Known {
  readonly families: ReadonlyMap<string, Family>;
  readonly awaited: ReadonlySet<string>;
  readonly matches: readonly Match[];
}

function registrationView(
  { id, familyId, state, receivedAt, saidYesJson }: RegistrationRow,
  { families, awaited, matches }: Known,
): Registration {
  const family = families.get(familyId);
  if (family === undefined) throw new Error('A registration without its family');
  return Object.assign(new Registration(), {
    id,
    state,
    receivedAt,
    family,
    saidYes: [...saidYesJson],
    awaited: saidYesJson.filter((personId) => awaited.has(personId)),
    matches: matches.flatMap((match) => {
      const other = families.get(match.familyId);
      const { likenesses } = match;
      return other === undefined
        ? []
        : [Object.assign(new RegistrationMatch(), { family: other, likenesses })];
    }),
    mergedInto: family.mergedIntoId === null ? null : (families.get(family.mergedIntoId) ?? null),
  });
}

async function awaitedPeople(
  sql: Sql,
  { organizationId, now }: For,
  rows: readonly RegistrationRow[],
): Promise<ReadonlySet<string>> {
  const ids = rows.flatMap(({ saidYesJson }) => saidYesJson);
  if (ids.length === 0) return new Set();
  const found = await sql.rows<{ personId: string }>(
    `SELECT person_id FROM confirmations
     WHERE organization_id = ? AND person_id IN (${placeholders(ids.length)}) AND answered_at IS NULL
       AND expires_at > ?`,
    [organizationId, ...ids, now],
  );
  return new Set(found.map(({ personId }) => personId));
}
