import type { ImportField } from '@optline/schema';
import { emailKeyOf } from '../auth/email-key.js';
import type { Sql } from '../db/sql.js';
import { personSortName } from '../families/save-person.js';
import { newId } from '../ids.js';
import { findFamilies } from './find-families.js';
import { isReachedAlike, membersOf } from './members-on-file.js';
import type { Member } from './members-on-file.js';
import type { FoundProblem, ImportProblemReason } from './problem-words.js';
import type { PersonInFile } from './read-row.js';
import { strangeKeys } from './strange-keys.js';
import type { FileAround } from './strange-keys.js';

const familyAtMost = 40;

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
  /** Who each row is about: mostly one, or nobody. */
  readonly personIds: ReadonlyArray<readonly string[]>;
  readonly problems: readonly FoundProblem[];
}

export interface PeopleToPlan extends FileAround {
  readonly organizationId: string;
  readonly rows: ReadonlyArray<PersonInFile | null>;
}

/** Finds out what rows would do: what is missing on file is filled in, and nothing that is there is changed. */
export async function planPeople(sql: Sql, planning: PeopleToPlan): Promise<Plan> {
  const { organizationId, rows } = planning;
  const people = rows.filter((row) => row !== null);
  const known = await findFamilies(sql, organizationId, people);
  const members = await membersOf(
    sql,
    organizationId,
    [...known.values()].map(({ id }) => id),
  );
  const strange = await strangeKeys({ ...planning, known, members, people });
  const families = new Map<string, PlannedFamily>();
  for (const [key, { id, isArchived, isNewlyBound }] of known) {
    const newKey = isNewlyBound ? key : null;
    families.set(key, { id, made: null, newKey, isArchived, members: members.get(id) ?? [] });
  }
  const ofFile = new Set([...known.values()].map(({ id }) => id));
  const elsewhere = [...members]
    .filter(([id]) => !ofFile.has(id))
    .map(([id, some]) => ({ id, made: null, newKey: null, isArchived: false, members: some }));
  const kept = new Map([...members.values()].flat().map((member) => [member.id, member]));
  const problems: FoundProblem[] = [];
  const personIds = rows.map((row) =>
    row === null ? [] : place({ families, strange, kept, problems }, row),
  );
  return { families: [...new Set(families.values()), ...elsewhere], personIds, problems };
}

interface Planning {
  /** By their keys in the file. */
  readonly families: Map<string, PlannedFamily>;
  /** Keys that are another family's. */
  readonly strange: ReadonlySet<string>;
  /** Everybody on file who may be meant, by id. */
  readonly kept: ReadonlyMap<string, Member>;
  readonly problems: FoundProblem[];
}

/** Finds or adds whom a row is about. @returns their ids; of several only where a No is meant for all of them. */
function place({ families, strange, kept, problems }: Planning, row: PersonInFile): readonly string[] {
  const note = (field: ImportField | null, why: ImportProblemReason, isOfRow = false): void =>
    void problems.push({ line: row.line, field, why, isOfRow });
  if (strange.has(row.familyKey)) {
    note('family-id', 'family-of-others', true);
    return [];
  }
  let family = families.get(row.familyKey);
  if (family === undefined) {
    family = newFamily(row);
    families.set(row.familyKey, family);
  }
  const [member = null, ...others] = membersMeant(family, row, kept);
  if (member !== null && others.length > 0) {
    note(null, 'person-ambiguous');
    const isNo = row.answer?.answer === 'out';
    return isNo && row.cellPhone === null ? [member, ...others].map(({ id }) => id) : [];
  }
  if (member !== null) {
    const isThere = family.members.includes(member);
    if (member.isArchived || (family.isArchived && isThere)) note(null, 'person-archived');
    else fill(member, row, (field) => note(field, 'differs-from-record'));
    return [member.id];
  }
  if (family.isArchived) note(null, 'family-archived', true);
  else if (family.members.length >= familyAtMost) note('family-id', 'family-too-large', true);
  else return [add(family, row)];
  return [];
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

/**
 * Whoever of the family is of that kind and name; the one that they were merged into, in whatever family. Several where
 * nothing tells which of them is meant.
 */
function membersMeant(
  { members }: PlannedFamily,
  row: PersonInFile,
  kept: ReadonlyMap<string, Member>,
): readonly Member[] {
  const sortName = personSortName(row);
  const named = members.filter((member) => member.kind === row.kind && member.sortName === sortName);
  const active = named.filter(({ isArchived }) => !isArchived);
  const alike = active.filter((member) => isReachedAlike(member, row));
  const meant = [alike, active].find((some) => some.length > 0) ?? named.slice(0, 1);
  return meant.map((member) => kept.get(member.mergedIntoId ?? member.id) ?? member);
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
