import {
  ClassConnection,
  ClassesArgs,
  EnrolmentConnection,
  EnrolmentsArgs,
  ListTotal,
  SchoolClass,
} from '@optline/schema';
import type { Enrolment } from '@optline/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { staffOrTokenWith } from '../auth/guards.js';
import { loadSchool } from '../consent/school.js';
import type { Context } from '../context.js';
import { notFound } from '../errors.js';
import type { ListPage } from '../families/lists.js';
import { classesById, classView } from './class-view.js';
import { listClasses } from './list-classes.js';
import { listEndedEnrolments, listEnrolments } from './list-enrolments.js';

/** Classes and who is in them, to look at. */
@Resolver()
export class ClassesResolver {
  @Query(() => SchoolClass, { description: 'Staff and API tokens with families:read.' })
  async class(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<SchoolClass> {
    const { organizationId } = staffOrTokenWith(context, 'families:read');
    const [row] = await classesById(context.house.db.read, organizationId, [id]);
    if (row === undefined) throw notFound('class');
    return classView(row);
  }

  @Query(() => ClassConnection, {
    description: 'Staff and API tokens with families:read. Without archived ones unless asked for.',
  })
  async classes(
    @Args(() => ClassesArgs) args: ClassesArgs,
    @Ctx() context: Context,
  ): Promise<ClassConnection> {
    const { organizationId } = staffOrTokenWith(context, 'families:read');
    const found = await listClasses(context.house.db.read, organizationId, { args, node: classView });
    return Object.assign(new ClassConnection(), found);
  }

  @Query(() => EnrolmentConnection, {
    description: 'The students of a class. Staff and API tokens with families:read.',
  })
  async enrolments(
    @Args(() => EnrolmentsArgs) args: EnrolmentsArgs,
    @Ctx() context: Context,
  ): Promise<EnrolmentConnection> {
    const { organizationId } = staffOrTokenWith(context, 'families:read');
    const { db, now } = context.house;
    const [row] = await classesById(db.read, organizationId, [args.classId]);
    if (row === undefined) throw notFound('class');
    const { today } = await loadSchool(db.read, organizationId, now());
    const asked = { organizationId, args, today };
    const found = await (args.past ? listEndedEnrolments(db.read, asked) : listEnrolments(db.read, asked));
    return Object.assign(new EnrolmentConnection(), found);
  }
}

/** Counted only when asked for. */
@Resolver(() => ClassConnection)
export class ClassConnectionResolver {
  @FieldResolver(() => ListTotal)
  total(@Root() connection: ListPage<SchoolClass>): Promise<ListTotal> {
    return connection.countTotal();
  }
}

/** Counted only when asked for. */
@Resolver(() => EnrolmentConnection)
export class EnrolmentConnectionResolver {
  @FieldResolver(() => ListTotal)
  total(@Root() connection: ListPage<Enrolment>): Promise<ListTotal> {
    return connection.countTotal();
  }
}
