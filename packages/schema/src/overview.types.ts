import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import type { WayIn } from '@optline/domain';
import { WayInEnum } from './enums.types.js';

@ObjectType('OptOutsOfDay')
export class OptOutsOfDay {
  @Field(() => String, { description: 'YYYY-MM-DD in the school’s zone.' }) day: string;
  @Field(() => WayInEnum) way: WayIn;
  @Field(() => Int) people: number;
}

@ObjectType('Overview', { description: 'How the school is doing. People without a number are not counted.' })
export class Overview {
  @Field(() => Int, { description: 'People who may be texted now.' }) mayBeTexted: number;
  @Field(() => Int) neverAsked: number;
  @Field(() => Int) out: number;
  @Field(() => Int, { description: 'In, but their number is stopped, held, or blocked at the carrier.' })
  inButBlocked: number;
  @Field(() => [OptOutsOfDay], { description: 'The last 30 days, by day; none for days without any.' })
  optOuts: OptOutsOfDay[];
  @Field(() => Int) undeliveredNotices: number;
  @Field(() => Boolean) organizationEmailBounces: boolean;
  @Field(() => GraphQLISODateTime, { nullable: true }) sendingPausedAt: Date | null;
}

@ObjectType('Waiting', {
  description: 'What waits for somebody of the office. Each is counted no further than 100.',
})
export class Waiting {
  @Field(() => Int, { description: 'Reviews that nobody has decided.' }) openReviews: number;
  @Field(() => Int) newRegistrations: number;
  @Field(() => Int, { nullable: true, description: 'Absent for staff without a texting permission.' })
  unreadConversations: number | null;
  @Field(() => Int, { nullable: true, description: 'Texts to many. Absent for staff who may not send.' })
  pausedBroadcasts: number | null;
}

@ObjectType('ProviderCheck', { description: 'Whether the carrier and the mail server answer.' })
export class ProviderCheck {
  @Field(() => Boolean) carrierAnswers: boolean;
  @Field(() => String, { nullable: true, description: 'What the carrier says: the credit, or why not.' })
  carrierSays: string | null;
  @Field(() => Boolean) mailAnswers: boolean;
  @Field(() => String, { nullable: true }) mailSays: string | null;
}

@ObjectType('ConsentNews', { description: 'Something changed: who sees it looks again.' })
export class ConsentNews {
  @Field(() => ID) causeId: string;
  @Field(() => [ID], { description: 'Of the people whose answer was recorded.' }) personIds: string[];
  @Field(() => Boolean, { description: 'Something happened to a number, such as a STOP or a review.' })
  concernsNumber: boolean;
}
