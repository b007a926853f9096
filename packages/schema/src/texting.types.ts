import { createUnionType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql';
import { ObstacleEnum } from './enums.types.js';
import { Problem } from './problem.types.js';

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
