import { ConsentRecordConnection, PageArgs, Person } from '@optline/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { signedInWith } from '../auth/guards.js';
import { cursorFor, page, pageSize, placeOf } from '../connection.js';
import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import { forStaff } from '../sentences.js';
import { loadersOf } from '../loaders.js';
import { requireNumber } from '../phone-input.js';
import { exportConsent } from './export-consent.js';
import { numberRows } from './history-rows.js';
import { presentRecord } from './present-records.js';
import { loadRecordContext } from './record-context.js';
import { readerOfConsent } from './who-may-read.js';

const sortedBy = ['id'] as const;

/** What happened to the consent of people and numbers. */
@Resolver(() => Person)
export class HistoryResolver {
  @FieldResolver(() => ConsentRecordConnection, {
    description:
      'Of the person, and of their number while they held it; the newest first. Staff, parents of the family, API tokens with consent:read.',
  })
  async history(
    @Root() person: Person,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<ConsentRecordConnection> {
    signedInWith(context, 'consent:read');
    const [place] = placeOf(after, sortedBy) ?? [null];
    return loadersOf(context).histories.load({ personId: person.id, first: pageSize(first), after: place });
  }

  @Query(() => ConsentRecordConnection, {
    description:
      'Of a number, whoever held it; the newest first. Staff with a texting permission, API tokens with consent:read.',
  })
  async numberHistory(
    @Arg('number', () => String) number: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<ConsentRecordConnection> {
    const viewer = readerOfConsent(context);
    const { organizationId } = viewer;
    const sql = context.house.db.read;
    const [place] = placeOf(after, sortedBy) ?? [null];
    const rows = await numberRows(
      sql,
      { organizationId, number: requireNumber(number) },
      { limit: pageSize(first) + 1, after: place },
    );
    const beside = await loadRecordContext(sql, organizationId, rows);
    return page({
      rows,
      first,
      cursor: ({ id }) => cursorFor([id]),
      node: (row) => presentRecord(row, beside, { viewer, seesNumbers: true, foreignNumbers: new Set() }),
    });
  }

  @Query(() => String, {
    description:
      'Everything on record as JSON text: name exactly one of personId and number. Staff with a texting permission or the right to export, API tokens with consent:read.',
  })
  async exportConsentHistory(
    @Arg('personId', () => ID, { nullable: true }) personId: string | null,
    @Arg('number', () => String, { nullable: true }) number: string | null,
    @Ctx() context: Context,
  ): Promise<string> {
    const viewer = readerOfConsent(context, ['export-consent']);
    if ((personId == null) === (number == null))
      throw badInput(forStaff('Name exactly one of personId and number.'));
    const about =
      personId != null ? { personId, number: null } : { personId: null, number: requireNumber(number ?? '') };
    return JSON.stringify(await exportConsent(context.house, viewer, about), null, 2);
  }
}
