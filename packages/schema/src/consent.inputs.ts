import { Field, GraphQLISODateTime, ID, InputType, Int } from 'type-graphql';
import {
  AnswerEnum,
  EmailEventKindEnum,
  EmailStreamEnum,
  MessageIntentEnum,
  ProofHowEnum,
  ReviewDecisionEnum,
} from './enums.types.js';

@InputType('AskedAgainInput', {
  description: 'Over their own No or STOP: how and in what words they asked again.',
})
export class AskedAgainInput {
  @Field(() => ProofHowEnum) how: 'paper' | 'phone' | 'in-person' | 'email';
  @Field(() => String) words: string;
}

@InputType('ProofInput', { description: 'How staff or an API client know of a Yes.' })
export class ProofInput {
  @Field(() => ProofHowEnum) how: 'paper' | 'phone' | 'in-person' | 'email';
  @Field(() => String, { description: 'The day they agreed, YYYY-MM-DD.' }) agreedOn: string;
  @Field(() => Boolean, { description: 'The ticked statement that the person agreed.' })
  personAgreed: boolean;
  @Field(() => AskedAgainInput, { nullable: true }) askedAgain: AskedAgainInput | null;
  @Field(() => ID, { nullable: true, description: 'Under 18: the adult of the family who said Yes.' })
  adultPersonId: string | null;
}

@InputType('TextOptInInput', { description: 'A Yes or a No for one person.' })
export class TextOptInInput {
  @Field(() => AnswerEnum, { description: 'IN or OUT.' }) answer: 'in' | 'out';
  @Field(() => Int, { nullable: true, description: 'Needed for a Yes: the version that was seen.' })
  seenVersion: number | null;
  @Field(() => ID, { nullable: true, description: 'Portal: the consent wording that stood beside the Yes.' })
  wordingId: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Portal, another adult: they asked for it.' })
  theyAskedForIt: boolean;
  @Field(() => ProofInput, { nullable: true, description: 'Staff and API clients.' })
  proof: ProofInput | null;
}

@InputType('SetTextOptInInput')
export class SetTextOptInInput extends TextOptInInput {
  @Field(() => ID) id: string;
}

@InputType('SetTextOptInByLinkInput')
export class SetTextOptInByLinkInput {
  @Field(() => String) token: string;
  @Field(() => AnswerEnum, { description: 'IN or OUT.' }) answer: 'in' | 'out';
  @Field(() => Int, { nullable: true }) seenVersion: number | null;
  @Field(() => ID, { nullable: true }) wordingId: string | null;
}

@InputType('HeardInput', { description: 'A request heard by the office.' })
export class HeardInput {
  @Field(() => ProofHowEnum) how: 'paper' | 'phone' | 'in-person' | 'email';
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => String, { nullable: true, description: 'In their words.' }) words: string | null;
}

@InputType('StopNumberInput', {
  description: 'Name the number by exactly one of number, personId and token.',
})
export class StopNumberInput {
  @Field(() => String, { nullable: true }) number: string | null;
  @Field(() => ID, { nullable: true, description: 'The person on whose record the number stands.' })
  personId: string | null;
  @Field(() => String, { nullable: true, description: 'Of the e-mailed page.' }) token: string | null;
  @Field(() => HeardInput, {
    nullable: true,
    description: 'Staff: heard by phone, at the desk, in a letter or e-mail.',
  })
  heard: HeardInput | null;
}

@InputType('DecideReviewInput')
export class DecideReviewInput {
  @Field(() => ID) id: string;
  @Field(() => ReviewDecisionEnum) decision: 'stop' | 'not-a-request' | 'wrong-number' | 'start';
}

@InputType('ReportStopRequestInput', {
  description: 'Staff without texting permissions report what they heard.',
})
export class ReportStopRequestInput {
  @Field(() => ID) personId: string;
  @Field(() => String) words: string;
}

@InputType('TextReplyInput', { description: 'A text that came in, in neutral words.' })
export class TextReplyInput {
  @Field(() => String) providerMessageId: string;
  @Field(() => String) from: string;
  @Field(() => String) to: string;
  @Field(() => String) body: string;
  @Field(() => MessageIntentEnum, { nullable: true }) intent: 'optout' | 'optin' | 'help' | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The carrier said what it took the text for, be it nothing.',
  })
  intentIsGiven: boolean;
  @Field(() => GraphQLISODateTime, { nullable: true }) carrierTime: Date | null;
}

@InputType('DeliveryReportInput')
export class DeliveryReportInput {
  @Field(() => ID, { nullable: true, description: 'Our id of the text, from the report address.' }) textId:
    string | null;
  @Field(() => Int, { nullable: true, description: 'Which attempt to hand it over, from 1.' }) attempt?:
    number | null;
  @Field(() => String) providerMessageId: string;
  @Field(() => String) state: string;
  @Field(() => Int, { nullable: true }) sequence: number | null;
  @Field(() => String, { nullable: true }) errorCode: string | null;
}

@InputType('EmailEventInput')
export class EmailEventInput {
  @Field(() => EmailEventKindEnum) kind: string;
  @Field(() => EmailStreamEnum, {
    defaultValue: 'transactional',
    description: 'An address may leave one of them and still get the other.',
  })
  stream: 'transactional' | 'invitations';
  @Field(() => String) address: string;
  @Field(() => String) dedupeKey: string;
  @Field(() => ID, { nullable: true, description: 'Our id of the notice.' }) jobId: string | null;
  @Field(() => GraphQLISODateTime) at: Date;
}
