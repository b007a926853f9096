import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import type { Answer, RefusalReason, ReviewDecision, ReviewReason, WayIn } from '@optline/domain';
import {
  AnswerEnum,
  RefusalReasonEnum,
  ReviewDecisionEnum,
  ReviewReasonEnum,
  ShownActorEnum,
  WayInEnum,
} from './enums.types.js';
import type { ShownActor } from './enums.types.js';
import { NumberSharer, Person } from './people.types.js';
import { PageInfo, Problem } from './problem.types.js';

@ObjectType('TextOptInSet', { description: 'Stored, or already so.' })
export class TextOptInSet {
  @Field(() => Person) person: Person;
  @Field(() => Boolean, { description: 'It was already so: nothing was sent.' }) wasAlreadySo: boolean;
  @Field(() => Boolean, { description: 'No text at all will come to the number any more.' })
  numberIsSilent: boolean;
}

@ObjectType('TextOptInRefused', { implements: Problem })
export class TextOptInRefused extends Problem {
  @Field(() => RefusalReasonEnum) reason: RefusalReason;
}

@ObjectType('AnswerChangedMeanwhile', {
  implements: Problem,
  description: 'Look at the present answer, then ask again.',
})
export class AnswerChangedMeanwhile extends Problem {
  @Field(() => Person) person: Person;
}

export const SetTextOptInResult = createUnionType({
  name: 'SetTextOptInResult',
  types: () => [TextOptInSet, TextOptInRefused, AnswerChangedMeanwhile] as const,
});

@ObjectType('TextingPage', {
  description: 'What the e-mailed page may show: one first name and a masked number.',
})
export class TextingPage {
  @Field(() => String) schoolName: string;
  @Field(() => String) firstName: string;
  @Field(() => String) maskedNumber: string;
  @Field(() => AnswerEnum) answer: Answer;
  @Field(() => Int) version: number;
  @Field(() => Boolean) isValidForYes: boolean;
  @Field(() => Boolean) numberIsShared: boolean;
  @Field(() => Boolean, { description: 'No text at all comes to the number.' }) numberIsSilent: boolean;
  @Field(() => [String]) mustTextStartTo: string[];
  @Field(() => String) language: string;
  @Field(() => ID) wordingId: string;
  @Field(() => String) wording: string;
  @Field(() => String, { nullable: true }) termsUrl: string | null;
  @Field(() => String, { nullable: true }) privacyUrl: string | null;
}

@ObjectType('LinkAnswerSet')
export class LinkAnswerSet {
  @Field(() => TextingPage) page: TextingPage;
  @Field(() => Boolean) wasAlreadySo: boolean;
}

@ObjectType('LinkUnknown', { implements: Problem })
export class LinkUnknown extends Problem {}

@ObjectType('LinkAnswerChangedMeanwhile', { implements: Problem })
export class LinkAnswerChangedMeanwhile extends Problem {
  @Field(() => TextingPage) page: TextingPage;
}

export const SetTextOptInByLinkResult = createUnionType({
  name: 'SetTextOptInByLinkResult',
  types: () => [LinkAnswerSet, TextOptInRefused, LinkAnswerChangedMeanwhile, LinkUnknown] as const,
});

@ObjectType('NumberStopped')
export class NumberStopped {
  @Field(() => String) maskedNumber: string;
  @Field(() => Boolean) wasAlreadySo: boolean;
  @Field(() => [NumberSharer], {
    description: 'Who was turned out, as far as it is theirs to know who asks.',
  })
  turnedOut: NumberSharer[];
}

export const StopNumberResult = createUnionType({
  name: 'StopNumberResult',
  types: () => [NumberStopped, TextOptInRefused, LinkUnknown] as const,
});

@ObjectType('OfficeStopLifted')
export class OfficeStopLifted {
  @Field(() => String) number: string;
}

export const LiftOfficeStopResult = createUnionType({
  name: 'LiftOfficeStopResult',
  types: () => [OfficeStopLifted, TextOptInRefused] as const,
});

@ObjectType('Review', {
  description: 'Something that a person of the office must look at; its number is held.',
})
export class Review {
  @Field(() => ID) id: string;
  @Field(() => ReviewReasonEnum) why: ReviewReason;
  @Field(() => String) number: string;
  @Field(() => String, { nullable: true, description: 'The text, or what was reported.' }) words:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The rule by which the text was taken for what it is; absent where no text was read.',
  })
  rule: string | null;
  @Field(() => ID, { nullable: true, description: 'Absent where nothing ever came from the number.' })
  conversationId: string | null;
  @Field(() => GraphQLISODateTime) receivedAt: Date;
  @Field(() => GraphQLISODateTime, { description: 'Undecided by then, the number is stopped.' }) dueAt: Date;
  @Field(() => [NumberSharer]) holders: NumberSharer[];
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt: Date | null;
  @Field(() => ReviewDecisionEnum, { nullable: true }) decision: ReviewDecision | null;
  @Field(() => String, { nullable: true, description: 'The name of the staff user who decided.' })
  decidedBy: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'For so many seconds from now the decision can be undone, and nothing follows from it yet.',
  })
  undoableForSeconds: number | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the decision took effect; until then the number is held.',
  })
  settledAt: Date | null;
}

