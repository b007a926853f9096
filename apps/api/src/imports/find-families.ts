import { among, byId } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import { emailKeyOf } from '../auth/email-key.js';
import { useIndex } from '../families/search.js';
import { personSortName } from '../families/save-person.js';
import type { PersonInFile } from './read-row.js';

/** A family that is on file, as far as a file of another system needs to know it. */
export interface FamilyOnFile {
  readonly id: string;
  /** Empty where it is not known by its key. */
  readonly name: string;
  readonly isArchived: boolean;
  /** Its key is new to us: it was known by somebody in it. */
  readonly isNewlyBound: boolean;
  /** When its key came with a file; `null` where it did not. */
  readonly boundAt: Date | null;
}

interface FamilyRow {
  readonly id: string;
  readonly name: string;
  readonly archivedAt: Date | null;
  readonly mergedIntoId: string | null;
}

const mergesAtMost = 20;

/**
 * The families on file that a file speaks of, by their keys in it: those that came by that key before (or went into
 * another family since), those whose own id it is, and those in which somebody of that name has the same number or
 * address.
 */
export async function findFamilies(
  sql: Sql,
  organizationId: string,
  people: readonly PersonInFile[],
): Promise<Map<string, FamilyOnFile>> {
  const keys = [...new Set(people.map(({ familyKey }) => familyKey))];
  const found = new Map<string, FamilyOnFile>();
  if (keys.length === 0) return found;
  const ids = await idsByKey(sql, organizationId, keys);
  const families = await withMerged(
    sql,
    organizationId,
    [...ids.values()].map(({ id }) => id),
  );
  for (const [key, { id, boundAt }] of ids) {
    const family = families.get(id);
    if (family === undefined) continue;
    const isArchived = family.archivedAt !== null;
    found.set(key, { id: family.id, name: family.name, isArchived, isNewlyBound: false, boundAt });
  }
  const unknown = people.filter(({ familyKey }) => !found.has(familyKey));
  for (const [key, id] of await idsByPeople(sql, organizationId, unknown))
    found.set(key, { id, name: '', isArchived: false, isNewlyBound: true, boundAt: null });
  return found;
}

type ByKey = [string, Pick<FamilyOnFile, 'id' | 'boundAt'>];

async function idsByKey(
  sql: Sql,
  organizationId: string,
  keys: readonly string[],
): Promise<Map<string, ByKey[1]>> {
  const listed = among(keys);
  const params = [organizationId, ...listed.params];
  const own = await sql.rows<{ id: string }>(
    `SELECT id FROM families ${byId(sql, 'families')} WHERE organization_id = ? AND id ${listed.sql}`,
    params,
  );
  const brought = await sql.rows<{ externalKey: string; familyId: string; madeAt: Date }>(
    `SELECT external_key, family_id, made_at FROM import_keys WHERE organization_id = ? AND external_key ${listed.sql}`,
    params,
  );
  return new Map([
    ...own.map(({ id }): ByKey => [id, { id, boundAt: null }]),
    ...brought.map(({ externalKey, familyId: id, madeAt: boundAt }): ByKey => [externalKey, { id, boundAt }]),
  ]);
}

/** Families by their ids, each as the one that it was merged into. */
async function withMerged(
  sql: Sql,
  organizationId: string,
  ids: readonly string[],
): Promise<Map<string, FamilyRow>> {
  const rows = new Map<string, FamilyRow>();
  let wanted = [...new Set(ids)];
  for (let round = 0; wanted.length > 0 && round < mergesAtMost; round++) {
    const listed = among(wanted);
    const some = await sql.rows<FamilyRow>(
      `SELECT id, name, archived_at, merged_into_id FROM families ${byId(sql, 'families')}
       WHERE organization_id = ? AND id ${listed.sql}`,
      [organizationId, ...listed.params],
    );
    for (const row of some) rows.set(row.id, row);
    wanted = some.flatMap(({ mergedIntoId }) => mergedIntoId ?? []).filter((id) => !rows.has(id));
  }
  return new Map(
    ids.flatMap((id): Array<[string, FamilyRow]> => {
      let row = rows.get(id);
      for (let round = 0; row?.mergedIntoId != null && round < mergesAtMost; round++)
        row = rows.get(row.mergedIntoId);
      return row === undefined ? [] : [[id, row]];
    }),
  );
}

interface KnownPerson {
  readonly familyId: string;
  readonly kind: string;
  readonly sortName: string;
  readonly emailKey: string | null;
  readonly cellPhone: string | null;
}

/** Where exactly one family has somebody who is surely meant. A family that has a key of its own is another one. */
async function idsByPeople(
  sql: Sql,
  organizationId: string,
  people: readonly PersonInFile[],
): Promise<Map<string, string>> {
  const known = await peopleAlike(sql, organizationId, people);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const key of new Set(people.map(({ familyKey }) => familyKey))) {
    const members = people.filter(({ familyKey }) => familyKey === key);
    const ids = new Set(
      known.filter((one) => members.some((member) => isSame(one, member))).map(({ familyId }) => familyId),
    );
    const [id] = ids;
    if (id === undefined || ids.size > 1 || taken.has(id)) continue;
    taken.add(id);
    found.set(key, id);
  }
  return found;
}

function isSame(known: KnownPerson, person: PersonInFile): boolean {
  if (known.kind !== person.kind || known.sortName !== personSortName(person)) return false;
  const hasNumber = person.cellPhone !== null && known.cellPhone === person.cellPhone;
  return hasNumber || (person.email !== null && known.emailKey === emailKeyOf(person.email));
}

/** A family that wrote itself down and that nobody looked at yet is not taken for one that the school knows. */
const mayBeBound = `p.archived_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM import_keys k WHERE k.family_id = p.family_id)
  AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.family_id = p.family_id AND r.settled_at IS NULL)`;

async function peopleAlike(
  sql: Sql,
  organizationId: string,
  people: readonly PersonInFile[],
): Promise<KnownPerson[]> {
  const numbers = [...new Set(people.flatMap(({ cellPhone }) => cellPhone ?? []))];
  const emails = [...new Set(people.flatMap(({ email }) => (email === null ? [] : emailKeyOf(email))))];
  const look = (column: 'cell_phone' | 'email_key', index: string, values: readonly string[]) => {
    if (values.length === 0) return [];
    const listed = among(values);
    return sql.rows<KnownPerson>(
      `SELECT p.family_id, p.kind, p.sort_name, p.email_key, p.cell_phone FROM people p ${useIndex(sql, index)}
       WHERE p.organization_id = ? AND p.${column} ${listed.sql} AND ${mayBeBound}`,
      [organizationId, ...listed.params],
    );
  };
  return [
    ...(await look('cell_phone', 'ix_people_number', numbers)),
    ...(await look('email_key', 'ix_people_email', emails)),
  ];
}
