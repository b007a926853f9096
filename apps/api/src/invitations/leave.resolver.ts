import { InvitationsLeft, InvitationsPage, LeaveInvitationsResult, LinkUnknown } from '@optline/schema';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { rateLimitsOf } from '../auth/rate-limit.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { endInvitations } from './invitation-ends.js';
import { findLeaveLink } from './leave-link.js';
import type { LeaveLink } from './leave-link.js';

/** Unsubscribing from invitations. The token says which address; nobody is signed in. */
@Resolver()
export class LeaveInvitationsResolver {
  @Query(() => InvitationsPage, {
    nullable: true,
    description: 'Whoever holds the link. Looking changes nothing. Nothing for an unknown token.',
  })
  async invitationsPage(
    @Arg('token', () => String) token: string,
    @Ctx() context: Context,
  ): Promise<InvitationsPage | null> {
    const link = await linkBehind(context, token);
    return link === null ? null : pageOf(link);
  }

  @Mutation(() => LeaveInvitationsResult, {
    description:
      'Ends invitations to the address that the link was sent to. Changes no answer about texts. Whoever holds the link.',
  })
  async leaveInvitations(
    @Arg('token', () => String) token: string,
    @Arg('isOneClick', () => Boolean, {
      defaultValue: false,
      description: 'By the button of a mail program (RFC 8058).',
    })
    isOneClick: boolean,
    @Ctx() context: Context,
  ): Promise<typeof LeaveInvitationsResult> {
    const { house } = context;
    const link = await linkBehind(context, token);
    if (link === null)
      return Object.assign(new LinkUnknown(), {
        message: {
          en: 'This link is not known. Please tell the school that you want no more of its e-mails.',
          es: 'No conocemos este enlace. Avise a la escuela que no quiere más de sus correos.',
        },
      });
    const { organizationId, addressHash } = link;
    const way = isOneClick ? 'one-click' : 'page';
    await inTransaction(house.db, (tx) =>
      endInvitations(tx, { organizationId, addressHash, way, now: house.now() }),
    );
    return Object.assign(new InvitationsLeft(), { page: pageOf({ ...link, hasLeft: true }) });
  }
}

/** Whoever tries unknown tokens over and over is told to wait; a known one works all the same. */
async function linkBehind({ house, origin }: Context, token: string): Promise<LeaveLink | null> {
  const link = await findLeaveLink(house.db.read, token);
  if (link === null) await rateLimitsOf(house).count('unknownLinksOfAddress', origin.ip);
  return link;
}

function pageOf({ schoolName, language, hasLeft }: LeaveLink): InvitationsPage {
  return Object.assign(new InvitationsPage(), { schoolName, language, hasLeft });
}
