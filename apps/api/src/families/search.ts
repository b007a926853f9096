import type { Sql } from '../db/sql.js';
import type { Param } from '../db/values.js';
import { afterPrefix, wordsOfSearch } from './search-terms.js';

/** A piece of SQL with its values. */
export interface Piece {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** The order of a list, by columns of which the last is unique, and where the page before ended. */
export interface Order {
  readonly columns: readonly string[];
  readonly isDescending: boolean;
  readonly after: readonly Param[] | null;
}

export interface Looking {
  readonly organizationId: string;
  readonly ownerKind: 'person' | 'family' | 'class';
  readonly table: 'people' | 'families' | 'classes';
  readonly columns: string;
  readonly search: string | null;
  /** Further conditions on the table `t`, each beginning with AND. */
  readonly where: Piece;
  /** Ways to gather those who may fulfil the conditions, as `owner_id`: one with few is looked at whole. */
  readonly sources: readonly Piece[];
  /** The index that has the order. */
  readonly index: string | null;
  /** It has only those who fulfil the condition that a source is for. */
  readonly isIndexOfSource: boolean;
  readonly order: Order;
  readonly limit: number;
}

/** Up to so many matches are all looked at; where there are more, people are checked one by one. */
const fewMatches = 2000;
/** Of up to so many matches of the rarest word each is asked for the other words; with more, their matches are gathered. */
const someMatches = 10_000;
/** Of people who are sorted first, so many are looked at when every word is frequent: a page is often among them. */
const lookedAtFirst = 2000;
export const countedAtMost = 10_000;

type Statement = [sql: string, params: Param[]];

/** How the rows are found. */
type Plan =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'gather'; readonly source: Piece; readonly words: readonly string[] }
  | { readonly kind: 'walk'; readonly rarest: Piece | null }
  | {
      readonly kind: 'frequent-words';
      /** The rarest first. */
      readonly words: readonly [string, ...string[]];
      readonly isRarestInSome: boolean;
    };

/**
 * Finds people or families by the beginnings of their terms and by conditions. A rare word or condition leads to few
 * matches, a frequent one is soon met in the order of the answer; only frequent words that are rarely met there have
 * all their matches gathered.
 */
export async function lookFor<Row>(sql: Sql, looking: Looking): Promise<Row[]> {
  const plan = await planFor(sql, looking);
  if (plan.kind === 'nobody') return [];
  if (plan.kind === 'walk') return sql.rows<Row>(...inOrder(sql, looking));
  if (plan.kind === 'gather')
    return sql.rows<Row>(...gathered(sql, looking, askedOneByOne(sql, looking, plan)));
  const early = await sql.rows<Row>(...inOrder(sql, looking, plan.words));
  if (early.length >= looking.limit) return early;
  if (plan.isRarestInSome) return sql.rows<Row>(...gathered(sql, looking, askedOneByOne(sql, looking, plan)));
  const [rarest, ...others] = plan.words;
  const conditions = others.map((word) => isAmongOwners(looking, word));
  return sql.rows<Row>(...gathered(sql, looking, { source: termSource(looking, rarest), conditions }));
}

/** Gathers the matches of what is rarest; each of them is asked for the other words. */
function askedOneByOne(
  sql: Sql,
  looking: Looking,
  plan: Extract<Plan, { kind: 'gather' | 'frequent-words' }>,
): Gathering {
  const asked = (words: readonly string[]) => words.map((word) => hasTerm(sql, looking, word));
  if (plan.kind === 'gather') return { source: plan.source, conditions: asked(plan.words) };
  const [rarest, ...others] = plan.words;
  return { source: termSource(looking, rarest), conditions: asked(others) };
}

