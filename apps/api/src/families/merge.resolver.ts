import { Family, Person } from '@optline/schema';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { staffWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { notFound } from '../errors.js';
import { familiesById, familyView } from './family-view.js';
import { mergeFamilies, mergePeople } from './merge.js';
import { peopleById, personView } from './person-view.js';

/** Two records of one person, or of one family, become one. */
@Resolver()
export class MergeResolver {
  @Mutation(() => Person, {
    description:
      'The most restrictive answer stands, and both histories are shown together. Returns the record that is kept. Staff with Change Text Opt-In.',
  })
  async mergePeople(
    @Arg('keepId', () => ID) keepId: string,
    @Arg('mergeId', () => ID) mergeId: string,
    @Ctx() context: Context,
  ): Promise<Person> {
    const who = staffWith(context, 'change-text-opt-in');
    const { db } = context.house;
    await inTransaction(db, (tx) => mergePeople(tx, { context, who, keepId, mergeId }));
    const [row] = await peopleById(db.read, who.organizationId, [keepId]);
    if (row === undefined) throw notFound('person');
    return personView(row, who);
  }

  @Mutation(() => Family, {
    description:
      'Everybody of the merged family comes into the one that is kept, which is returned. Staff with Change Text Opt-In.',
  })
  async mergeFamilies(
    @Arg('keepId', () => ID) keepId: string,
    @Arg('mergeId', () => ID) mergeId: string,
    @Ctx() context: Context,
  ): Promise<Family> {
    const who = staffWith(context, 'change-text-opt-in');
    const { db } = context.house;
    await inTransaction(db, (tx) => mergeFamilies(tx, { context, who, keepId, mergeId }));
    const [row] = await familiesById(db.read, who.organizationId, [keepId]);
    if (row === undefined) throw notFound('family');
    return familyView(row);
  }
}
