import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ObstacleEnum, PersonKindEnum, TextDirectionEnum } from './enums.types.js';
import { PageInfo, Problem } from './problem.types.js';

/** For the description of the `requestId` of what sends texts. */
export const sendsOnceFor =
  'Made by who asks, 8 to 64 letters, digits and hyphens: asking twice with the same one sends once.';

@InputType('SendTextInput')
export class SendTextInput {
  @Field(() => ID, { description: sendsOnceFor }) requestId: string;
  @Field(() => ID) personId: string;
  @Field(() => String) body: string;
}

@ObjectType('TextMessage')
export class TextMessage {
  @Field(() => ID) id: string;
  @Field(() => String) body: string;
  @Field(() => String, {
    description:
      'queued, sending, handed-over, sent, delivered, undelivered, failed, refused, withdrawn, unknown',
  })
  state: string;
  @Field(() => String, { nullable: true }) stateReason: string | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;
}

@ObjectType('TextQueued', { description: 'It is on its way, or was already by the same requestId.' })
export class TextQueued {
  @Field(() => TextMessage) text: TextMessage;
}

@ObjectType('TextRefused', { implements: Problem, description: 'Nothing was sent.' })
export class TextRefused extends Problem {
  @Field(() => ObstacleEnum) obstacle: string;
}

export const SendTextResult = createUnionType({
  name: 'SendTextResult',
  types: () => [TextQueued, TextRefused] as const,
});

@ObjectType('TextingEmailQueued', { description: 'The e-mail with CLICK HERE is on its way.' })
export class TextingEmailQueued {
  @Field(() => [String], { description: 'The people it goes to, by name.' }) to: string[];
}

@ObjectType('TextingEmailNotPossible', { implements: Problem })
export class TextingEmailNotPossible extends Problem {}

export const SendTextingEmailResult = createUnionType({
  name: 'SendTextingEmailResult',
  types: () => [TextingEmailQueued, TextingEmailNotPossible] as const,
});

@ObjectType('PersonText', { description: 'A text to or from the phone of somebody.' })
export class PersonText {
  @Field(() => ID) id: string;
  @Field(() => TextDirectionEnum) direction: 'sent' | 'received';
  @Field(() => String, {
    description:
      'Sent: message, sign-up, confirmation, stop-confirmation, start-answer, help-answer. Received: stop, start, help, unclear, other.',
  })
  kind: string;
  @Field(() => String) body: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => String, { description: 'Our number, in E.164.' }) ourNumber: string;
  @Field(() => String, { nullable: true, description: 'Of a text that was sent: see TextMessage.' })
  state: string | null;
  @Field(() => String, { nullable: true }) stateReason: string | null;
  @Field(() => String, { nullable: true, description: 'Why it did not arrive, in a code of the carrier.' })
  errorCode: string | null;
}

@ObjectType('PersonTextEdge')
export class PersonTextEdge {
  @Field(() => String) cursor: string;
  @Field(() => PersonText) node: PersonText;
}

@ObjectType('PersonTextConnection')
export class PersonTextConnection {
  @Field(() => [PersonTextEdge]) edges: PersonTextEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('TextCount', { description: 'What the carrier makes of a text, and charges.' })
export class TextCount {
  @Field(() => Int) segments: number;
  @Field(() => Int, { description: 'As people count: an emoji is one.' }) characters: number;
  @Field(() => String, { description: 'GSM-7 (160 characters in one segment) or UCS-2 (70).' })
  encoding: 'GSM-7' | 'UCS-2';
  @Field(() => [String], { description: 'The characters that make it UCS-2, each once.' })
  outsideGsm7: string[];
}

@ObjectType('TextPerson', { description: 'Somebody whom a text stands for.' })
export class TextPerson {
  @Field(() => ID) personId: string;
  @Field(() => PersonKindEnum) kind: 'contact' | 'student';
  @Field(() => String) name: string;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'They said No before it was sent: from then on it was not for them.',
  })
  withdrawnAt: Date | null;
}

@ObjectType('TextReport', {
  description: 'What came of an attempt to hand a text over, or what the carrier said of it afterwards.',
})
export class TextReport {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Of which attempt, from 1.' }) attempt: number;
  @Field(() => String, {
    description:
      'Of the attempt itself: handed-over, refused, unknown. Of the carrier afterwards: queued, sent, delivered, undelivered, failed and whatever else it says.',
  })
  state: string;
  @Field(() => Int, {
    nullable: true,
    description: 'In which order the carrier said it; absent of the attempt itself.',
  })
  sequence: number | null;
  @Field(() => String, { nullable: true }) errorCode: string | null;
  @Field(() => GraphQLISODateTime) at: Date;
}

@ObjectType('TextLife', { description: 'A text that was sent or is to be, from its writing to its arrival.' })
export class TextLife {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'See PersonText.' }) kind: string;
  @Field(() => String) body: string;
  @Field(() => TextCount) count: TextCount;
  @Field(() => String, { description: 'Our number, in E.164.' }) ourNumber: string;
  @Field(() => String, { description: 'E.164' }) number: string;
  @Field(() => [TextPerson], { description: 'Nobody for an answer to the phone itself.' })
  people: TextPerson[];
  @Field(() => String, { nullable: true, description: 'Who asked for it; absent for an answer of our own.' })
  by: string | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => ID, { nullable: true, description: 'The broadcast that it belongs to.' })
  broadcastId: string | null;
  @Field(() => String, { nullable: true, description: 'Whom the broadcast was written to, in words.' })
  audience: string | null;
  @Field(() => String, { nullable: true, description: 'Why it did not have to wait for the hours.' })
  hoursReason: string | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when the hours make it wait, or made it; absent where they never did.',
  })
  hoursUntil: Date | null;
  @Field(() => GraphQLISODateTime, { description: 'Not handed over before this.' }) dueAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Not handed over after this.' })
  expiresAt: Date | null;
  @Field(() => String, { description: 'See TextMessage.' }) state: string;
  @Field(() => String, { nullable: true }) stateReason: string | null;
  @Field(() => String, { nullable: true, description: 'Why it did not arrive, in a code of the carrier.' })
  errorCode: string | null;
  @Field(() => Int, { description: 'How often it was handed over, or tried to be.' }) attempts: number;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was claimed, immediately before it was handed to the carrier.',
  })
  handedOverAt: Date | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'A stop of its number was stored after that, while it was on its way.',
  })
  stopHeardAt: Date | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From then on nothing more becomes of it.',
  })
  settledAt: Date | null;
  @Field(() => [TextReport], { description: 'In the order in which they came in.' }) reports: TextReport[];
}

@ObjectType('PersonTextingEmail', { description: 'What came of sending the texting e-mail to one of many.' })
export class PersonTextingEmail {
  @Field(() => ID) personId: string;
  @Field(() => Boolean) isQueued: boolean;
  @Field(() => [String], { description: 'The people it goes to, by name.' }) to: string[];
  @Field(() => String, { nullable: true, description: 'Why not.' }) problem: string | null;
}
