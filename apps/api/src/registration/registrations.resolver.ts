import {
  PageArgs,
  RegistrationConnection,
  RegistrationSettled,
  RegistrationSettledMeanwhile,
  SettleRegistrationResult,
} from '@optline/schema';
import type { Registration } from '@optline/schema';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { staffOf, staffWith } from '../auth/guards.js';
import type { StaffPrincipal } from '../auth/guards.js';
import { cursorFor, page, pageSize, placeOf } from '../connection.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { notFound } from '../errors.js';
import { forStaff } from '../sentences.js';
import { presentRegistrations } from './present-registrations.js';
import { newRegistrations, registrationById } from './registration-rows.js';
import { settleRegistration } from './settle-registration.js';
import type { Settling } from './settle-registration.js';

const sortedBy = ['id'] as const;

/** Families that registered, and what the office makes of them. */
@Resolver()
export class RegistrationsResolver {
  @Query(() => RegistrationConnection, {
    description: 'Those that wait for the office, the oldest first. Staff.',
  })
  async registrations(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<RegistrationConnection> {
    const { organizationId } = staffOf(context);
    const { db, now } = context.house;
    const [place] = placeOf(after, sortedBy) ?? [''];
    const asked = { organizationId, after: place, limit: pageSize(first) + 1 };
    const rows = await newRegistrations(db.read, asked);
    const shown = await presentRegistrations(db.read, { organizationId, now: now() }, rows);
    return page({ rows: shown, first, cursor: ({ id }) => cursorFor([id]), node: (node) => node });
  }

  @Mutation(() => SettleRegistrationResult, { description: 'It is a new family. Staff.' })
  async keepRegistration(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<typeof SettleRegistrationResult> {
    return settle(context, { who: staffOf(context), id, settling: { state: 'kept' } });
  }

  @Mutation(() => SettleRegistrationResult, {
    description:
      'Everybody who registered comes into the family; of people merged there later the stricter answer stands. Staff with Change Text Opt-In.',
  })
  async mergeRegistration(
    @Arg('id', () => ID) id: string,
    @Arg('intoFamilyId', () => ID) intoFamilyId: string,
    @Ctx() context: Context,
  ): Promise<typeof SettleRegistrationResult> {
    const who = staffWith(context, 'change-text-opt-in');
    return settle(context, { who, id, settling: { state: 'merged', intoFamilyId } });
  }

  @Mutation(() => SettleRegistrationResult, {
    description: 'The family is archived, and can be restored. Staff.',
  })
  async discardRegistration(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<typeof SettleRegistrationResult> {
    return settle(context, { who: staffOf(context), id, settling: { state: 'discarded' } });
  }
}

async function settle(
  context: Context,
  { who, id, settling }: { who: StaffPrincipal; id: string; settling: Settling },
): Promise<typeof SettleRegistrationResult> {
  const outcome = await inTransaction(context.house.db, (tx) =>
    settleRegistration(tx, { context, who, id, settling }),
  );
  const registration = await present(context, who, id);
  if (outcome === 'settled') return Object.assign(new RegistrationSettled(), { registration });
  return Object.assign(new RegistrationSettledMeanwhile(), {
    message: forStaff('Somebody dealt with this registration meanwhile.'),
    registration,
  });
}

async function present({ house }: Context, who: StaffPrincipal, id: string): Promise<Registration> {
  const { organizationId } = who;
  const row = await registrationById(house.db.read, { organizationId, id });
  const shown = { organizationId, now: house.now() };
  const [registration] = await presentRegistrations(house.db.read, shown, row === null ? [] : [row]);
  if (registration === undefined) throw notFound('registration');
  return registration;
}
