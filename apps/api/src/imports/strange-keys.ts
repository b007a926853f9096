import { sortNameOf } from '../families/search-terms.js';
import type { FamilyOnFile } from './find-families.js';
import { isReachedAlike } from './members-on-file.js';
import type { Member } from './members-on-file.js';
import type { PersonInFile } from './read-row.js';

/** What is known of the file around some rows. */
export interface FileAround {
  /** When it began to be brought in; `null` while it is checked. */
  readonly startedAt: Date | null;
  /** The rows shortly before and after them. */
  readonly nearby: () => Promise<readonly PersonInFile[]>;
}

interface Families extends FileAround {
  /** By their keys in the file. */
  readonly known: ReadonlyMap<string, FamilyOnFile>;
  /** By the ids of their families. */
  readonly members: ReadonlyMap<string, readonly Member[]>;
  readonly people: readonly PersonInFile[];
}

/**
 * The keys that came with another file, for families with which nobody who has the key here has anything in common: two
 * systems may both count from one, and strangers must not become a family. One such row is enough for all of its key,
 * so that a step-parent is no stranger.
 */
export async function strangeKeys({ known, members, people, startedAt, nearby }: Families) {
  const isOfThisFile = ({ boundAt }: FamilyOnFile) =>
    boundAt === null || (startedAt !== null && boundAt >= startedAt);
  const strangeAmong = (rows: readonly PersonInFile[], keys: Iterable<readonly [string, FamilyOnFile]>) =>
    [...keys].filter(
      ([key, family]) =>
        !isOfThisFile(family) &&
        !rows.some((row) => row.familyKey === key && isRelated(row, family, members.get(family.id) ?? [])),
    );
  const strange = strangeAmong(people, known);
  if (strange.length === 0) return new Set<string>();
  return new Set(strangeAmong(await nearby(), strange).map(([key]) => key));
}

function isRelated(row: PersonInFile, { name }: FamilyOnFile, members: readonly Member[]): boolean {
  const names = new Set([name, ...members.map(({ lastName }) => lastName)].map(lettersOf));
  // Of somebody who was erased there is no name.
  names.delete('');
  if ([row.lastName, row.familyName].some((one) => names.has(lettersOf(one)))) return true;
  return members.some((member) => isReachedAlike(member, row));
}

function lettersOf(name: string): string {
  return sortNameOf([name], 120).replace(/[^\p{L}\p{N}]+/gu, '');
}
