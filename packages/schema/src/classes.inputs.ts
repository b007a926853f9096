import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SchoolClass } from './classes.types.js';
import type { Weekday } from './classes.types.js';
import { ClassSortEnum, WeekdayEnum } from './enums.types.js';
import { PageArgs } from './list.args.js';
import { Problem } from './problem.types.js';

@ArgsType()
export class ClassesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Beginnings of words of the name, the teacher and the room: all must match.',
  })
  search: string | null;
  @Field(() => WeekdayEnum, { nullable: true, description: 'Only those that meet on this day.' })
  day: Weekday | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Archived ones too.' }) archived: boolean;
  @Field(() => ClassSortEnum, { defaultValue: 'name' }) sort: 'name' | 'name-descending' | 'schedule';
}

@ArgsType()
export class EnrolmentsArgs extends PageArgs {
  @Field(() => ID) classId: string;
  @Field(() => String, { nullable: true, description: 'As in people; of present enrolments only.' })
  search: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Those that ended, the newest end first; else those of today and to come, by the students’ names.',
  })
  past: boolean;
}

@InputType('ClassInput', { description: 'Absent fields stay as they are; null takes one off.' })
export class ClassInput {
  @Field(() => String, { nullable: true, description: 'Needed for a new class.' }) name: string | undefined;
  @Field(() => [WeekdayEnum], { nullable: true }) days: Weekday[] | null | undefined;
  @Field(() => String, { nullable: true, description: 'HH:MM' }) startTime: string | null | undefined;
  @Field(() => String, { nullable: true, description: 'HH:MM, later than the start.' })
  endTime: string | null | undefined;
  @Field(() => String, { nullable: true }) teacher: string | null | undefined;
  @Field(() => String, { nullable: true }) room: string | null | undefined;
}

@ArgsType()
export class SaveClassArgs {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The version that was seen.' }) version: number;
  @Field(() => ClassInput) input: ClassInput;
}

@ArgsType()
export class EnrolArgs {
  @Field(() => ID) classId: string;
  @Field(() => [ID], { description: 'At most 500.' }) studentIds: string[];
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; today unless given.' }) on: string | null;
}

@ObjectType('ClassSaved')
export class ClassSaved {
  @Field(() => SchoolClass) class: SchoolClass;
}

@ObjectType('ClassChangedMeanwhile', {
  implements: Problem,
  description: 'Nothing was saved: both versions are kept.',
})
export class ClassChangedMeanwhile extends Problem {
  @Field(() => SchoolClass) class: SchoolClass;
}

export const SaveClassResult = createUnionType({
  name: 'SaveClassResult',
  types: () => [ClassSaved, ClassChangedMeanwhile] as const,
});
