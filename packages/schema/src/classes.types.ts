import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { WeekdayEnum } from './enums.types.js';
import { PageInfo } from './problem.types.js';

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

@ObjectType('Class', { description: 'What students come to, such as Ballet I on Mondays at four.' })
export class SchoolClass {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => [WeekdayEnum], { description: 'From Monday on; none where it has no fixed day.' })
  days: Weekday[];
  @Field(() => String, { nullable: true, description: 'HH:MM on the clock of the school.' })
  startTime: string | null;
  @Field(() => String, { nullable: true, description: 'HH:MM on the clock of the school.' })
  endTime: string | null;
  @Field(() => String, { nullable: true }) teacher: string | null;
  @Field(() => String, { nullable: true }) room: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) archivedAt: Date | null;
  @Field(() => Int, { description: 'Send it back when saving.' }) version: number;
}

@ObjectType('ClassEdge')
export class ClassEdge {
  @Field(() => String) cursor: string;
  @Field(() => SchoolClass) node: SchoolClass;
}

@ObjectType('ClassConnection')
export class ClassConnection {
  @Field(() => [ClassEdge]) edges: ClassEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('Enrolment', { description: 'A student is in a class from one day until another.' })
export class Enrolment {
  @Field(() => ID) id: string;
  @Field(() => ID) classId: string;
  @Field(() => ID) studentId: string;
  @Field(() => String, { description: 'YYYY-MM-DD, the first day.' }) startedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'YYYY-MM-DD: from this day on they are not in it. Absent while no end is known.',
  })
  endedOn: string | null;
}

@ObjectType('EnrolmentEdge')
export class EnrolmentEdge {
  @Field(() => String) cursor: string;
  @Field(() => Enrolment) node: Enrolment;
}

@ObjectType('EnrolmentConnection')
export class EnrolmentConnection {
  @Field(() => [EnrolmentEdge]) edges: EnrolmentEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}
