import { createUnionType, Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { Problem } from './problem.types.js';
import { TextMessage } from './texting.types.js';

@ObjectType('MyPhone', { description: 'Where a staff user sends texts to themself, to try them.' })
export class MyPhone {
  @Field(() => String, { nullable: true, description: 'E.164' }) number: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the phone answered YES.' })
  confirmedAt: Date | null;
}

@ObjectType('MyPhoneSaved', { description: 'A new number is asked by text to answer YES.' })
export class MyPhoneSaved {
  @Field(() => MyPhone) phone: MyPhone;
}

@ObjectType('MyPhoneRefused', {
  implements: Problem,
  description: 'The number cannot be asked; nothing was saved.',
})
export class MyPhoneRefused extends Problem {}

export const SaveMyPhoneResult = createUnionType({
  name: 'SaveMyPhoneResult',
  types: () => [MyPhoneSaved, MyPhoneRefused] as const,
});

@ObjectType('TestTextQueued', { description: 'It is on its way, or was already by the same requestId.' })
export class TestTextQueued {
  @Field(() => TextMessage) text: TextMessage;
}

@ObjectType('TestTextRefused', { implements: Problem, description: 'Nothing was sent.' })
export class TestTextRefused extends Problem {}

export const SendTestTextResult = createUnionType({
  name: 'SendTestTextResult',
  types: () => [TestTextQueued, TestTextRefused] as const,
});
