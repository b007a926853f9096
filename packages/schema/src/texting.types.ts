import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ObstacleEnum, TextDirectionEnum } from './enums.types.js';
import { PageInfo, Problem } from './problem.types.js';

@InputType('SendTextInput')
export class SendTextInput {
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

@ObjectType('TextQueued')
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

@ObjectType('PersonTextingEmail', { description: 'What came of sending the texting e-mail to one of many.' })
export class PersonTextingEmail {
  @Field(() => ID) personId: string;
  @Field(() => Boolean) isQueued: boolean;
  @Field(() => [String], { description: 'The people it goes to, by name.' }) to: string[];
  @Field(() => String, { nullable: true, description: 'Why not.' }) problem: string | null;
}
