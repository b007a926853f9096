import type { PeopleFilter } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import type { Param } from '../db/values.js';
import { joinInOrder, useIndex } from './search.js';
import type { Piece } from './search.js';

/** What a list asks of people, as SQL. */
export interface Filtered {
  /** Conditions on people by this alias, each beginning with AND. */
  readonly where: Piece;
  /** Ways to gather people (`owner_id`) who fulfil one of them, through an index. */
  readonly sources: readonly Piece[];
}

export interface FilterOptions {
  readonly organizationId: string;
  /** What the conditions call the table. */
  readonly alias: 't' | 'p';
  /** What a source gathers: the people, or their families. */
  readonly owner: 'id' | 'family_id';
  /** Only people who are not archived are wanted. */
  readonly areActive: boolean;
}

/** The conditions of a filter, without whether somebody is archived. */
export function filterPeople(sql: Sql, filter: PeopleFilter, options: FilterOptions): Filtered {
  const { organizationId } = options;
  const parts = [
    ofAnswer(filter, options),
    ofWay(filter, options),
    ofNumberList(filter.isSuppressed, { table: 'suppressions', open: 'lifted_at IS NULL' }, options),
    ofNumberList(filter.isHeld, { table: 'reviews', open: 'settled_at IS NULL' }, options),
    ofHavingNumber(filter, options),
  ];
  return {
    where: {
      sql: parts.map(({ where }) => where.sql).join(' '),
      params: parts.flatMap(({ where }) => where.params),
    },
    sources: parts.flatMap(({ source }) => (source === null ? [] : gather(sql, source))),
  };

  function gather(of: Sql, source: Source): Piece {
    const people = `FROM people p ${useIndex(of, source.index)}`;
    if (source.numbers === null)
      return {
        sql: `SELECT p.${options.owner} AS owner_id ${people} WHERE p.organization_id = ? ${source.sql}`,
        params: [organizationId, ...source.params],
      };
    return {
      sql: `SELECT p.${options.owner} AS owner_id FROM (${source.numbers}) listed ${joinInOrder(of)} people p ${useIndex(of, source.index)}
        WHERE p.organization_id = ? AND p.cell_phone = listed.number`,
      params: [...source.params, organizationId],
    };
  }
}

interface Source {
  readonly index: string;
  /** The numbers to go through, where people are found by theirs. */
  readonly numbers: string | null;
  readonly sql: string;
  readonly params: readonly Param[];
}

interface Part {
  readonly where: Piece;
  readonly source: Source | null;
}

const nothing: Part = { where: { sql: '', params: [] }, source: null };

function ofAnswer({ answer }: PeopleFilter, { alias, areActive }: FilterOptions): Part {
  if (answer == null) return nothing;
  const [is, params] = answer === 'never-asked' ? ['IS NULL', []] : ['= ?', [answer]];
  const where = { sql: `AND ${alias}.answer ${is}`, params };
  if (!areActive) return { where, source: null };
  const sql = `AND p.archived_at IS NULL AND p.answer ${is}`;
  return { where, source: { index: 'ix_people_answer', numbers: null, sql, params } };
}

function ofWay({ way }: PeopleFilter, { alias }: FilterOptions): Part {
  if (way == null) return nothing;
  return {
    where: { sql: `AND ${alias}.answer_way = ?`, params: [way] },
    source: { index: 'ix_people_way', numbers: null, sql: 'AND p.answer_way = ?', params: [way] },
  };
}

function ofNumberList(
  wanted: boolean | null | undefined,
  { table, open }: { table: 'suppressions' | 'reviews'; open: string },
  { alias, organizationId }: FilterOptions,
): Part {
  if (wanted == null) return nothing;
  const where = {
    // Not EXISTS, which MySQL may turn into going through the whole list first.
    sql: `AND (SELECT 1 FROM ${table} l WHERE l.organization_id = ${alias}.organization_id
      AND l.number = ${alias}.cell_phone AND l.${open} LIMIT 1) IS ${wanted ? 'NOT ' : ''}NULL`,
    params: [],
  };
  if (!wanted) return { where, source: null };
  return {
    where,
    source: {
      index: 'ix_people_number',
      numbers: `SELECT DISTINCT number FROM ${table} WHERE organization_id = ? AND ${open}`,
      sql: '',
      params: [organizationId],
    },
  };
}

function ofHavingNumber({ hasNumber }: PeopleFilter, { alias }: FilterOptions): Part {
  if (hasNumber == null) return nothing;
  if (hasNumber) return { ...nothing, where: { sql: `AND ${alias}.cell_phone IS NOT NULL`, params: [] } };
  return {
    where: { sql: `AND ${alias}.cell_phone IS NULL`, params: [] },
    source: { index: 'ix_people_number', numbers: null, sql: 'AND p.cell_phone IS NULL', params: [] },
  };
}
