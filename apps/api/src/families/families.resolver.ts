import {
  Contact,
  Family,
  FamilyConnection,
  PersonConnection,
  PeopleArgs,
  SearchArgs,
  Student,
} from '@optline/schema';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { parentOf, signedInWith, staffOrTokenWith } from '../auth/guards.js';
import { cursorFor, page, pageSize, placeOf } from '../connection.js';
import type { Context } from '../context.js';
import { notFound } from '../errors.js';
import { isInReach } from '../consent/ways-in/set-text-opt-in.resolver.js';
import { familiesById, familyColumns, familyView } from './family-view.js';
import type { FamilyRow } from './family-view.js';
import { peopleById, personColumns, personView } from './person-view.js';
import type { PersonRow } from './person-view.js';
import { lookFor } from './search.js';

const sortedBy = ['sortName', 'id'] as const;

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
    description: 'Staff and API tokens with families:read. By name, without archived ones unless asked for.',
  })
  async families(
    @Args(() => SearchArgs) { search, archived, first, after }: SearchArgs,
    @Ctx() context: Context,
  ): Promise<FamilyConnection> {
    const { organizationId } = staffOrTokenWith(context, 'families:read');
    const rows = await lookFor<FamilyRow>(context.house.db.read, {
      organizationId,
      ownerKind: 'family',
      table: 'families',
      columns: familyColumns,
      search,
      where: { sql: notArchived(archived), params: [] },
      after: placeOf(after, sortedBy),
      limit: pageSize(first) + 1,
    });
    return page({ rows, first, cursor: placeIn, node: familyView });
  }

  @Query(() => PersonConnection, {
    description: 'Staff and API tokens with families:read. By name, without archived ones unless asked for.',
  })
  async people(
    @Args(() => PeopleArgs) { search, kind, archived, first, after }: PeopleArgs,
    @Ctx() context: Context,
  ): Promise<PersonConnection> {
    const who = staffOrTokenWith(context, 'families:read');
    const ofKind = kind == null ? { sql: '', params: [] } : { sql: 'AND t.kind = ?', params: [kind] };
    const rows = await lookFor<PersonRow & { sortName: string }>(context.house.db.read, {
      organizationId: who.organizationId,
      ownerKind: 'person',
      table: 'people',
      columns: `${personColumns}, sort_name`,
      search,
      where: { sql: `${ofKind.sql} ${notArchived(archived)}`, params: ofKind.params },
      after: placeOf(after, sortedBy),
      limit: pageSize(first) + 1,
    });
    return page({ rows, first, cursor: placeIn, node: (row) => personView(row, who) });
  }
}

function notArchived(archivedToo: boolean): string {
  return archivedToo ? '' : 'AND t.archived_at IS NULL';
}

function placeIn({ sortName, id }: { sortName: string; id: string }): string {
  return cursorFor([sortName, id]);
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
