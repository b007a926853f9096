import { isAdult } from '@optline/domain';
import type { PersonStanding, Suppression } from '@optline/domain';
import { loadStandings } from '../consent/load-standings.js';
import { recordsAlike, saidNoElsewhere } from '../consent/records-alike.js';
import type { School } from '../consent/school.js';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import { peopleById, personColumns } from '../families/person-view.js';
import type { PersonRow } from '../families/person-view.js';
import { personSortName } from '../families/save-person.js';

/** Somebody of an audience, with what the rules ask about them. */
export interface Candidate {
  readonly person: PersonRow;
  readonly standing: PersonStanding;
  readonly suppression: Suppression | null;
  /** A review of the number is open. */
  readonly isHeld: boolean;
  readonly isKnownUnusable: boolean;
  /** Somebody of the same name said No at the same number, on another record. */
  readonly saidNoElsewhere: boolean;
  /** They wrote themselves down, and nobody of the office has looked at it. */
  readonly registrationWaits: boolean;
  /** The adult contacts of the family, the longest known first. Empty for whoever needs none. */
  readonly adults: readonly PersonRow[];
}

/** What is known of people, in a constant number of statements. */
export async function loadCandidates(
  sql: Sql,
  school: School,
  people: readonly PersonRow[],
): Promise<Candidate[]> {
  const found = await look(sql, school, people);
  if (found.length === people.length) return found;
  // Somebody's number changed between two statements: the second look sees it settled.
  const known = new Set(found.map(({ person }) => person.id));
  const missing = people.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  return [...found, ...(await look(sql, school, await peopleById(sql, school.organizationId, missing)))];
}

async function look(sql: Sql, school: School, people: readonly PersonRow[]): Promise<Candidate[]> {
  const numbers = [...new Set(people.flatMap(({ cellPhone }) => cellPhone ?? []))];
  const withoutNumber = people.filter(({ cellPhone }) => cellPhone === null).map(({ id }) => id);
  const minors = people.filter((person) => !isAdult(person.kind, person.birthOn, school.today));
  const named = people.map((person) => ({ ...person, sortName: personSortName(person) }));
  const [standings, adults, alike, waiting] = await Promise.all([
    loadStandings(sql, school, { numbers, withoutNumber }),
    adultsOfFamilies(sql, school, [...new Set(minors.map(({ familyId }) => familyId))]),
    recordsAlike(sql, school.organizationId, named),
    familiesThatWait(sql, school.organizationId, [...new Set(people.map(({ familyId }) => familyId))]),
  ]);
  return named.flatMap(({ sortName, ...person }): Candidate[] => {
    const number = person.cellPhone;
    const at = number === null ? standings.byPerson.get(person.id) : standings.byNumber.get(number);
    const standing = at?.holders.find(({ personId }) => personId === person.id);
    if (at === undefined || standing === undefined) return [];
    return [
      {
        person,
        standing,
        suppression: at.suppression,
        isHeld: at.openReviews.length > 0,
        isKnownUnusable: at.isUnusable,
        registrationWaits: waiting.has(person.familyId),
        saidNoElsewhere: saidNoElsewhere(alike, { ...person, sortName }),
        adults: standing.isAdult ? [] : (adults.get(person.familyId) ?? []),
      },
    ];
  });
}

/** Those of the families that registered and wait for the office. */
async function familiesThatWait(
  sql: Sql,
  organizationId: string,
  familyIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (familyIds.length === 0) return new Set();
  const rows = await sql.rows<{ familyId: string }>(
    `SELECT family_id FROM registrations
     WHERE family_id IN (${placeholders(familyIds.length)}) AND organization_id = ? AND state = 'new'`,
    [...familyIds, organizationId],
  );
  return new Set(rows.map(({ familyId }) => familyId));
}

async function adultsOfFamilies(
  sql: Sql,
  { organizationId, today }: School,
  familyIds: readonly string[],
): Promise<Map<string, PersonRow[]>> {
  const byFamily = new Map<string, PersonRow[]>(familyIds.map((id) => [id, []]));
  if (familyIds.length === 0) return byFamily;
  const contacts = await sql.rows<PersonRow>(
    `SELECT ${personColumns} FROM people
     WHERE organization_id = ? AND family_id IN (${placeholders(familyIds.length)})
       AND kind = 'contact' AND archived_at IS NULL ORDER BY id`,
    [organizationId, ...familyIds],
  );
  for (const contact of contacts)
    if (isAdult('contact', contact.birthOn, today)) byFamily.get(contact.familyId)?.push(contact);
  return byFamily;
}
