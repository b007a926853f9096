import type { Answer, WayIn } from '@optline/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { AnswerEnum, FamilySortEnum, PeopleSortEnum, PersonKindEnum, WayInEnum } from './enums.types.js';
import { FamilyInput } from './families.inputs.js';

/** Of every list with cursors. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 25, description: '1 to 100' }) first: number;
  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
    string | null;
}

@ArgsType()
export class ReviewsArgs extends PageArgs {
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Those that hold a number, the oldest first; or those that are over, the newest first.',
  })
  open: boolean;
}

@InputType('PeopleFilter', { description: 'All that is given must be so; absent is either way.' })
export class PeopleFilter {
  @Field(() => AnswerEnum, { nullable: true }) answer?: Answer | null;
  @Field(() => WayInEnum, { nullable: true, description: 'The way of the present answer.' })
  way?: WayIn | null;
  @Field(() => Boolean, { nullable: true, description: 'Their number is stopped.' }) isSuppressed?:
    boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Their number is held by a review.' }) isHeld?:
    boolean | null;
  @Field(() => Boolean, { nullable: true }) hasNumber?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Archived ones only, or none; wins over archived.' })
  isArchived?: boolean | null;
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Beginnings of words of names and e-mail addresses, and digits of numbers: all must match.',
  })
  search: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Archived ones too.' }) archived: boolean;
  @Field(() => PeopleFilter, { nullable: true, description: 'Of families: somebody in it is so.' })
  filter: PeopleFilter | null;
}

@ArgsType()
export class FamiliesArgs extends SearchArgs {
  @Field(() => FamilySortEnum, { defaultValue: 'name' }) sort: 'name' | 'name-descending';
}

@ArgsType()
export class PeopleArgs extends SearchArgs {
  @Field(() => PersonKindEnum, { nullable: true }) kind: 'contact' | 'student' | null;
  @Field(() => PeopleSortEnum, { defaultValue: 'name' }) sort:
    'name' | 'name-descending' | 'since' | 'since-ascending';
}

@ArgsType()
export class SaveFamilyArgs {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The version that was seen.' }) version: number;
  @Field(() => FamilyInput) input: FamilyInput;
}
