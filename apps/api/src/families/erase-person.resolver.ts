import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { staffWith } from '../auth/guards.js';
import { erasePerson } from '../consent/erase-person.js';
import { actorOf } from '../consent/ways-in/set-text-opt-in.resolver.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { notFound } from '../errors.js';
import { recordsOfPeople } from '../record/merged-records.js';
import { peopleById } from './person-view.js';
import { writeSearchTerms } from './write-search-terms.js';

/** A person's right to be forgotten, as far as the law of consent allows it. */
@Resolver()
export class ErasePersonResolver {
  @Mutation(() => Boolean, {
    description:
      'Staff with Manage Users. Blanks names, addresses and texts for good; keeps what was agreed and every suppression.',
  })
  async erasePerson(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<boolean> {
    const who = staffWith(context, 'manage-users');
    const { organizationId } = who;
    const { ip, userAgent } = context.origin;
    const { house } = context;
    await inTransaction(house.db, async (tx) => {
      const by = {
        organizationId,
        way: 'staff',
        actor: actorOf(who),
        ip,
        userAgent,
        now: house.now(),
      } as const;
      // Records that were merged into this one are of the same person.
      const records = (await recordsOfPeople(tx, organizationId, [id])).get(id) ?? [id];
      for (const recordId of records) if (!(await erasePerson(tx, by, recordId))) throw notFound('person');
      const people = await peopleById(tx, organizationId, records);
      for (const familyId of new Set(people.map((person) => person.familyId)))
        await writeSearchTerms(tx, { organizationId, familyId });
    });
    return true;
  }
}
