import {
  ArgsType,
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
} from 'type-graphql';
import { AudienceInput } from './audience.inputs.js';
import { LeftOutCount, TextedCount } from './broadcast-people.types.js';
import { BroadcastPartEnum, BroadcastStateEnum, TextRuleEnum } from './broadcasts.enums.types.js';
import type { BroadcastPart } from './broadcasts.enums.types.js';
import { PageArgs } from './list.args.js';
import { PageInfo, Problem } from './problem.types.js';
import { sendsOnceFor, TextCount } from './texting.types.js';

@InputType('BroadcastInput')
export class BroadcastInput {
  @Field(() => String, { description: sendsOnceFor }) requestId: string;
  @Field(() => AudienceInput) audience: AudienceInput;
  @Field(() => String, {
    description:
      'May hold {first name}, {last name}, {family} and {school}. The footer of the school is added.',
  })
  body: string;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Begins then; at once where absent.' })
  scheduledAt?: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Sends outside the hours, and why. Needs the permission Override Hours.',
  })
  hoursReason?: string | null;
}

@InputType('BroadcastPreviewInput')
export class BroadcastPreviewInput {
  @Field(() => AudienceInput) audience: AudienceInput;
  @Field(() => String) body: string;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'As if it were this time: the hours and the days of enrolments count for it.',
  })
  scheduledAt?: Date | null;
}

@ObjectType('TextFinding', { description: 'What stands against a text.' })
export class TextFinding {
  @Field(() => Boolean, { description: 'It may not be sent so; otherwise it is a warning.' })
  isRefused: boolean;
  @Field(() => TextRuleEnum) rule: string;
  @Field(() => String, { description: 'As it is written; empty where the whole text is meant.' })
  found: string;
}

@ObjectType('TextExample', { description: 'The text as one real person gets it.' })
export class TextExample {
  @Field(() => ID) personId: string;
  @Field(() => String) name: string;
  @Field(() => String) body: string;
  @Field(() => TextCount) count: TextCount;
}

@ObjectType('BroadcastPreview', { description: 'What sending it now would come to. Nothing is stored.' })
export class BroadcastPreview {
  @Field(() => String, { description: 'Whom it would go to, in words.' }) audience: string;
  @Field(() => Int, { description: 'In the audience.' }) people: number;
  @Field(() => Int, { description: 'Of them, who gets a text.' }) texted: number;
  @Field(() => Int, { description: 'To which texts go.' }) numbers: number;
  @Field(() => Int, { description: 'The same text goes to the same number once.' }) texts: number;
  @Field(() => Int, { description: 'Over all texts: what the carrier charges.' }) segments: number;
  @Field(() => [LeftOutCount], { description: 'The held first.' }) leftOut: LeftOutCount[];
  @Field(() => [TextedCount], {
    description: 'Of those who get a text, who gets it not alone or not at once.',
  })
  textedHow: TextedCount[];
  @Field(() => Int, { description: 'Texts that would wait for the hours.' }) waiting: number;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the last of them may go.' })
  waitingUntil: Date | null;
  @Field(() => [TextFinding]) findings: TextFinding[];
  @Field(() => [String], { description: 'What stands in braces and is no field.' }) unknownFields: string[];
  @Field(() => [TextExample], { description: 'Of at most three people who get it.' }) examples: TextExample[];
}

@ObjectType('CarrierPrice', {
  description: 'What the carrier asks, and what is left with it; absent where it does not say.',
})
export class CarrierPrice {
  @Field(() => String, {
    nullable: true,
    description: 'For one segment to a phone in the United States, in US dollars, without what networks add.',
  })
  perSegment: string | null;
  @Field(() => String, { nullable: true, description: 'Credit left, in US dollars.' }) balance: string | null;
}

@ObjectType('BroadcastProgress', { description: 'Texts by what became of them.' })
export class BroadcastProgress {
  @Field(() => Int, { description: 'Due, and not handed over yet.' }) queued: number;
  @Field(() => Int, {
    description: 'Wait for the hours of the school and of the phone, or to be tried again.',
  })
  waiting: number;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the last of these may go.' })
  waitingUntil: Date | null;
  @Field(() => Int) handedOver: number;
  @Field(() => Int) delivered: number;
  @Field(() => Int) failed: number;
  @Field(() => Int, { description: 'The gate said no when it was their turn, or they were taken back.' })
  withheld: number;
  @Field(() => Int, { description: 'Nobody knows whether they were sent.' }) unknown: number;
}

