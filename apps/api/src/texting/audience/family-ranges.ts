import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sql } from '../../db/sql.js';
import { placeholders } from '../../db/sql.js';
import { useIndex } from '../../families/search.js';
import type { Piece } from '../../families/search.js';

/** Families in the order of their ids: these, or all of a school after one and up to another. */
export type FamilyRange =
  | { readonly kind: 'listed'; readonly ids: readonly string[] }
  | { readonly kind: 'between'; readonly after: string; readonly upTo: string | null };

/** How many families a list holds at most (some megabytes); with more, a school is gone through from end to end. */
const listedAtMost = 50_000;
const gatheredAtOnce = 1000;
const familiesPerRange = 200;
/** Some milliseconds of work: a STOP must not wait behind the audience of a text. */
const peoplePerRange = 2000;

/** Says of people by this alias that their family is in the range. */
export function isIn(alias: string, range: FamilyRange): Piece {
  if (range.kind === 'listed')
    return { sql: `AND ${alias}.family_id IN (${placeholders(range.ids.length)})`, params: range.ids };
  const { after, upTo } = range;
  if (upTo === null) return { sql: `AND ${alias}.family_id > ?`, params: [after] };
  return { sql: `AND ${alias}.family_id > ? AND ${alias}.family_id <= ?`, params: [after, upTo] };
}

export interface FamiliesAsked {
  readonly organizationId: string;
  /** The family to begin with; '' is the first. */
  readonly from: string;
  /** Ways to gather the families that come into question: one with few leads to all of them. */
  readonly sources: readonly Source[];
}

/** Statements that gather families, as `owner_id`, and together all of them. */
export type Source = readonly Piece[];

/** The families that come into question, range by range; other work has its turn in between. */
export async function* familyRanges(
  sql: Sql,
  { organizationId, from, sources }: FamiliesAsked,
): AsyncGenerator<FamilyRange> {
  const listed = await gather(sql, sources);
  const ranges = listed === null ? walk(sql, organizationId, from) : inParts(listed, from);
  for await (const range of ranges) {
    yield range;
    await nextTurn();
  }
}

async function gather(sql: Sql, sources: readonly Source[]): Promise<Iterable<string> | null> {
  let fewest: ReadonlySet<string> | null = null;
  for (const source of sources) {
    const found = await gatherFrom(sql, source);
    if (found !== null && (fewest === null || found.size < fewest.size)) fewest = found;
  }
  return fewest;
}

/** `null` where there are too many. */
async function gatherFrom(sql: Sql, source: Source): Promise<ReadonlySet<string> | null> {
  const found = new Set<string>();
  for (const { sql: statement, params } of source) {
    const rows = await sql.rows<{ ownerId: string }>(
      `SELECT DISTINCT owner_id FROM (${statement}) gathered LIMIT ${gatheredAtOnce + 1}`,
      params,
    );
    for (const { ownerId } of rows) found.add(ownerId);
    if (rows.length > gatheredAtOnce || found.size > listedAtMost) return null;
    await nextTurn();
  }
  return found;
}

/** These families, from one of them on. */
export function* inParts(familyIds: Iterable<string>, from: string): Generator<FamilyRange> {
  const ids = [...familyIds].filter((id) => id >= from).sort();
  for (let at = 0; at < ids.length; at += familiesPerRange)
    yield { kind: 'listed', ids: ids.slice(at, at + familiesPerRange) };
}

async function* walk(sql: Sql, organizationId: string, from: string): AsyncGenerator<FamilyRange> {
  if (from !== '') yield { kind: 'listed', ids: [from] };
  for (let after = from; ;) {
    const end = await sql.row<{ familyId: string }>(
      `SELECT p.family_id FROM people p ${useIndex(sql, 'ix_people_family')}
       WHERE p.organization_id = ? AND p.family_id > ?
       ORDER BY p.family_id LIMIT 1 OFFSET ${peoplePerRange - 1}`,
      [organizationId, after],
    );
    yield { kind: 'between', after, upTo: end?.familyId ?? null };
    if (end === null) return;
    after = end.familyId;
  }
}
