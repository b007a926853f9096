import { noEnd } from '../../src/classes/enrolment-days.js';
import type { ClassEntity } from '../../src/classes/class.entity.js';
import type { EnrolmentEntity } from '../../src/classes/enrolment.entity.js';
import { sortedBy } from '../../src/classes/class-input.js';
import { inTransaction } from '../../src/db/transaction.js';
import { newId } from '../../src/ids.js';
import type { TestPerson, TestSchool } from '../school.js';

export interface TestClass {
  readonly school: TestSchool;
  readonly id: string;
  readonly name: string;
}

export type ClassWishes = Partial<
  Pick<ClassEntity, 'name' | 'days' | 'startTime' | 'endTime' | 'teacher' | 'room' | 'archivedAt'>
>;

/** A class of the school, on Mondays at four unless told otherwise. */
export async function aClass(school: TestSchool, wishes: ClassWishes = {}): Promise<TestClass> {
  const { house } = school.home;
  const id = newId();
  const fields = {
    name: 'Ballet I',
    days: '1',
    startTime: '16:00',
    endTime: '17:00',
    teacher: null,
    room: null,
    archivedAt: null,
    ...wishes,
  };
  await inTransaction(house.db, (tx) =>
    tx.insert<ClassEntity>('classes', {
      id,
      organizationId: school.organizationId,
      ...fields,
      ...sortedBy(fields),
      createdAt: house.now(),
      version: 1,
    }),
  );
  return { school, id, name: fields.name };
}

/** Since long ago and without an end, unless told otherwise. */
export async function enrolled(
  { school, id: classId }: TestClass,
  students: readonly TestPerson[],
  { startedOn = '2020-01-01', endedOn = noEnd }: { startedOn?: string; endedOn?: string } = {},
): Promise<void> {
  const { house } = school.home;
  const { organizationId } = school;
  const rows = students.map(({ id: studentId }) => ({
    id: newId(),
    organizationId,
    classId,
    studentId,
    startedOn,
    endedOn,
    createdAt: house.now(),
  }));
  await inTransaction(house.db, (tx) => tx.insert<EnrolmentEntity>('enrolments', rows));
}
