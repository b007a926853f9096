import { among, byId } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { termsOf } from './search-terms.js';

interface MemberRow {
  id: string;
  familyId: string;
  firstName: string;
  lastName: string;
  email: string | null;
  cellPhone: string | null;
}

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

/**
 * Writes anew the terms under which families and everybody in them is found. A family is found by its own name and by
 * all that its people are found by.
 */
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
  const people = await tx.rows<MemberRow>(
    `SELECT id, family_id, first_name, last_name, email, cell_phone FROM people
     WHERE family_id ${listed.sql} AND organization_id = ?`,
    key,
  );
  const owners = among([...families, ...people].map(({ id }) => id));
  await tx.run(
    `DELETE FROM search_terms ${useIndexOnSqlite(tx)} WHERE owner_id ${owners.sql} AND organization_id = ?`,
    [...owners.params, organizationId],
  );
  const found = families.flatMap((family) =>
    termRows(
      family,
      people.filter(({ familyId }) => familyId === family.id),
    ),
  );
  await tx.insert(
    'search_terms',
    found.map((row) => ({ organizationId, ...row })),
  );
}

interface TermRow {
  readonly ownerKind: 'family' | 'person';
  readonly term: string;
  readonly ownerId: string;
}

function termRows(family: { id: string; name: string }, people: readonly MemberRow[]): TermRow[] {
  const termsOfPeople = people.map((person) => ({
    ownerId: person.id,
    terms: termsOf({
      names: [person.firstName, person.lastName, family.name],
      email: person.email,
      number: person.cellPhone,
    }),
  }));
  const ofFamily = new Set([
    ...termsOf({ names: [family.name], email: null, number: null }),
    ...termsOfPeople.flatMap(({ terms }) => terms),
  ]);
  const rowsFor = (ownerKind: TermRow['ownerKind'], ownerId: string, terms: Iterable<string>) =>
    [...terms].map((term) => ({ ownerKind, term, ownerId }));
  return [
    ...rowsFor('family', family.id, ofFamily),
    ...termsOfPeople.flatMap(({ ownerId, terms }) => rowsFor('person', ownerId, terms)),
  ];
}
