import { Ctx, Query, Resolver } from 'type-graphql';
import { staffOf } from '../auth/guards.js';
import type { Context } from '../context.js';
import { organizationById } from '../settings/organization-view.js';

/** Where families register. */
@Resolver()
export class RegistrationAddressResolver {
  @Query(() => String, {
    nullable: true,
    description: 'The address of the registration page; none before it was first opened. Staff.',
  })
  async registrationAddress(@Ctx() context: Context): Promise<string | null> {
    const { organizationId } = staffOf(context);
    const { db, config } = context.house;
    const { registrationSlug } = await organizationById(db.read, organizationId);
    return registrationSlug === null ? null : `${config.publicBaseUrl}/register/${registrationSlug}`;
  }
}