/** Counts all that `lookFor` would find page by page, and no further than `countedAtMost` + 1. */
export async function countFor(sql: Sql, looking: Looking): Promise<number> {
  const plan = await planFor(sql, looking);
  if (plan.kind === 'nobody') return 0;
  const whole = { ...looking, order: { ...looking.order, after: null } };
  if (plan.kind === 'gather' || (plan.kind === 'frequent-words' && plan.isRarestInSome)) {
    const { from, params } = gatheredFrom(sql, whole, askedOneByOne(sql, looking, plan));
    return sql.count(`SELECT COUNT(*) ${from}`, params);
  }
  if (plan.kind === 'walk' && plan.rarest !== null && !looking.isIndexOfSource) {
    const { from, params } = gatheredFrom(sql, whole, { source: plan.rarest, conditions: [] });
    return sql.count(
      `SELECT COUNT(*) FROM (SELECT 1 AS found ${from} LIMIT ${countedAtMost + 1}) matches`,
      params,
    );
  }
  const words = plan.kind === 'walk' ? [] : plan.words.map((word) => isAmongOwners(looking, word));
  const { table, organizationId, where, index } = looking;
  return sql.count(
    `SELECT COUNT(*) FROM (SELECT 1 AS found FROM ${table} t ${useIndex(sql, index)}
       WHERE t.organization_id = ? ${where.sql} ${words.map((word) => `AND ${word.sql}`).join(' ')}
       LIMIT ${countedAtMost + 1}) matches`,
    [organizationId, ...where.params, ...words.flatMap(({ params }) => params)],
  );
}

async function planFor(sql: Sql, looking: Looking): Promise<Plan> {
  const words = wordsOfSearch(looking.search);
  if (words === 'none') return { kind: 'nobody' };
  const sources = [
    ...words.map((word) => ({ word, source: termSource(looking, word) })),
    ...looking.sources.map((source) => ({ word: null, source })),
  ];
  const counted = await Promise.all(
    sources.map(async (one) => ({ ...one, count: await countMatches(sql, one.source) })),
  );
  const byCount = counted.sort((a, b) => a.count - b.count);
  const rarest = byCount[0];
  if (rarest === undefined) return { kind: 'walk', rarest: null };
  if (rarest.count === 0) return { kind: 'nobody' };
  const sorted = byCount.flatMap(({ word }) => word ?? []);
  if (rarest.count <= fewMatches)
    return { kind: 'gather', source: rarest.source, words: sorted.filter((word) => word !== rarest.word) };
  const [first, ...others] = sorted;
  if (first === undefined) return { kind: 'walk', rarest: rarest.source };
  const inSome = byCount.some(({ word, count }) => word === first && count <= someMatches);
  return { kind: 'frequent-words', words: [first, ...others], isRarestInSome: inSome };
}

/** Counts no further than it matters. */
function countMatches(sql: Sql, { sql: source, params }: Piece): Promise<number> {
  return sql.count(`SELECT COUNT(*) FROM (${source} LIMIT ${someMatches + 1}) matches`, params);
}

/** Whose terms are looked at. */
export type Owners = Pick<Looking, 'organizationId' | 'ownerKind'>;

/** Gathers the owners of the terms that begin with a word: families by their own terms, and by those of their people. */
export function termSource(looking: Owners, word: string): Piece {
  const own = termsFrom('owner_id', looking, word);
  if (looking.ownerKind !== 'family') return own;
  const ofPeople = termsFrom('family_id AS owner_id', { ...looking, ownerKind: 'person' }, word);
  return { sql: `${ofPeople.sql} UNION ALL ${own.sql}`, params: [...ofPeople.params, ...own.params] };
}

function termsFrom(column: string, looking: Owners, word: string): Piece {
  return {
    sql: `SELECT ${column} FROM search_terms
       WHERE organization_id = ? AND owner_kind = ? AND term >= ? AND term < ?`,
    params: rangeOf(looking, word),
  };
}

function rangeOf({ organizationId, ownerKind }: Owners, word: string): string[] {
  return [organizationId, ownerKind, word, afterPrefix(word)];
}

/** Goes through the table in the order of the answer; with words, through its next part only. */
function inOrder(sql: Sql, looking: Looking, words: readonly string[] = []): Statement {
  const { table, columns, organizationId, where, index, limit } = looking;
  const place = placeOf(looking);
  const part = (size: number) => `SELECT ${prefixed(columns)} FROM ${table} t ${useIndex(sql, index)}
    WHERE t.organization_id = ? ${place.sql} ${where.sql} ${orderBy(looking)} LIMIT ${size}`;
  const params = [organizationId, ...place.params, ...where.params];
  if (words.length === 0) return [part(limit), params];
  const terms = words.map((word) => hasTerm(sql, looking, word));
  return [
    `SELECT * FROM (${part(lookedAtFirst)}) t WHERE ${terms.map((term) => term.sql).join(' AND ')}
     ${orderBy(looking)} LIMIT ${limit}`,
    [...params, ...terms.flatMap((term) => term.params)],
  ];
}

