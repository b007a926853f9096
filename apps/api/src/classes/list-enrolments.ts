import type { Day } from '@optline/domain';
import type { Enrolment, EnrolmentsArgs } from '@optline/schema';
import { cursorFor, page, pageSize, placeOf } from '../connection.js';
import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import { nameCursor, nameOrder, onePass } from '../families/list-order.js';
import { list } from '../families/lists.js';
import type { ListPage } from '../families/lists.js';
import { countedAtMost } from '../families/search.js';
import { enrolmentColumns, enrolmentView } from './enrolment-view.js';
import type { EnrolmentRow } from './enrolment-view.js';

export interface EnrolmentsAsked {
  readonly organizationId: string;
  readonly args: EnrolmentsArgs;
  /** In the zone of the school. */
  readonly today: Day;
}

interface ListedStudent {
  readonly id: string;
  readonly sortName: string;
}

/** Who is in a class today or comes later, by name. Archived students are not among them. */
export async function listEnrolments(sql: Sql, asked: EnrolmentsAsked): Promise<ListPage<Enrolment>> {
  const { organizationId, today } = asked;
  const { classId, search, first, after } = asked.args;
  const selection = {
    organizationId,
    ownerKind: 'person',
    table: 'people',
    columns: 'id, sort_name',
    search,
    where: {
      sql: `AND t.archived_at IS NULL AND (SELECT 1 FROM enrolments e
        WHERE e.class_id = ? AND e.student_id = t.id AND e.ended_on > ? LIMIT 1) = 1`,
      params: [classId, today],
    },
    sources: [
      {
        sql: `SELECT e.student_id AS owner_id FROM enrolments e
          WHERE e.organization_id = ? AND e.class_id = ? AND e.ended_on > ?`,
        params: [organizationId, classId, today],
      },
    ],
  } as const;
  const found = await list<ListedStudent, ListedStudent>(sql, {
    selection,
    passes: onePass(nameOrder(false, after), 'ix_people_sort'),
    first,
    cursor: nameCursor,
    node: (row) => row,
  });
  const enrolments = await presentEnrolments(
    sql,
    asked,
    found.edges.map(({ node }) => node.id),
  );
  const edges = found.edges.flatMap(({ cursor, node }) => {
    const enrolment = enrolments.get(node.id);
    return enrolment === undefined ? [] : [{ cursor, node: enrolmentView(enrolment) }];
  });
  return { ...found, edges };
}

/** By the student: the first of those that have not ended. */
async function presentEnrolments(
  sql: Sql,
  { organizationId, today, args: { classId } }: EnrolmentsAsked,
  studentIds: readonly string[],
): Promise<Map<string, EnrolmentRow>> {
  if (studentIds.length === 0) return new Map();
  const rows = await sql.rows<EnrolmentRow>(
    `SELECT ${enrolmentColumns} FROM enrolments e WHERE e.organization_id = ? AND e.class_id = ?
       AND e.ended_on > ? AND e.student_id IN (${placeholders(studentIds.length)})
     ORDER BY e.started_on DESC`,
    [organizationId, classId, today, ...studentIds],
  );
  return new Map(rows.map((row) => [row.studentId, row]));
}

const byEnd = ['endedOn', 'id'] as const;

/** Who was in a class, the newest end first; archived students too, since it is what was. */
export async function listEndedEnrolments(
  sql: Sql,
  { organizationId, today, args }: EnrolmentsAsked,
): Promise<ListPage<Enrolment>> {
  const { classId, first, after } = args;
  const place = placeOf(after, byEnd);
  const beyond = place === null ? '' : 'AND e.ended_on <= ? AND (e.ended_on < ? OR e.id < ?)';
  const ended = [organizationId, classId, today];
  const rows = await sql.rows<EnrolmentRow>(
    `SELECT ${enrolmentColumns} FROM enrolments e
     WHERE e.organization_id = ? AND e.class_id = ? AND e.ended_on <= ? ${beyond}
     ORDER BY e.ended_on DESC, e.id DESC LIMIT ${pageSize(first) + 1}`,
    [...ended, ...(place === null ? [] : [place[0], place[0], place[1]])],
  );
  const cursor = ({ endedOn, id }: EnrolmentRow) => cursorFor([endedOn, id]);
  return {
    ...page({ rows, first, cursor, node: enrolmentView }),
    countTotal: async () => {
      const count = await sql.count(
        `SELECT COUNT(*) FROM (SELECT 1 AS found FROM enrolments e
           WHERE e.organization_id = ? AND e.class_id = ? AND e.ended_on <= ? LIMIT ${countedAtMost + 1}) matches`,
        ended,
      );
      return { count: Math.min(count, countedAtMost), isMore: count > countedAtMost };
    },
  };
}
