import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AnswersKeywordsEnum } from './enums.types.js';
import { Problem } from './problem.types.js';

@ObjectType('TextingNumber', { description: 'A number that the school texts from.' })
export class TextingNumber {
  @Field(() => ID) id: string;
  @Field(() => String) number: string;
  @Field(() => AnswersKeywordsEnum) answersKeywords: 'carrier' | 'optline';
  @Field(() => Int, { description: 'No more are sent from it, whatever waits.' }) textsPerMinute: number;
  @Field(() => GraphQLISODateTime, { nullable: true }) retiredAt: Date | null;
}

@ObjectType('WebhookAddresses', {
  description: 'To paste into the carrier’s and the mail server’s settings.',
})
export class WebhookAddresses {
  @Field(() => String, { description: 'Plivo: Message URL of the application, method POST.' })
  inboundTexts: string;
  @Field(() => String, { description: 'Plivo: delivery reports (sent with every text).' })
  deliveryReports: string;
  @Field(() => String, { description: 'Postmark: webhook of the message stream.' }) emailEvents: string;
}

@ObjectType('TextingHours', { description: 'Texts go out within them, on the clocks of school and phone.' })
export class TextingHours {
  @Field(() => String, { description: 'HH:MM' }) from: string;
  @Field(() => String, { description: 'HH:MM, which is too late itself; 24:00 is the end of the day.' })
  until: string;
}

@InputType('TextingHoursInput')
export class TextingHoursInput {
  @Field(() => String, { description: 'HH:MM' }) from: string;
  @Field(() => String, { description: 'HH:MM, an hour later or more; 24:00 is the end of the day.' })
  until: string;
}

@ObjectType('Organization')
export class Organization {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) timeZone: string;
  @Field(() => String) organizationEmail: string;
  @Field(() => Boolean, { description: 'Mail to the Organization Email comes back.' })
  organizationEmailBounces: boolean;
  @Field(() => Boolean) wantsNoticeOfStaffOut: boolean;
  @Field(() => Boolean) wantsPeopleToldOfTurnOut: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Whom the answer to HELP names; absent: the Organization Email.',
  })
  helpContact: string | null;
  @Field(() => String, { nullable: true }) termsUrl: string | null;
  @Field(() => String, { nullable: true }) privacyUrl: string | null;
  @Field(() => TextingHours) textingHours: TextingHours;
  @Field(() => String, { description: 'Stands below every text that goes to many; may be empty.' })
  textFooter: string;
  @Field(() => Boolean, { description: 'New families can register on the public page.' })
  isRegistrationOpen: boolean;
  @Field(() => Boolean, { description: 'A Yes there counts once the phone answered a text with YES.' })
  wantsRegistrationConfirmed: boolean;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Nothing is sent until somebody resumes.' })
  sendingPausedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when inbound texts were compared.' })
  caughtUpAt: Date | null;
  @Field(() => Int) version: number;
}

@InputType('OrganizationInput', { description: 'Absent fields stay as they are.' })
export class OrganizationInput {
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) name: string | undefined;
  @Field(() => String, { nullable: true }) timeZone: string | undefined;
  @Field(() => String, { nullable: true }) organizationEmail: string | undefined;
  @Field(() => Boolean, { nullable: true }) wantsNoticeOfStaffOut: boolean | undefined;
  @Field(() => Boolean, { nullable: true }) wantsPeopleToldOfTurnOut: boolean | undefined;
  @Field(() => String, { nullable: true, description: 'A phone number, e-mail address or web address.' })
  helpContact: string | null | undefined;
  @Field(() => String, { nullable: true }) termsUrl: string | null | undefined;
  @Field(() => String, { nullable: true }) privacyUrl: string | null | undefined;
  @Field(() => TextingHoursInput, { nullable: true }) textingHours: TextingHoursInput | null | undefined;
  @Field(() => String, { nullable: true, description: 'At most 80 characters; empty for none.' })
  textFooter: string | null | undefined;
  @Field(() => Boolean, { nullable: true }) isRegistrationOpen: boolean | undefined;
  @Field(() => Boolean, { nullable: true }) wantsRegistrationConfirmed: boolean | undefined;
}

@ObjectType('OrganizationSaved')
export class OrganizationSaved {
  @Field(() => Organization) organization: Organization;
}

@ObjectType('OrganizationChangedMeanwhile', { implements: Problem })
export class OrganizationChangedMeanwhile extends Problem {
  @Field(() => Organization) organization: Organization;
}

export const SaveOrganizationResult = createUnionType({
  name: 'SaveOrganizationResult',
  types: () => [OrganizationSaved, OrganizationChangedMeanwhile] as const,
});

@ObjectType('TextingNumberSaved')
export class TextingNumberSaved {
  @Field(() => TextingNumber) textingNumber: TextingNumber;
}

@ObjectType('TextingNumberTaken', { implements: Problem })
export class TextingNumberTaken extends Problem {}

export const AddTextingNumberResult = createUnionType({
  name: 'AddTextingNumberResult',
  types: () => [TextingNumberSaved, TextingNumberTaken] as const,
});

@ObjectType('SendingResumed')
export class SendingResumed {
  @Field(() => Organization) organization: Organization;
}

@ObjectType('NotCaughtUp', { implements: Problem })
export class NotCaughtUp extends Problem {}

export const ResumeSendingResult = createUnionType({
  name: 'ResumeSendingResult',
  types: () => [SendingResumed, NotCaughtUp] as const,
});