interface Gathering {
  readonly source: Piece;
  readonly conditions: readonly Piece[];
}

/** Goes through the matches of a source, and sorts those that fulfil every condition. */
function gathered(sql: Sql, looking: Looking, gathering: Gathering): Statement {
  const { from, params } = gatheredFrom(sql, looking, gathering);
  return [`SELECT ${prefixed(looking.columns)} ${from} ${orderBy(looking)} LIMIT ${looking.limit}`, params];
}

function gatheredFrom(sql: Sql, looking: Looking, { source, conditions }: Gathering) {
  const { table, organizationId, where } = looking;
  const place = placeOf(looking);
  return {
    from: `FROM (SELECT DISTINCT owner_id FROM (${source.sql}) matches) found ${joinInOrder(sql)} ${table} t
     WHERE t.id = found.owner_id AND t.organization_id = ? ${place.sql} ${where.sql}
       ${conditions.map((condition) => `AND ${condition.sql}`).join(' ')}`,
    params: [
      ...source.params,
      organizationId,
      ...place.params,
      ...where.params,
      ...conditions.flatMap(({ params }) => params),
    ],
  };
}

/**
 * One row's own terms are few: they are found by their owner, whatever the optimizer thinks of the word. Not EXISTS,
 * which MySQL may turn into gathering every match of the word first.
 */
export function hasTerm(sql: Sql, looking: Owners, word: string): Piece {
  const terms = `search_terms s ${useIndex(sql, 'ix_search_terms_owner')}`;
  const isTerm = 's.organization_id = ? AND s.owner_kind = ? AND s.term >= ? AND s.term < ?';
  const own: Piece = {
    sql: `(SELECT 1 FROM ${terms} WHERE s.owner_id = t.id AND ${isTerm} LIMIT 1) = 1`,
    params: rangeOf(looking, word),
  };
  if (looking.ownerKind !== 'family') return own;
  const ofPeople: Piece = {
    sql: `(SELECT 1 FROM people m ${useIndex(sql, 'ix_people_family')} ${joinInOrder(sql)} ${terms}
      WHERE m.organization_id = ? AND m.family_id = t.id AND s.owner_id = m.id AND ${isTerm} LIMIT 1) = 1`,
    params: [looking.organizationId, ...rangeOf({ ...looking, ownerKind: 'person' }, word)],
  };
  return { sql: `(${ofPeople.sql} OR ${own.sql})`, params: [...ofPeople.params, ...own.params] };
}

/** For two frequent words: all matches of each are gathered once, which costs less than asking for each person. */
function isAmongOwners(looking: Looking, word: string): Piece {
  const { sql, params } = termSource(looking, word);
  return { sql: `t.id IN (SELECT owner_id FROM (${sql}) matches)`, params };
}

/** Names the index where the optimizers, without statistics, might take another. */
export function useIndex({ kind }: Sql, index: string | null): string {
  if (index === null) return '';
  return kind === 'mysql' ? `FORCE INDEX (${index})` : `INDEXED BY ${index}`;
}

/** Joins two tables in the order in which they stand: the optimizers may prefer to go through one of them whole. */
export function joinInOrder({ kind }: Sql): string {
  return kind === 'mysql' ? 'STRAIGHT_JOIN' : 'CROSS JOIN';
}

function placeOf({ order: { columns, isDescending, after } }: Looking): Piece {
  if (after === null) return { sql: '', params: [] };
  const beyond = isDescending ? '<' : '>';
  const [first, second] = columns;
  const [at = null, id = null] = after;
  if (second === undefined) return { sql: `AND t.${first} ${beyond} ?`, params: [at] };
  return {
    sql: `AND t.${first} ${beyond}= ? AND (t.${first} ${beyond} ? OR t.${second} ${beyond} ?)`,
    params: [at, at, id],
  };
}

function orderBy({ order: { columns, isDescending } }: Looking): string {
  return `ORDER BY ${columns.map((column) => `t.${column}${isDescending ? ' DESC' : ''}`).join(', ')}`;
}

function prefixed(columns: string): string {
  return columns
    .split(',')
    .map((column) => `t.${column.trim()}`)
    .join(', ');
}
