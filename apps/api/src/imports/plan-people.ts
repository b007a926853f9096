import type { ImportField } from '@optline/schema';
import { emailKeyOf } from '../auth/email-key.js';
import { among } from '../db/sql.js';
import type { Sql } from '../db/sql.js';
import { personSortName } from '../families/save-person.js';
import { newId } from '../ids.js';
import type { PersonKind } from './fields.js';
import { findFamilies } from './find-families.js';
import type { FoundProblem, ImportProblemReason } from './problem-words.js';
import type { PersonInFile } from './read-row.js';

const familyAtMost = 40;

/** Somebody of a family, as they are on file or will be. */
export interface Member {
  readonly id: string;
  readonly kind: PersonKind;
  readonly sortName: string;
  readonly firstName: string;
  readonly lastName: string;
  email: string | null;
  cellPhone: string | null;
  birthOn: string | null;
  readonly isArchived: boolean;
  readonly mergedIntoId: string | null;
  readonly isNew: boolean;
  /** What the file fills in of somebody who is on file. */
  readonly filled: Set<'email' | 'cellPhone' | 'birthOn'>;
}

export interface PlannedFamily {
  readonly id: string;
  /** What the file says of it, where it is new. */
  readonly made: { readonly name: string; readonly language: 'en' | 'es' } | null;
  /** Its key in the file, where it is to be remembered. */
  readonly newKey: string | null;
  readonly isArchived: boolean;
  readonly members: Member[];
}

/** What rows of a file would do. */
export interface Plan {
  readonly families: readonly PlannedFamily[];
  /** Who each row is about; `null` for nobody. */
  readonly personIds: ReadonlyArray<string | null>;
  readonly problems: readonly FoundProblem[];
}

/** Finds out what rows would do: what is missing on file is filled in, and nothing that is there is changed. */
export async function planPeople(
  sql: Sql,
  organizationId: string,
  rows: ReadonlyArray<PersonInFile | null>,
): Promise<Plan> {
  const people = rows.filter((row) => row !== null);
  const known = await findFamilies(sql, organizationId, people);
  const members = await membersOf(
    sql,
    organizationId,
    [...known.values()].map(({ id }) => id),
  );
  const families = new Map<string, PlannedFamily>();
  for (const [key, { id, isArchived, isNewlyBound }] of known)
    families.set(key, {
      id,
      made: null,
      newKey: isNewlyBound ? key : null,
      isArchived,
      members: members.get(id) ?? [],
    });
  const problems: FoundProblem[] = [];
  const personIds = rows.map((row) => (row === null ? null : place(families, row, problems)));
  return { families: [...new Set(families.values())], personIds, problems };
}

/** Finds or adds whom a row is about. @returns their id; `null` where there is nobody. */
function place(
  families: Map<string, PlannedFamily>,
  row: PersonInFile,
  problems: FoundProblem[],
): string | null {
  const note = (field: ImportField | null, why: ImportProblemReason, isOfRow = false): void =>
    void problems.push({ line: row.line, field, why, isOfRow });
  let family = families.get(row.familyKey);
  if (family === undefined) {
    family = newFamily(row);
    families.set(row.familyKey, family);
  }
  const member = memberOf(family, row);
  if (member !== null) {
    if (member.isArchived || family.isArchived) note(null, 'person-archived');
    else fill(member, row, (field) => note(field, 'differs-from-record'));
    return member.id;
  }
  if (family.isArchived) note(null, 'family-archived', true);
  else if (family.members.length >= familyAtMost) note('family-id', 'family-too-large', true);
  else return add(family, row);
  return null;
}

function newFamily({ familyKey, familyName, language }: PersonInFile): PlannedFamily {
  return {
    id: newId(),
    made: { name: familyName, language: language ?? 'en' },
    newKey: familyKey,
    isArchived: false,
    members: [],
  };
}

/** Whoever of the family is of that kind and name; the one that they were merged into. */
function memberOf({ members }: PlannedFamily, row: PersonInFile): Member | null {
  const sortName = personSortName(row);
  const named = members.filter((member) => member.kind === row.kind && member.sortName === sortName);
  const found = named.find(({ isArchived }) => !isArchived) ?? named[0];
  if (found === undefined || found.mergedIntoId === null) return found ?? null;
  return members.find(({ id }) => id === found.mergedIntoId) ?? found;
}

function add(family: PlannedFamily, row: PersonInFile): string {
  const { kind, firstName, lastName, email, cellPhone, birthOn } = row;
  const id = newId();
  const sortName = personSortName(row);
  const own = { id, kind, sortName, firstName, lastName, email, cellPhone, birthOn };
  family.members.push({ ...own, isArchived: false, mergedIntoId: null, isNew: true, filled: new Set() });
  return id;
}

function fill(member: Member, row: PersonInFile, differs: (field: ImportField) => void): void {
  if (row.email !== null) {
    if (member.email === null) member.filled.add('email');
    else if (emailKeyOf(member.email) !== emailKeyOf(row.email)) differs('email');
    member.email ??= row.email;
  }
  if (row.cellPhone !== null) {
    if (member.cellPhone === null) member.filled.add('cellPhone');
    else if (member.cellPhone !== row.cellPhone) differs('cell-phone');
    member.cellPhone ??= row.cellPhone;
  }
  if (row.birthOn !== null) {
    if (member.birthOn === null) member.filled.add('birthOn');
    else if (member.birthOn !== row.birthOn) differs('birth-date');
    member.birthOn ??= row.birthOn;
  }
}

interface MemberRow {
  readonly id: string;
  readonly familyId: string;
  readonly kind: PersonKind;
  readonly sortName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly cellPhone: string | null;
  readonly birthOn: string | null;
  readonly archivedAt: Date | null;
  readonly mergedIntoId: string | null;
}

async function membersOf(
  sql: Sql,
  organizationId: string,
  familyIds: readonly string[],
): Promise<Map<string, Member[]>> {
  const byFamily = new Map<string, Member[]>();
  if (familyIds.length === 0) return byFamily;
  const listed = among(familyIds);
  const rows = await sql.rows<MemberRow>(
    `SELECT id, family_id, kind, sort_name, first_name, last_name, email, cell_phone, birth_on, archived_at,
       merged_into_id FROM people WHERE organization_id = ? AND family_id ${listed.sql} ORDER BY id`,
    [organizationId, ...listed.params],
  );
  for (const { familyId, archivedAt, ...row } of rows) {
    const members = byFamily.get(familyId) ?? [];
    members.push({ ...row, isArchived: archivedAt !== null, isNew: false, filled: new Set() });
    byFamily.set(familyId, members);
  }
  return byFamily;
}
