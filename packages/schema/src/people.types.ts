import { GraphQLISODateTime, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { Answer, SuppressionReason, WayIn } from '@optline/domain';
import { AnswerEnum, ObstacleEnum, PersonKindEnum, SuppressionReasonEnum, WayInEnum } from './enums.types.js';
import { PageInfo } from './problem.types.js';

@ObjectType('NumberSharer', { description: 'Somebody else who holds the same number.' })
export class NumberSharer {
  @Field(() => ID, { nullable: true, description: 'Absent for people outside the family of who asks.' })
  personId: string | null;
  @Field(() => PersonKindEnum, { nullable: true }) kind: 'contact' | 'student' | null;
  @Field(() => String, { description: 'A name, or "someone outside your family".' }) name: string;
  @Field(() => AnswerEnum, { nullable: true }) answer: Answer | null;
}

@ObjectType('TextConsent', { description: "A person's answer at the number on their record now." })
export class TextConsent {
  @Field(() => AnswerEnum) answer: Answer;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the answer was given.' })
  since: Date | null;
  @Field(() => WayInEnum, { nullable: true }) way: WayIn | null;
  @Field(() => Int, { description: 'Send it back with a Yes.' }) version: number;
  @Field(() => Boolean, { description: 'A text may be sent now.' }) mayText: boolean;
  @Field(() => ObstacleEnum, { nullable: true, description: 'What stands in the way.' }) obstacle:
    string | null;
  @Field(() => SuppressionReasonEnum, { nullable: true }) suppressedBecause: SuppressionReason | null;
  @Field(() => [String], { description: 'Our numbers to which they must text START, in E.164.' })
  mustTextStartTo: string[];
  @Field(() => [NumberSharer]) sharedWith: NumberSharer[];
}

@InterfaceType('Person', {
  resolveType: (person: Person) => (person.kind === 'student' ? 'Student' : 'Contact'),
})
export abstract class Person {
  @Field(() => ID) id: string;
  @Field(() => PersonKindEnum) kind: 'contact' | 'student';
  @Field(() => String) firstName: string;
  @Field(() => String) lastName: string;
  @Field(() => String, { nullable: true, description: 'Hidden where it is not theirs to see.' }) email:
    string | null;
  @Field(() => Boolean, { description: 'The address bounced.' }) emailIsUnusable: boolean;
  @Field(() => String, { nullable: true, description: 'E.164; hidden where it is not theirs to see.' })
  cellPhone: string | null;
  @Field(() => String, { nullable: true, description: 'For display, such as (***) ***-0142.' })
  maskedCellPhone: string | null;
  @Field(() => ID) familyId: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) archivedAt: Date | null;
  @Field(() => ID, { nullable: true, description: 'The record that this one was merged into.' })
  mergedIntoId: string | null;
  @Field(() => Int, { description: 'Send it back when saving.' }) version: number;
}

@ObjectType('Contact', { implements: Person })
export class Contact extends Person {
  @Field(() => Boolean) hasPortalAccess: boolean;
}

@ObjectType('Student', { implements: Person })
export class Student extends Person {
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) birthDate: string | null;
}

@ObjectType('Family')
export class Family {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: "'en' or 'es'" }) language: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) archivedAt: Date | null;
  @Field(() => ID, { nullable: true, description: 'The family that this one was merged into.' })
  mergedIntoId: string | null;
  @Field(() => Int) version: number;
}

@ObjectType('FamilyEdge')
export class FamilyEdge {
  @Field(() => String) cursor: string;
  @Field(() => Family) node: Family;
}

@ObjectType('FamilyConnection')
export class FamilyConnection {
  @Field(() => [FamilyEdge]) edges: FamilyEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('PersonEdge')
export class PersonEdge {
  @Field(() => String) cursor: string;
  @Field(() => Person) node: Person;
}

@ObjectType('PersonConnection')
export class PersonConnection {
  @Field(() => [PersonEdge]) edges: PersonEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}
