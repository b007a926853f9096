import type { Tx } from '../db/transaction.js';
import { enrolmentColumns } from './enrolment-view.js';
import type { EnrolmentRow } from './enrolment-view.js';

interface MergedStudents {
  readonly organizationId: string;
  readonly keptId: string;
  readonly mergedId: string;
}

/**
 * Two records of a student become one: the kept one is in every class in which either was. Where both were in it at
 * the same time, the kept enrolment grows to cover both, and the other stays with the record that was put away.
 */
export async function takeOverEnrolments(
  tx: Tx,
  { organizationId, keptId, mergedId }: MergedStudents,
): Promise<void> {
  const of = (studentId: string) =>
    tx.rows<EnrolmentRow>(
      `SELECT ${enrolmentColumns} FROM enrolments e
       WHERE e.student_id = ? AND e.organization_id = ? ORDER BY e.started_on ${tx.lockClause}`,
      [studentId, organizationId],
    );
  const kept = await of(keptId);
  for (const theirs of await of(mergedId)) {
    const mine = kept.findLast((row) => row.classId === theirs.classId && touch(row, theirs));
    if (mine === undefined) {
      await tx.update('enrolments', { studentId: keptId }, { id: theirs.id, organizationId });
      continue;
    }
    const startedOn = mine.startedOn < theirs.startedOn ? mine.startedOn : theirs.startedOn;
    const endedOn = mine.endedOn > theirs.endedOn ? mine.endedOn : theirs.endedOn;
    await tx.update('enrolments', { startedOn, endedOn }, { id: mine.id, organizationId });
    kept.splice(kept.indexOf(mine), 1, { ...mine, startedOn, endedOn });
  }
}

function touch(one: EnrolmentRow, other: EnrolmentRow): boolean {
  return one.startedOn <= other.endedOn && other.startedOn <= one.endedOn;
}
