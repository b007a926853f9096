import { placeholders } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { termsOf } from './search-terms.js';

interface MemberRow {
  id: string;
  firstName: string;
  lastName: string;
  email: string | null;
  cellPhone: string | null;
}

/**
 * Writes anew the terms under which a family and everybody in it is found, in the unit of work that changed a name,
 * an address or a number. A family is found by its own name and by all that its people are found by.
 */
export async function writeSearchTerms(
  tx: Tx,
  { organizationId, familyId }: { organizationId: string; familyId: string },
): Promise<void> {
  const key = [familyId, organizationId];
  // Two people of a family saved at once must not each leave out what the other wrote.
  const family = await tx.row<{ name: string }>(
    `SELECT name FROM families WHERE id = ? AND organization_id = ? ${tx.lockClause}`,
    key,
  );
  if (family === null) throw new Error('No such family');
  const people = await tx.rows<MemberRow>(
    `SELECT id, first_name, last_name, email, cell_phone FROM people WHERE family_id = ? AND organization_id = ?`,
    key,
  );
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
  const rowsFor = (ownerKind: 'family' | 'person', ownerId: string, terms: Iterable<string>) =>
    [...terms].map((term) => ({ organizationId, ownerKind, term, ownerId }));
  const owners = [familyId, ...people.map(({ id }) => id)];
  await tx.run(
    `DELETE FROM search_terms WHERE owner_id IN (${placeholders(owners.length)}) AND organization_id = ?`,
    [...owners, organizationId],
  );
  await tx.insert('search_terms', [
    ...rowsFor('family', familyId, ofFamily),
    ...termsOfPeople.flatMap(({ ownerId, terms }) => rowsFor('person', ownerId, terms)),
  ]);
}
