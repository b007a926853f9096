import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { ApiTokensResolver } from './auth/api-tokens.resolver.js';
import { SignInResolver } from './auth/sign-in.resolver.js';
import { UsersResolver } from './auth/users.resolver.js';
import {
  ClassFieldsResolver,
  EnrolmentFieldsResolver,
  StudentClassesResolver,
} from './classes/class-fields.resolver.js';
import {
  ClassConnectionResolver,
  ClassesResolver,
  EnrolmentConnectionResolver,
} from './classes/classes.resolver.js';
import { EnrolmentsResolver } from './classes/enrolments.resolver.js';
import { SaveClassResolver } from './classes/save-class.resolver.js';
import { ReviewsResolver } from './consent/reviews.resolver.js';
import { ByLinkResolver } from './consent/ways-in/by-link.resolver.js';
import { SetTextOptInResolver } from './consent/ways-in/set-text-opt-in.resolver.js';
import { StopNumberResolver } from './consent/ways-in/stop-number.resolver.js';
import { TextReplyResolver } from './consent/ways-in/text-reply.resolver.js';
import { ExportsResolver } from './exports/exports.resolver.js';
import { ErasePersonResolver } from './families/erase-person.resolver.js';
import {
  FamiliesResolver,
  FamilyConnectionResolver,
  PersonConnectionResolver,
} from './families/families.resolver.js';
import { MergeResolver } from './families/merge.resolver.js';
import { FamilyFieldsResolver, PersonFieldsResolver } from './families/person-fields.resolver.js';
import { SaveFamilyResolver } from './families/save-family.resolver.js';
import { SavePersonResolver } from './families/save-person.resolver.js';
import { BulkOptInsResolver } from './bulk-opt-in/bulk-opt-ins.resolver.js';
import { ImportsResolver } from './imports/imports.resolver.js';
import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { LeaveInvitationsResolver } from './invitations/leave.resolver.js';
import { ConsentNewsResolver } from './live/consent-news.resolver.js';
import { EmailEventResolver } from './notices/email-event.resolver.js';
import { TextingEmailResolver } from './notices/texting-email.resolver.js';
import { OverviewResolver } from './settings/overview.resolver.js';
import { RegistrationAddressResolver } from './registration/registration-address.resolver.js';
import { RegistrationsResolver } from './registration/registrations.resolver.js';
import { RegisterResolver } from './registration/register.resolver.js';
import { HistoryResolver } from './record/history.resolver.js';
import { UndeliveredResolver } from './record/undelivered.resolver.js';
import { ConsentWordingsResolver } from './settings/consent-wordings.resolver.js';
import { SchoolTextsResolver } from './settings/school-texts.resolver.js';
import { SettingsResolver } from './settings/settings.resolver.js';
import { SignUpTextsResolver } from './settings/sign-up-texts.resolver.js';
import { TextingNumbersResolver } from './settings/texting-numbers.resolver.js';
import { WaitingResolver } from './settings/waiting.resolver.js';
import { ProblemResolver } from './speak-to-reader.js';
import { StoryResolver } from './story/story.resolver.js';
import { AudienceResolver } from './texting/audience/audience.resolver.js';
import { BroadcastListsResolver } from './texting/broadcasts/broadcast-lists.resolver.js';
import { BroadcastsResolver } from './texting/broadcasts/broadcasts.resolver.js';
import { CarrierPriceResolver } from './texting/carrier-price.resolver.js';
import { DeliveryReportResolver } from './texting/delivery-report.resolver.js';
import { InboxResolver } from './texting/inbox/inbox.resolver.js';
import { PersonTextsResolver } from './texting/person-texts.resolver.js';
import { TestTextResolver } from './texting/test-text.resolver.js';
import { SendTextResolver } from './texting/send-text.resolver.js';
import { TextTemplatesResolver } from './texting/templates/text-templates.resolver.js';
import { TextLifeResolver } from './texting/text-life.resolver.js';

/**
 * type-graphql asks for one as soon as there is a subscription. Ours subscribe to the database themselves, so that
 * news crosses processes.
 */
const noPubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions name their own source');
  },
};

const resolvers = [
  ApiTokensResolver,
  AudienceResolver,
  BroadcastListsResolver,
  BroadcastsResolver,
  BulkOptInsResolver,
  ByLinkResolver,
  CarrierPriceResolver,
  ClassConnectionResolver,
  ClassesResolver,
  ClassFieldsResolver,
  ConsentNewsResolver,
  ConsentWordingsResolver,
  DeliveryReportResolver,
  EmailEventResolver,
  EnrolmentConnectionResolver,
  EnrolmentFieldsResolver,
  EnrolmentsResolver,
  ErasePersonResolver,
  ExportsResolver,
  FamiliesResolver,
  FamilyConnectionResolver,
  FamilyFieldsResolver,
  HistoryResolver,
  InboxResolver,
  ImportsResolver,
  InvitationsResolver,
  LeaveInvitationsResolver,
  MergeResolver,
  PersonConnectionResolver,
  PersonFieldsResolver,
  PersonTextsResolver,
  OverviewResolver,
  ProblemResolver,
  RegisterResolver,
  RegistrationAddressResolver,
  RegistrationsResolver,
  ReviewsResolver,
  SaveClassResolver,
  SaveFamilyResolver,
  SavePersonResolver,
  SchoolTextsResolver,
  SendTextResolver,
  SetTextOptInResolver,
  SettingsResolver,
  SignInResolver,
  SignUpTextsResolver,
  StoryResolver,
  StopNumberResolver,
  StudentClassesResolver,
  TestTextResolver,
  TextLifeResolver,
  TextReplyResolver,
  TextTemplatesResolver,
  TextingNumbersResolver,
  TextingEmailResolver,
  UndeliveredResolver,
  UsersResolver,
  WaitingResolver,
] as const;

/** The contract with its resolvers. Inputs are checked by the resolvers themselves. */
export function buildContract(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers,
    validate: false,
    pubSub: noPubSub,
  });
}
