import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TextOptInInput } from './consent.inputs.js';
import { AnswerChangedMeanwhile, TextOptInRefused } from './consent.results.js';
import { Family, Person } from './people.types.js';
import { Problem } from './problem.types.js';

@InputType('FamilyInput')
export class FamilyInput {
  @Field(() => String) name: string;
  @Field(() => String, {
    nullable: true,
    description: "'en' or 'es'; English for a new family, else as it was.",
  })
  language: string | null;
  @Field(() => String, { nullable: true, description: 'IANA zone, where it is not the school’s.' }) timeZone:
    string | null;
}

@InputType({ description: 'The fields that contacts and students share. Absent fields stay as they are.' })
abstract class PersonFields {
  @Field(() => String, { nullable: true }) firstName: string | undefined;
  @Field(() => String, { nullable: true }) lastName: string | undefined;
  @Field(() => String, { nullable: true }) email: string | null | undefined;
  @Field(() => String, { nullable: true, description: 'As typed; kept in E.164. null takes it off.' })
  cellPhone: string | null | undefined;
}

@InputType('ContactInput')
export class ContactInput extends PersonFields {
  @Field(() => Boolean, { nullable: true }) hasPortalAccess: boolean | undefined;
}

@InputType('StudentInput')
export class StudentInput extends PersonFields {
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) birthDate: string | null | undefined;
}

@InputType('SaveContactInput', {
  description: 'Save Changes: the number first; the tick applies to the number saved.',
})
export class SaveContactInput extends ContactInput {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => TextOptInInput, { nullable: true, description: 'Only when the tick was changed.' })
  textOptIn: TextOptInInput | null;
}

@InputType('SaveStudentInput', {
  description: 'Save Changes: the number first; the tick applies to the number saved.',
})
export class SaveStudentInput extends StudentInput {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => TextOptInInput, { nullable: true, description: 'Only when the tick was changed.' })
  textOptIn: TextOptInInput | null;
}

@ObjectType('PersonSaved')
export class PersonSaved {
  @Field(() => Person) person: Person;
}

@ObjectType('PersonChangedMeanwhile', {
  implements: Problem,
  description: 'Nothing was saved: both versions are kept.',
})
export class PersonChangedMeanwhile extends Problem {
  @Field(() => Person) person: Person;
}

@ObjectType('NumberNotUsable', { implements: Problem })
export class NumberNotUsable extends Problem {}

export const SavePersonResult = createUnionType({
  name: 'SavePersonResult',
  types: () =>
    [PersonSaved, PersonChangedMeanwhile, NumberNotUsable, TextOptInRefused, AnswerChangedMeanwhile] as const,
});

@ObjectType('FamilySaved')
export class FamilySaved {
  @Field(() => Family) family: Family;
}

@ObjectType('FamilyChangedMeanwhile', { implements: Problem })
export class FamilyChangedMeanwhile extends Problem {
  @Field(() => Family) family: Family;
}

export const SaveFamilyResult = createUnionType({
  name: 'SaveFamilyResult',
  types: () => [FamilySaved, FamilyChangedMeanwhile] as const,
});
