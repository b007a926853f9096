import type { Day } from '@optline/domain';
import type { SignedInPrincipal } from '../auth/guards.js';
import type { Sql } from '../db/sql.js';
import { byId, placeholders } from '../db/sql.js';
import { classesById } from './class-view.js';
import type { ClassRow } from './class-view.js';
import { enrolmentColumns } from './enrolment-view.js';
import type { EnrolmentRow } from './enrolment-view.js';

/** Classes by id; `null` for those of another school. */
export async function loadClasses(
  sql: Sql,
  who: SignedInPrincipal,
  ids: readonly string[],
): Promise<Array<ClassRow | null>> {
  const rows = await classesById(sql, who.organizationId, [...new Set(ids)]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
}

/** How many students are in each of the classes, or come later. */
export async function loadStudentCounts(
  sql: Sql,
  { organizationId, today }: { organizationId: string; today: Day },
  classIds: readonly string[],
): Promise<number[]> {
  const rows = await sql.rows<{ classId: string; students: number }>(
    `SELECT e.class_id, COUNT(DISTINCT e.student_id) AS students FROM enrolments e
     JOIN people s ON s.id = e.student_id
     WHERE e.organization_id = ? AND e.class_id IN (${placeholders(classIds.length)}) AND e.ended_on > ?
       AND s.archived_at IS NULL
     GROUP BY e.class_id`,
    [organizationId, ...classIds, today],
  );
  const counts = new Map(rows.map(({ classId, students }) => [classId, Number(students)]));
  return classIds.map((id) => counts.get(id) ?? 0);
}

export interface StudentEnrolmentsAsked {
  readonly studentId: string;
  readonly which: 'present' | 'past';
}

type RowOfStudent = EnrolmentRow & { readonly isPast: boolean };

/**
 * The enrolments of students: the present ones in the order of the week, and those that are past, because they or the
 * class came to an end, newest first. Of students out of the viewer's reach there are none.
 */
export async function loadEnrolmentsOfStudents(
  sql: Sql,
  { who, today }: { who: SignedInPrincipal; today: Day },
  asked: readonly StudentEnrolmentsAsked[],
): Promise<EnrolmentRow[][]> {
  const ids = [...new Set(asked.map(({ studentId }) => studentId))];
  const reach = who.kind === 'parent' ? 'AND s.family_id = ?' : '';
  const rows = await sql.rows<RowOfStudent>(
    `SELECT ${enrolmentColumns},
       CASE WHEN e.ended_on <= ? OR c.archived_at IS NOT NULL THEN 1 ELSE 0 END AS is_past
     FROM people s ${byId(sql, 'people')} JOIN enrolments e ON e.student_id = s.id JOIN classes c ON c.id = e.class_id
     WHERE s.organization_id = ? AND s.id IN (${placeholders(ids.length)}) ${reach}
     ORDER BY c.schedule_key, c.sort_name, e.started_on, e.id`,
    [today, who.organizationId, ...ids, ...(who.kind === 'parent' ? [who.familyId] : [])],
  );
  const newestFirst = [...rows].sort((one, other) => (one.endedOn < other.endedOn ? 1 : -1));
  return asked.map(({ studentId, which }) =>
    (which === 'past' ? newestFirst : rows).filter(
      (row) => row.studentId === studentId && row.isPast === (which === 'past'),
    ),
  );
}
