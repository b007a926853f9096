import type { ClassesArgs } from '@optline/schema';
import { cursorFor, placeOf } from '../connection.js';
import type { Sql } from '../db/sql.js';
import { nameCursor, nameOrder, onePass } from '../families/list-order.js';
import { archivedCondition, joined, list } from '../families/lists.js';
import type { ListPage } from '../families/lists.js';
import type { Piece } from '../families/search.js';
import { classColumns, digitOf } from './class-view.js';
import type { ClassRow } from './class-view.js';

const bySchedule = ['scheduleKey', 'id'] as const;

/** Staff's list of classes. */
export function listClasses<Node>(
  sql: Sql,
  organizationId: string,
  { args, node }: { args: ClassesArgs; node: (row: ClassRow) => Node },
): Promise<ListPage<Node>> {
  const { search, day, archived, sort, first, after } = args;
  const onDay: Piece =
    day == null ? { sql: '', params: [] } : { sql: 'AND t.days LIKE ?', params: [`%${digitOf(day)}%`] };
  const selection = {
    organizationId,
    ownerKind: 'class',
    table: 'classes',
    columns: classColumns,
    search,
    where: joined([onDay, archivedCondition[archived ? 'too' : 'none']]),
    sources: [],
  } as const;
  if (sort !== 'schedule') {
    const passes = onePass(nameOrder(sort === 'name-descending', after), 'ix_classes_sort');
    return list<ClassRow, Node>(sql, { selection, passes, first, cursor: nameCursor, node });
  }
  const order = {
    columns: ['schedule_key', 'id'],
    isDescending: false,
    after: placeOf(after, bySchedule),
  };
  const passes = onePass(order, 'ix_classes_schedule');
  return list<ClassRow, Node>(sql, { selection, passes, first, cursor: scheduleCursor, node });
}

function scheduleCursor({ scheduleKey, id }: ClassRow): string {
  return cursorFor([scheduleKey, id]);
}
