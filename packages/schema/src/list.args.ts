import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PersonKindEnum } from './enums.types.js';
import { FamilyInput } from './families.inputs.js';

/** Of every list with cursors. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 25, description: '1 to 100' }) first: number;
  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
    string | null;
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Beginnings of words of names and e-mail addresses, and digits of numbers: all must match.',
  })
  search: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Archived ones too.' }) archived: boolean;
}

@ArgsType()
export class PeopleArgs extends SearchArgs {
  @Field(() => PersonKindEnum, { nullable: true }) kind: 'contact' | 'student' | null;
}

@ArgsType()
export class SaveFamilyArgs {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The version that was seen.' }) version: number;
  @Field(() => FamilyInput) input: FamilyInput;
}
