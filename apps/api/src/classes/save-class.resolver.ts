import {
  ClassChangedMeanwhile,
  ClassInput,
  ClassSaved,
  SaveClassArgs,
  SaveClassResult,
  SchoolClass,
} from '@optline/schema';
import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { staffOrTokenWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { notFound } from '../errors.js';
import { readClass, readNewClass } from './class-input.js';
import { classesById, classView } from './class-view.js';
import { addClass, archiveClass, saveClass } from './save-class.js';

/** Adding, saving and archiving classes. */
@Resolver()
export class SaveClassResolver {
  @Mutation(() => SaveClassResult, { description: 'Staff and API tokens with families:write.' })
  async addClass(
    @Arg('input', () => ClassInput) input: ClassInput,
    @Ctx() context: Context,
  ): Promise<typeof SaveClassResult> {
    const { organizationId } = staffOrTokenWith(context, 'families:write');
    const { db, now } = context.house;
    const fields = readNewClass(input);
    const id = await inTransaction(db, (tx) => addClass(tx, { organizationId, fields, now: now() }));
    return Object.assign(new ClassSaved(), { class: await present(context, organizationId, id) });
  }

  @Mutation(() => SaveClassResult, { description: 'Staff and API tokens with families:write.' })
  async saveClass(
    @Args(() => SaveClassArgs) { id, version, input }: SaveClassArgs,
    @Ctx() context: Context,
  ): Promise<typeof SaveClassResult> {
    const { organizationId } = staffOrTokenWith(context, 'families:write');
    const fields = readClass(input);
    const outcome = await inTransaction(context.house.db, (tx) =>
      saveClass(tx, { organizationId, id, version, fields }),
    );
    const found = await present(context, organizationId, id);
    if (outcome === 'saved') return Object.assign(new ClassSaved(), { class: found });
    return Object.assign(new ClassChangedMeanwhile(), {
      message: {
        en: 'Somebody changed this class meanwhile. Nothing was saved: please look at it and save again.',
        es: null,
      },
      class: found,
    });
  }

  @Mutation(() => SchoolClass, {
    description:
      'It is in no list any more unless asked for, and no text goes to it. Staff and API tokens with families:write.',
  })
  async archiveClass(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<SchoolClass> {
    return putAway(context, id, context.house.now());
  }

  @Mutation(() => SchoolClass, {
    description: 'With the students who were in it. Staff and API tokens with families:write.',
  })
  async restoreClass(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<SchoolClass> {
    return putAway(context, id, null);
  }
}

async function putAway(context: Context, id: string, at: Date | null): Promise<SchoolClass> {
  const { organizationId } = staffOrTokenWith(context, 'families:write');
  await inTransaction(context.house.db, (tx) => archiveClass(tx, { organizationId, id, at }));
  return present(context, organizationId, id);
}

async function present({ house }: Context, organizationId: string, id: string): Promise<SchoolClass> {
  const [row] = await classesById(house.db.read, organizationId, [id]);
  if (row === undefined) throw notFound('class');
  return classView(row);
}
