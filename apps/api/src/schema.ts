import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { ApiTokensResolver } from './auth/api-tokens.resolver.js';
import { SignInResolver } from './auth/sign-in.resolver.js';
import { UsersResolver } from './auth/users.resolver.js';
import { ReviewsResolver } from './consent/reviews.resolver.js';
import { ByLinkResolver } from './consent/ways-in/by-link.resolver.js';
import { SetTextOptInResolver } from './consent/ways-in/set-text-opt-in.resolver.js';
import { StopNumberResolver } from './consent/ways-in/stop-number.resolver.js';
import { TextReplyResolver } from './consent/ways-in/text-reply.resolver.js';
import { EmailEventResolver } from './notices/email-event.resolver.js';
import { TextingEmailResolver } from './notices/texting-email.resolver.js';
import { OverviewResolver } from './settings/overview.resolver.js';
import { DeliveryReportResolver } from './texting/delivery-report.resolver.js';
import { SendTextResolver } from './texting/send-text.resolver.js';

/** The contract with its resolvers. Inputs are checked by the resolvers themselves. */
export function buildContract(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      ApiTokensResolver,
      ByLinkResolver,
      DeliveryReportResolver,
      EmailEventResolver,
      OverviewResolver,
      ReviewsResolver,
      SendTextResolver,
      SetTextOptInResolver,
      SignInResolver,
      StopNumberResolver,
      TextReplyResolver,
      TextingEmailResolver,
      UsersResolver,
    ],
    validate: false,
  });
}