@ObjectType('ReviewEdge')
export class ReviewEdge {
  @Field(() => String) cursor: string;
  @Field(() => Review) node: Review;
}

@ObjectType('ReviewConnection')
export class ReviewConnection {
  @Field(() => [ReviewEdge]) edges: ReviewEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('ReviewDecided', { description: 'It takes effect when it can be undone no more.' })
export class ReviewDecided {
  @Field(() => Review) review: Review;
}

@ObjectType('ReviewAlreadyDecided', { implements: Problem })
export class ReviewAlreadyDecided extends Problem {
  @Field(() => Review) review: Review;
}

export const DecideReviewResult = createUnionType({
  name: 'DecideReviewResult',
  types: () => [ReviewDecided, ReviewAlreadyDecided, TextOptInRefused] as const,
});

@ObjectType('DecisionUndone', { description: 'The review waits for a decision again.' })
export class DecisionUndone {
  @Field(() => Review) review: Review;
}

@ObjectType('DecisionStands', { implements: Problem, description: 'It is too late to undo it.' })
export class DecisionStands extends Problem {
  @Field(() => Review) review: Review;
}

export const UndoReviewDecisionResult = createUnionType({
  name: 'UndoReviewDecisionResult',
  types: () => [DecisionUndone, DecisionStands] as const,
});

@ObjectType('StopRequestReported')
export class StopRequestReported {
  @Field(() => Review, { nullable: true, description: 'Nothing where nothing is texted anyway.' })
  review: Review | null;
}

export const ReportStopRequestResult = createUnionType({
  name: 'ReportStopRequestResult',
  types: () => [StopRequestReported, TextOptInRefused] as const,
});

@ObjectType('ConsentRecord', { description: 'One entry of the consent record.' })
export class ConsentRecord {
  @Field(() => ID) id: string;
  @Field(() => ID, { description: 'The same for all that one request did.' }) causeId: string;
  @Field(() => String, {
    description: 'answer, suppressed, lifted, held, review-decided, decision-undone, number-changed …',
  })
  kind: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => WayInEnum) way: WayIn;
  @Field(() => String, { description: 'Who acted, as a name where it may be known; else in English.' })
  by: string;
  @Field(() => ShownActorEnum) byWhom: ShownActor;
  @Field(() => ID, { nullable: true }) personId: string | null;
  @Field(() => String, { nullable: true }) number: string | null;
  @Field(() => AnswerEnum, { nullable: true }) before: Answer | null;
  @Field(() => AnswerEnum, { nullable: true }) after: Answer | null;
  @Field(() => String, {
    nullable: true,
    description: 'The words of the text, the request or the wording seen.',
  })
  words: string | null;
  @Field(() => String, { description: 'The evidence as JSON.' }) evidence: string;
  @Field(() => [OwedNotice], { description: 'What went out because of it, and whether it arrived.' })
  notices: OwedNotice[];
}

@ObjectType('OwedNotice', { description: 'A text or e-mail owed to somebody because of a change.' })
export class OwedNotice {
  @Field(() => ID) id: string;
  @Field(() => String) kind: string;
  @Field(() => String, { description: 'waiting, running, done, failed, unknown, withdrawn' }) state: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) settledAt: Date | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it arrived, where the carrier or the mail server reported that.',
  })
  arrivedAt: Date | null;
  @Field(() => Int) attempts: number;
  @Field(() => String, { nullable: true, description: 'Why it could not be sent.' }) problem: string | null;
}

@ObjectType('UndeliveredNotice', { description: 'A notice or text that was given up, or tried again since.' })
export class UndeliveredNotice extends OwedNotice {
  @Field(() => [Person], { description: 'Whom it is about, or goes to.' }) people: Person[];
  @Field(() => String, { nullable: true, description: 'The number that it is about, in E.164.' })
  number: string | null;
}

@ObjectType('ConsentRecordEdge')
export class ConsentRecordEdge {
  @Field(() => String) cursor: string;
  @Field(() => ConsentRecord) node: ConsentRecord;
}

@ObjectType('ConsentRecordConnection')
export class ConsentRecordConnection {
  @Field(() => [ConsentRecordEdge]) edges: ConsentRecordEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('UndeliveredNoticeEdge')
export class UndeliveredNoticeEdge {
  @Field(() => String) cursor: string;
  @Field(() => UndeliveredNotice) node: UndeliveredNotice;
}

@ObjectType('UndeliveredNoticeConnection')
export class UndeliveredNoticeConnection {
  @Field(() => [UndeliveredNoticeEdge]) edges: UndeliveredNoticeEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('TextReplyReceived')
export class TextReplyReceived {
  @Field(() => Boolean) wasDuplicate: boolean;
  @Field(() => String, { description: 'stop, start, help, unclear or other' }) kind: string;
  @Field(() => String) rule: string;
  @Field(() => String, { description: 'changed, unchanged, review, stored, unknown-number' }) outcome: string;
}

@ObjectType('ReportReceived')
export class ReportReceived {
  @Field(() => Boolean) wasDuplicate: boolean;
  @Field(() => String) outcome: string;
}
