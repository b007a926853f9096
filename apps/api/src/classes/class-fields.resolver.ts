import { Enrolment, SchoolClass, Student } from '@optline/schema';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { signedInWith, staffOrTokenWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import { notFound } from '../errors.js';
import { personView } from '../families/person-view.js';
import { loadersOf } from '../loaders.js';
import { classView } from './class-view.js';
import type { StudentEnrolmentsAsked } from './class-loaders.js';
import { enrolmentView } from './enrolment-view.js';

/** What hangs on a class. */
@Resolver(() => SchoolClass)
export class ClassFieldsResolver {
  @FieldResolver(() => Int, {
    description: 'Students who are in it or come later. Staff and API tokens with families:read.',
  })
  studentCount(@Root() { id }: SchoolClass, @Ctx() context: Context): Promise<number> {
    staffOrTokenWith(context, 'families:read');
    return loadersOf(context).studentCounts.load(id);
  }
}

/** What hangs on an enrolment. */
@Resolver(() => Enrolment)
export class EnrolmentFieldsResolver {
  @FieldResolver(() => SchoolClass, { description: 'API tokens: families:read.' })
  async class(@Root() { classId }: Enrolment, @Ctx() context: Context): Promise<SchoolClass> {
    signedInWith(context, 'families:read');
    const row = await loadersOf(context).classes.load(classId);
    if (row === null) throw notFound('class');
    return classView(row);
  }

  @FieldResolver(() => Student, { description: 'API tokens: families:read.' })
  async student(@Root() { studentId }: Enrolment, @Ctx() context: Context): Promise<Student> {
    const who = signedInWith(context, 'families:read');
    const row = await loadersOf(context).people.load(studentId);
    if (row === null) throw notFound('student');
    return personView(row, who) as Student;
  }
}

/** The classes of a student. */
@Resolver(() => Student)
export class StudentClassesResolver {
  @FieldResolver(() => [SchoolClass], {
    description: 'Those they are in or come to, in the order of the week. API tokens: families:read.',
  })
  async classes(@Root() { id }: Student, @Ctx() context: Context): Promise<SchoolClass[]> {
    const enrolments = await enrolmentsOf(context, { studentId: id, which: 'present' });
    const ids = [...new Set(enrolments.map(({ classId }) => classId))];
    const rows = await Promise.all(ids.map((classId) => loadersOf(context).classes.load(classId)));
    return rows.flatMap((row) => (row === null ? [] : [classView(row)]));
  }

  @FieldResolver(() => [Enrolment], {
    description:
      'Those of today and to come, in the order of the week; or those that are past, newest first. API tokens: families:read.',
  })
  async enrolments(
    @Root() { id }: Student,
    @Arg('past', () => Boolean, { defaultValue: false }) past: boolean,
    @Ctx() context: Context,
  ): Promise<Enrolment[]> {
    const rows = await enrolmentsOf(context, { studentId: id, which: past ? 'past' : 'present' });
    return rows.map(enrolmentView);
  }
}

function enrolmentsOf(context: Context, asked: StudentEnrolmentsAsked) {
  signedInWith(context, 'families:read');
  return loadersOf(context).enrolmentsOfStudents.load(asked);
}
