import {
  Contact,
  FamiliesArgs,
  Family,
  FamilyConnection,
  ListTotal,
  PeopleArgs,
  PersonConnection,
  Student,
} from '@optline/schema';
import type { Person } from '@optline/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { parentOf, signedInWith, staffOrTokenWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import { notFound } from '../errors.js';
import { isInReach } from '../consent/ways-in/set-text-opt-in.resolver.js';
import { familiesById, familyView } from './family-view.js';
import { listFamilies, listPeople } from './lists.js';
import type { ListPage } from './lists.js';
import { peopleById, personView } from './person-view.js';
import type { PersonRow } from './person-view.js';

/** Families, contacts and students, to look at. */
@Resolver()
export class FamiliesResolver {
  @Query(() => Family, {
    description: 'Staff, parents of the family, API tokens with families:read.',
  })
  async family(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Family> {
    const who = signedInWith(context, 'families:read');
    const [row] =
      who.kind === 'parent' && who.familyId !== id
        ? []
        : await familiesById(context.house.db.read, who.organizationId, [id]);
    if (row === undefined) throw notFound('family');
    return familyView(row);
  }

  @Query(() => Family, { description: 'Parents: their own family.' })
  async myFamily(@Ctx() context: Context): Promise<Family> {
    const { familyId, organizationId } = parentOf(context);
    const [row] = await familiesById(context.house.db.read, organizationId, [familyId]);
    if (row === undefined) throw notFound('family');
    return familyView(row);
  }

  @Query(() => Contact, {
    description: 'Staff, parents of the family, API tokens with families:read.',
  })
  async contact(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Contact> {
    return (await personOf(context, { id, kind: 'contact' })) as Contact;
  }

  @Query(() => Student, {
    description: 'Staff, parents of the family, API tokens with families:read.',
  })
  async student(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Student> {
    return (await personOf(context, { id, kind: 'student' })) as Student;
  }

  @Query(() => FamilyConnection, {
    description: 'Staff and API tokens with families:read. Without archived ones unless asked for.',
  })
  async families(
    @Args(() => FamiliesArgs) args: FamiliesArgs,
    @Ctx() context: Context,
  ): Promise<FamilyConnection> {
    const { organizationId } = staffOrTokenWith(context, 'families:read');
    const found = await listFamilies(context.house.db.read, organizationId, { args, node: familyView });
    return Object.assign(new FamilyConnection(), found);
  }

  @Query(() => PersonConnection, {
    description: 'Staff and API tokens with families:read. Without archived ones unless asked for.',
  })
  async people(@Args(() => PeopleArgs) args: PeopleArgs, @Ctx() context: Context): Promise<PersonConnection> {
    const who = staffOrTokenWith(context, 'families:read');
    const node = (row: PersonRow) => personView(row, who);
    const found = await listPeople(context.house.db.read, who.organizationId, { args, node });
    return Object.assign(new PersonConnection(), found);
  }
}

/** Counted only when asked for. */
@Resolver(() => PersonConnection)
export class PersonConnectionResolver {
  @FieldResolver(() => ListTotal)
  total(@Root() connection: ListPage<Person>): Promise<ListTotal> {
    return connection.countTotal();
  }
}

/** Counted only when asked for. */
@Resolver(() => FamilyConnection)
export class FamilyConnectionResolver {
  @FieldResolver(() => ListTotal)
  total(@Root() connection: ListPage<Family>): Promise<ListTotal> {
    return connection.countTotal();
  }
}

async function personOf(
  context: Context,
  { id, kind }: { id: string; kind: 'contact' | 'student' },
): Promise<Contact | Student> {
  const who = signedInWith(context, 'families:read');
  const [row] = await peopleById(context.house.db.read, who.organizationId, [id]);
  if (row === undefined || row.kind !== kind || !isInReach(row, who)) throw notFound(kind);
  return personView(row, who);
}
