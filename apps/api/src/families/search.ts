import type { Sql } from '../db/sql.js';
import { afterPrefix, wordsOfQuery } from './search-terms.js';

export interface Looking {
  readonly organizationId: string;
  readonly ownerKind: 'person' | 'family';
  readonly table: 'people' | 'families';
  readonly columns: string;
  readonly search: string | null;
  /** A further condition on the table's columns, and its values. */
  readonly where: { readonly sql: string; readonly params: ReadonlyArray<string | boolean> };
  readonly after: readonly [sortName: string, id: string] | null;
  readonly limit: number;
}

const searchLengthAtMost = 200;
/** Up to so many matches of a word are all looked at; a word with more is checked person by person. */
const fewMatches = 2000;
/** Of people who are sorted first, so many are looked at when every word is frequent: a page is often among them. */
const lookedAtFirst = 2000;

/**
 * Finds people or families by the beginnings of their terms, sorted by name. A rare word leads
 * to few matches, a frequent one is soon met in the order of the answer; only frequent words that are rarely met
 * there have all their matches gathered.
 */
export async function lookFor<Row extends { sortName: string; id: string }>(
  sql: Sql,
  looking: Looking,
): Promise<Row[]> {
  const search = looking.search?.slice(0, searchLengthAtMost).trim() ?? '';
  if (search === '') return sql.rows<Row>(...inOrder(looking));
  const words = wordsOfQuery(search);
  if (words.length === 0) return [];
  const counted = await Promise.all(
    words.map(async (word) => ({ word, count: await countMatches(sql, looking, word) })),
  );
  const byCount = counted.sort((a, b) => a.count - b.count);
  const rarest = byCount[0];
  if (rarest === undefined || rarest.count === 0) return [];
  const sorted = byCount.map(({ word }) => word);
  if (rarest.count <= fewMatches)
    return sql.rows<Row>(...fromTerms(sql, looking, { words: sorted, condition: hasTerm(sql) }));
  const early = await sql.rows<Row>(...inOrder(looking, { sql, words: sorted }));
  if (early.length >= looking.limit) return early;
  return sql.rows<Row>(...fromTerms(sql, looking, { words: sorted, condition: isAmongOwners }));
}

type Statement = [sql: string, params: Array<string | boolean>];

/** Counts no further than it matters. */
function countMatches(sql: Sql, looking: Looking, word: string): Promise<number> {
  return sql.count(
    `SELECT COUNT(*) FROM (SELECT 1 AS found FROM search_terms
       WHERE organization_id = ? AND owner_kind = ? AND term >= ? AND term < ? LIMIT ${fewMatches + 1}) matches`,
    rangeOf(looking, word),
  );
}

function rangeOf({ organizationId, ownerKind }: Looking, word: string): string[] {
  return [organizationId, ownerKind, word, afterPrefix(word)];
}

/** Goes through the table in the order of the answer; with words, through its next part only. */
function inOrder(looking: Looking, filter?: { sql: Sql; words: readonly string[] }): Statement {
  const { table, columns, organizationId, where, after, limit } = looking;
  const place = after === null ? '' : 'AND t.sort_name >= ? AND (t.sort_name > ? OR t.id > ?)';
  const part = `SELECT ${prefixed(columns)} FROM ${table} t
    WHERE t.organization_id = ? ${place} ${where.sql} ORDER BY t.sort_name, t.id`;
  const params = [organizationId, ...placeParams(after), ...where.params];
  if (filter === undefined) return [`${part} LIMIT ${limit}`, params];
  const { sql, words } = filter;
  return [
    `SELECT * FROM (${part} LIMIT ${lookedAtFirst}) t WHERE ${words.map(() => hasTerm(sql)).join(' AND ')}
     ORDER BY t.sort_name, t.id LIMIT ${limit}`,
    [...params, ...words.flatMap((word) => rangeOf(looking, word))],
  ];
}

/** Goes through the matches of the first word, and sorts those that fulfil the condition for each other word. */
function fromTerms(
  { kind }: Sql,
  looking: Looking,
  { words, condition }: { words: readonly string[]; condition: string },
): Statement {
  const { table, columns, organizationId, where, after, limit } = looking;
  const [rarest = '', ...others] = words;
  const place = after === null ? '' : 'AND t.sort_name >= ? AND (t.sort_name > ? OR t.id > ?)';
  const filters = others.map(() => `AND ${condition}`).join(' ');
  // Without it the optimizers may go through the whole table for the sake of its order.
  const join = kind === 'mysql' ? 'STRAIGHT_JOIN' : 'CROSS JOIN';
  return [
    `SELECT ${prefixed(columns)} FROM (SELECT DISTINCT owner_id FROM search_terms
       WHERE organization_id = ? AND owner_kind = ? AND term >= ? AND term < ?) found
     ${join} ${table} t
     WHERE t.id = found.owner_id AND t.organization_id = ? ${place} ${where.sql} ${filters}
     ORDER BY t.sort_name, t.id LIMIT ${limit}`,
    [
      ...rangeOf(looking, rarest),
      organizationId,
      ...placeParams(after),
      ...where.params,
      ...others.flatMap((word) => rangeOf(looking, word)),
    ],
  ];
}

/**
 * One row's own terms are few: they are found by their owner, whatever the optimizer thinks of the word. Not EXISTS,
 * which MySQL may turn into gathering every match of the word first.
 */
function hasTerm({ kind }: Sql): string {
  const hint = kind === 'mysql' ? 'FORCE INDEX (ix_search_terms_owner)' : 'INDEXED BY ix_search_terms_owner';
  return `(SELECT 1 FROM search_terms s ${hint}
    WHERE s.owner_id = t.id AND s.organization_id = ? AND s.owner_kind = ? AND s.term >= ? AND s.term < ? LIMIT 1) = 1`;
}

/** For two frequent words: all matches of each are gathered once, which costs less than asking for each person. */
const isAmongOwners = `t.id IN (SELECT owner_id FROM search_terms
  WHERE organization_id = ? AND owner_kind = ? AND term >= ? AND term < ?)`;

function placeParams(after: Looking['after']): string[] {
  return after === null ? [] : [after[0], after[0], after[1]];
}

function prefixed(columns: string): string {
  return columns
    .split(',')
    .map((column) => `t.${column.trim()}`)
    .join(', ');
}
