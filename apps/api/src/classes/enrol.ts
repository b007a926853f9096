import type { Day } from '@optline/domain';
import { byId, placeholders } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notFound } from '../errors.js';
import { newId } from '../ids.js';
import { noEnd } from './enrolment-days.js';
import { enrolmentColumns } from './enrolment-view.js';
import type { EnrolmentRow } from './enrolment-view.js';
import type { EnrolmentEntity } from './enrolment.entity.js';

export interface Enrolling {
  readonly organizationId: string;
  readonly classId: string;
  /** Each once. */
  readonly studentIds: readonly string[];
  /** The first day of an enrolment, or the first day without it. */
  readonly on: Day;
}

/**
 * Enrols students in a class from that day on; already so is fine. One whose enrolment ends that day or later goes on
 * with it, since there was no break: enrolling takes back an ending.
 */
export async function enrolStudents(
  tx: Tx,
  { now, ...enrolling }: Enrolling & { readonly now: Date },
): Promise<void> {
  const { organizationId, classId, studentIds, on } = enrolling;
  const archivedAt = await lockedClass(tx, enrolling);
  if (archivedAt !== null) throw badInput({ en: 'This class is archived. Restore it first.', es: null });
  await requireStudents(tx, enrolling);
  const unended = await unendedBy(tx, enrolling);
  const added: EnrolmentEntity[] = [];
  for (const studentId of studentIds) {
    const last = unended.get(studentId)?.at(-1);
    if (last === undefined)
      added.push({
        id: newId(),
        organizationId,
        classId,
        studentId,
        startedOn: on,
        endedOn: noEnd,
        createdAt: now,
      });
    else if (last.startedOn > on || last.endedOn !== noEnd)
      await tx.update(
        'enrolments',
        { startedOn: last.startedOn < on ? last.startedOn : on, endedOn: noEnd },
        { id: last.id, organizationId },
      );
  }
  await tx.insert('enrolments', added);
}

/** Ends the enrolments of students in a class; already so is fine. What would have begun later is taken back. */
export async function endEnrolments(tx: Tx, ending: Enrolling): Promise<void> {
  const { organizationId, studentIds, on } = ending;
  await lockedClass(tx, ending);
  await requireKnown(tx, ending);
  const unended = await unendedBy(tx, ending);
  for (const studentId of studentIds)
    for (const { id, startedOn } of unended.get(studentId) ?? [])
      if (startedOn > on)
        await tx.run('DELETE FROM enrolments WHERE id = ? AND organization_id = ?', [id, organizationId]);
      else await tx.update('enrolments', { endedOn: on }, { id, organizationId });
}

/** Two who change the students of one class go one after the other. */
async function lockedClass(tx: Tx, { organizationId, classId }: Enrolling): Promise<Date | null> {
  const found = await tx.row<{ archivedAt: Date | null }>(
    `SELECT archived_at FROM classes WHERE id = ? AND organization_id = ? ${tx.lockClause}`,
    [classId, organizationId],
  );
  if (found === null) throw notFound('class');
  return found.archivedAt;
}

async function requireStudents(tx: Tx, enrolling: Enrolling): Promise<void> {
  const archived = await requireKnown(tx, enrolling);
  if (archived > 0)
    throw badInput({ en: 'A student who is archived cannot be enrolled. Restore them first.', es: null });
}

/** NOT_FOUND unless all are students of the school. Returns how many of them are archived. */
async function requireKnown(tx: Tx, { organizationId, studentIds }: Enrolling): Promise<number> {
  const found = await tx.rows<{ archivedAt: Date | null }>(
    `SELECT archived_at FROM people ${byId(tx, 'people')}
     WHERE organization_id = ? AND kind = 'student' AND id IN (${placeholders(studentIds.length)})`,
    [organizationId, ...studentIds],
  );
  if (found.length < studentIds.length) throw notFound('student');
  return found.filter(({ archivedAt }) => archivedAt !== null).length;
}

/** The enrolments of each student that last to that day or longer, in the order in which they begin. */
async function unendedBy(
  tx: Tx,
  { organizationId, classId, studentIds, on }: Enrolling,
): Promise<Map<string, EnrolmentRow[]>> {
  const rows = await tx.rows<EnrolmentRow>(
    `SELECT ${enrolmentColumns} FROM enrolments e WHERE e.organization_id = ? AND e.class_id = ?
       AND e.ended_on >= ? AND e.student_id IN (${placeholders(studentIds.length)})
     ORDER BY e.started_on`,
    [organizationId, classId, on, ...studentIds],
  );
  return new Map(studentIds.map((id) => [id, rows.filter(({ studentId }) => studentId === id)]));
}
