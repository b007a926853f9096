import type { FamiliesArgs, PeopleArgs, PeopleFilter } from '@optline/schema';
import { page, pageSize } from '../connection.js';
import type { Page } from '../connection.js';
import type { Sql } from '../db/sql.js';
import { familyColumns } from './family-view.js';
import type { FamilyRow } from './family-view.js';
import { nameCursor, nameOrder, onePass, sinceCursor, sincePasses } from './list-order.js';
import type { Pass } from './list-order.js';
import { filterPeople } from './people-filter.js';
import { personColumns } from './person-view.js';
import type { PersonRow } from './person-view.js';
import { countedAtMost, countFor, lookFor, useIndex } from './search.js';
import type { Looking, Piece } from './search.js';

/** A page of a list, with what counts the whole list when somebody asks. */
export interface ListPage<Node> extends Page<Node> {
  readonly countTotal: () => Promise<{ count: number; isMore: boolean }>;
}

type ListedPerson = PersonRow & { readonly sortName: string; readonly answeredAt: Date | null };
/** What is listed, without its order. */
export type Selection = Omit<Looking, 'order' | 'limit' | 'index' | 'isIndexOfSource'>;

export interface ListAsked<Row, Node> {
  readonly selection: Selection;
  readonly passes: readonly Pass[];
  readonly first: number;
  readonly cursor: (row: Row) => string;
  readonly node: (row: Row) => Node;
}

/** Staff's list of people. */
export function listPeople<Node>(
  sql: Sql,
  organizationId: string,
  { args, node }: { args: PeopleArgs; node: (row: PersonRow) => Node },
): Promise<ListPage<Node>> {
  const { search, kind, sort, first, after } = args;
  const filter = args.filter ?? {};
  const archived = archivedOf(args);
  const areActive = archived === 'none';
  const filtered = filterPeople(sql, filter, { organizationId, alias: 't', owner: 'id', areActive });
  const ofKind: Piece = kind == null ? nothing : { sql: 'AND t.kind = ?', params: [kind] };
  const selection: Selection = {
    organizationId,
    ownerKind: 'person',
    table: 'people',
    columns: `${personColumns}, sort_name, answered_at`,
    search,
    where: joined([filtered.where, ofKind, archivedCondition[archived]]),
    sources:
      archived === 'only' ? [...filtered.sources, archivedPeople(sql, organizationId)] : filtered.sources,
  };
  const isDescending = sort === 'since' || sort === 'name-descending';
  const isBySince = sort === 'since' || sort === 'since-ascending';
  const passes = isBySince
    ? sincePasses({
        isDescending,
        after,
        answer: askedOf(filter),
        index: areActive ? 'ix_people_answered' : null,
      })
    : onePass(nameOrder(isDescending, after), nameIndex(filter, areActive));
  const cursor = isBySince ? sinceCursor : nameCursor;
  return list<ListedPerson, Node>(sql, { selection, passes, first, cursor, node });
}

/** Staff's list of families; a filter is fulfilled by somebody in it. */
export function listFamilies<Node>(
  sql: Sql,
  organizationId: string,
  { args, node }: { args: FamiliesArgs; node: (row: FamilyRow) => Node },
): Promise<ListPage<Node>> {
  const { search, sort, first, after } = args;
  const archived = archivedOf(args);
  const areActive = archived === 'none';
  const filtered = filterPeople(sql, args.filter ?? {}, {
    organizationId,
    alias: 'p',
    owner: 'family_id',
    areActive,
  });
  const selection: Selection = {
    organizationId,
    ownerKind: 'family',
    table: 'families',
    columns: familyColumns,
    search,
    where: joined([somebodyIs(sql, filtered.where, areActive), archivedCondition[archived]]),
    sources: filtered.sources,
  };
  const passes = onePass(nameOrder(sort === 'name-descending', after), 'ix_families_sort');
  return list<FamilyRow, Node>(sql, { selection, passes, first, cursor: nameCursor, node });
}

/** A page of whatever is selected. */
export async function list<Row, Node>(
  sql: Sql,
  { selection, passes, first, cursor, node }: ListAsked<Row, Node>,
): Promise<ListPage<Node>> {
  const wanted = pageSize(first) + 1;
  const rows: Row[] = [];
  for (const pass of passes)
    if (rows.length < wanted)
      rows.push(...(await lookFor<Row>(sql, lookingIn(selection, pass, wanted - rows.length))));
  const whole = onePass(nameOrder(false, null), passes[0]?.index ?? null);
  return {
    ...page({ rows, first, cursor, node }),
    countTotal: async () => {
      const count = whole[0] === undefined ? 0 : await countFor(sql, lookingIn(selection, whole[0], 1));
      return { count: Math.min(count, countedAtMost), isMore: count > countedAtMost };
    },
  };
}

function lookingIn(selection: Selection, { order, where, index }: Pass, limit: number): Looking {
  const isIndexOfSource = index === 'ix_people_answer' || index === 'ix_people_way';
  return { ...selection, where: joined([where, selection.where]), order, index, isIndexOfSource, limit };
}

type Archived = 'none' | 'only' | 'too';

function archivedOf({ archived, filter }: { archived: boolean; filter: PeopleFilter | null }): Archived {
  if (filter?.isArchived != null) return filter.isArchived ? 'only' : 'none';
  return archived ? 'too' : 'none';
}

const nothing: Piece = { sql: '', params: [] };

export const archivedCondition: Readonly<Record<Archived, Piece>> = {
  none: { sql: 'AND t.archived_at IS NULL', params: [] },
  only: { sql: 'AND t.archived_at IS NOT NULL', params: [] },
  too: nothing,
};

function archivedPeople(sql: Sql, organizationId: string): Piece {
  return {
    sql: `SELECT p.id AS owner_id FROM people p ${useIndex(sql, 'ix_people_answered')}
      WHERE p.organization_id = ? AND p.archived_at IS NOT NULL`,
    params: [organizationId],
  };
}

function askedOf({ answer, way }: PeopleFilter): 'asked' | 'never-asked' | null {
  if (answer === 'never-asked') return 'never-asked';
  return answer == null && way == null ? null : 'asked';
}

/** The index that has people by name, of those who fulfil the filter where there is one for it. */
function nameIndex({ answer, way }: PeopleFilter, areActive: boolean): string {
  if (way != null) return 'ix_people_way';
  return answer != null && areActive ? 'ix_people_answer' : 'ix_people_sort';
}

function somebodyIs(sql: Sql, { sql: conditions, params }: Piece, areActive: boolean): Piece {
  if (conditions.trim() === '') return nothing;
  return {
    sql: `AND (SELECT 1 FROM people p ${useIndex(sql, 'ix_people_family')}
      WHERE p.organization_id = t.organization_id AND p.family_id = t.id
        ${areActive ? 'AND p.archived_at IS NULL' : ''} ${conditions} LIMIT 1) = 1`,
    params,
  };
}

export function joined(pieces: readonly Piece[]): Piece {
  return { sql: pieces.map(({ sql }) => sql).join(' '), params: pieces.flatMap(({ params }) => params) };
}