@ObjectType('Broadcast', { description: 'One text written to many.' })
export class Broadcast {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'With its fields, without the footer.' }) body: string;
  @Field(() => String) footer: string;
  @Field(() => BroadcastStateEnum) state: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Why it is paused: staff, credit, late (it was scheduled, and could not begin within an hour of that), or restored (a backup does not know whether it was sent).',
  })
  stateReason: string | null;
  @Field(() => String, { description: 'Who wrote it.' }) by: string;
  @Field(() => String, { description: 'Whom it was written to, in words.' }) audience: string;
  @Field(() => String, { nullable: true, description: 'Why it was sent outside the hours.' })
  hoursReason: string | null;
  @Field(() => Int) people: number;
  @Field(() => Int) texts: number;
  @Field(() => Int) segments: number;
  @Field(() => [LeftOutCount], { description: 'The held first.' }) leftOut: LeftOutCount[];
  @Field(() => BroadcastProgress) progress: BroadcastProgress;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) scheduledAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) startedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) finishedAt: Date | null;
}

@ObjectType('BroadcastEdge')
export class BroadcastEdge {
  @Field(() => String) cursor: string;
  @Field(() => Broadcast) node: Broadcast;
}

@ObjectType('BroadcastConnection')
export class BroadcastConnection {
  @Field(() => [BroadcastEdge]) edges: BroadcastEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('BroadcastText', { description: 'A text of a broadcast, and whom it stands for.' })
export class BroadcastText {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'E.164' }) number: string;
  @Field(() => [String]) names: string[];
  @Field(() => String, { description: 'See TextMessage.' }) state: string;
  @Field(() => String, { nullable: true }) stateReason: string | null;
  @Field(() => String, { nullable: true, description: 'The carrier’s.' }) errorCode: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) handedOverAt: Date | null;
}

@ObjectType('BroadcastTextEdge')
export class BroadcastTextEdge {
  @Field(() => String) cursor: string;
  @Field(() => BroadcastText) node: BroadcastText;
}

@ObjectType('BroadcastTextConnection')
export class BroadcastTextConnection {
  @Field(() => [BroadcastTextEdge]) edges: BroadcastTextEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('BroadcastStarted', { description: 'It is on its way, or was already by the same requestId.' })
export class BroadcastStarted {
  @Field(() => Broadcast) broadcast: Broadcast;
}

@ObjectType('BroadcastRefused', { implements: Problem, description: 'Nothing was sent.' })
export class BroadcastRefused extends Problem {
  @Field(() => [TextFinding]) findings: TextFinding[];
  @Field(() => [String]) unknownFields: string[];
}

@ObjectType('BroadcastSentBefore', {
  implements: Problem,
  description: 'Something else was sent by the same requestId. Nothing was sent now.',
})
export class BroadcastSentBefore extends Problem {
  @Field(() => Broadcast, { description: 'What was sent then.' }) broadcast: Broadcast;
}

export const SendBroadcastResult = createUnionType({
  name: 'SendBroadcastResult',
  types: () => [BroadcastStarted, BroadcastRefused, BroadcastSentBefore] as const,
});

@ObjectType('BroadcastSteered')
export class BroadcastSteered {
  @Field(() => Broadcast) broadcast: Broadcast;
}

@ObjectType('BroadcastNotSteerable', { implements: Problem, description: 'It is not in a state for that.' })
export class BroadcastNotSteerable extends Problem {
  @Field(() => Broadcast) broadcast: Broadcast;
}

export const SteerBroadcastResult = createUnionType({
  name: 'SteerBroadcastResult',
  types: () => [BroadcastSteered, BroadcastNotSteerable] as const,
});

@ArgsType()
export class BroadcastTextsArgs extends PageArgs {
  @Field(() => BroadcastPartEnum, { nullable: true, description: 'Only these.' })
  part?: BroadcastPart | null;
}
