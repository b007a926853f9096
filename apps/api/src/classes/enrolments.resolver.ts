import type { Day } from '@optline/domain';
import { EnrolArgs, SchoolClass } from '@optline/schema';
import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { staffOrTokenWith } from '../auth/guards.js';
import { loadSchool } from '../consent/school.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { badInput, notFound } from '../errors.js';
import { classesById, classView } from './class-view.js';
import { endEnrolments, enrolStudents } from './enrol.js';
import type { Enrolling } from './enrol.js';

const togetherAtMost = 500;

/** Who comes into a class, and who leaves it. */
@Resolver()
export class EnrolmentsResolver {
  @Mutation(() => SchoolClass, {
    description:
      'Enrols them from that day on; already so is fine, and an enrolment that ends that day goes on. Staff and API tokens with families:write.',
  })
  async enrolStudents(@Args(() => EnrolArgs) args: EnrolArgs, @Ctx() context: Context): Promise<SchoolClass> {
    const now = context.house.now();
    return change(context, args, (tx, enrolling) => enrolStudents(tx, { ...enrolling, now }));
  }

  @Mutation(() => SchoolClass, {
    description:
      'From that day on they are not in it; already so is fine. Staff and API tokens with families:write.',
  })
  async endEnrolments(@Args(() => EnrolArgs) args: EnrolArgs, @Ctx() context: Context): Promise<SchoolClass> {
    return change(context, args, endEnrolments);
  }
}

/** All of it is stored, or nothing. */
async function change(
  context: Context,
  { classId, studentIds, on }: EnrolArgs,
  carryOut: (tx: Tx, enrolling: Enrolling) => Promise<void>,
): Promise<SchoolClass> {
  const { organizationId } = staffOrTokenWith(context, 'families:write');
  if (studentIds.length === 0 || studentIds.length > togetherAtMost)
    throw badInput({ en: `From 1 to ${togetherAtMost} students at a time.`, es: null });
  const { db, now } = context.house;
  const { today } = await loadSchool(db.read, organizationId, now());
  const enrolling = { organizationId, classId, studentIds: [...new Set(studentIds)], on: dayIn(on) ?? today };
  await inTransaction(db, (tx) => carryOut(tx, enrolling));
  const [row] = await classesById(db.read, organizationId, [classId]);
  if (row === undefined) throw notFound('class');
  return classView(row);
}

function dayIn(typed: string | null): Day | null {
  if (typed == null) return null;
  if (!z.iso.date().safeParse(typed).success)
    throw badInput({ en: 'A day is written YYYY-MM-DD.', es: null });
  return typed;
}
