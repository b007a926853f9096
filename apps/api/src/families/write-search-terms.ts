import { among, byId } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import type { SearchTermEntity } from './search-term.entity.js';
import { termsOf } from './search-terms.js';

/** A DELETE of MySQL takes no hint, and needs none. */
function useIndexOnSqlite({ kind }: Tx): string {
  return kind === 'sqlite' ? 'INDEXED BY ix_search_terms_owner' : '';
}

/** Families of a school whose terms are written anew. */
export interface FamiliesToFind {
  readonly organizationId: string;
  readonly familyIds: readonly string[];
}

/** Writes anew the terms of one family, in the unit of work that changed a name, an address or a number. */
export function writeSearchTerms(
  tx: Tx,
  { organizationId, familyId }: { organizationId: string; familyId: string },
): Promise<void> {
  return writeSearchTermsOf(tx, { organizationId, familyIds: [familyId] });
}

/** Writes anew the terms under which families and everybody in them is found. */
export async function writeSearchTermsOf(
  tx: Tx,
  { organizationId, familyIds }: FamiliesToFind,
): Promise<void> {
  if (familyIds.length === 0) return;
  const listed = among([...new Set(familyIds)].sort());
  const key = [...listed.params, organizationId];
  // Two people of a family saved at once must not each leave out what the other wrote.
  const families = await tx.rows<{ id: string; name: string }>(
    `SELECT id, name FROM families ${byId(tx, 'families')} WHERE id ${listed.sql} AND organization_id = ? ORDER BY id ${tx.lockClause}`,
    key,
  );
  if (families.length < new Set(familyIds).size) throw new Error('No such family');
  const people = await tx.rows<FindablePerson & { familyId: string }>(
    `SELECT id, family_id, first_name, last_name, email, cell_phone FROM people
     WHERE family_id ${listed.sql} AND organization_id = ?`,
    key,
  );
  const owners = among([...families, ...people].map(({ id }) => id));
  await tx.run(
    `DELETE FROM search_terms ${useIndexOnSqlite(tx)} WHERE owner_id ${owners.sql} AND organization_id = ?`,
    [...owners.params, organizationId],
  );
  await addSearchTerms(
    tx,
    organizationId,
    families.map((family) => ({
      ...family,
      members: people.filter(({ familyId }) => familyId === family.id),
    })),
  );
}

export interface FindablePerson {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  /** E.164. */
  readonly cellPhone: string | null;
}

export interface FindableFamily {
  readonly id: string;
  readonly name: string;
  readonly members: readonly FindablePerson[];
}

/** Writes the terms of families that have none. A family is found by its own name and by the terms of its people. */
export async function addSearchTerms(
  tx: Tx,
  organizationId: string,
  families: readonly FindableFamily[],
): Promise<void> {
  await tx.insert<SearchTermEntity>(
    'search_terms',
    families.flatMap((family) => termRows(organizationId, family)),
  );
}

function termRows(organizationId: string, family: FindableFamily): SearchTermEntity[] {
  const ofFamily = termsOf({ names: [family.name], email: null, number: null }).map((term) => ({
    organizationId,
    ownerKind: 'family',
    term,
    ownerId: family.id,
    familyId: null,
  }));
  const ofPeople = family.members.flatMap(({ id, firstName, lastName, email, cellPhone: number }) =>
    termsOf({ names: [firstName, lastName, family.name], email, number }).map((term) => ({
      organizationId,
      ownerKind: 'person',
      term,
      ownerId: id,
      familyId: family.id,
    })),
  );
  return [...ofFamily, ...ofPeople];
}
