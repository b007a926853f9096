import { Field, ID, InputType } from 'type-graphql';
import { ClassAudienceEnum, PersonKindEnum } from './enums.types.js';
import { PeopleFilter } from './list.args.js';

@InputType('ClassesAudienceInput', { description: 'Whoever is in one of the classes today.' })
export class ClassesAudienceInput {
  @Field(() => [ID], { description: 'At most 200; archived ones have no audience.' }) classIds: string[];
  @Field(() => ClassAudienceEnum) who: 'students' | 'contacts' | 'both';
}

@InputType('FilterAudienceInput', { description: 'Everybody whom the list of people shows so.' })
export class FilterAudienceInput {
  @Field(() => PeopleFilter, { nullable: true }) filter?: PeopleFilter | null;
  @Field(() => String, { nullable: true, description: 'As in people.' }) search?: string | null;
  @Field(() => PersonKindEnum, { nullable: true }) kind?: 'contact' | 'student' | null;
}

@InputType('AudienceInput', {
  description: 'Whom a text is meant for: exactly one of these. Nobody who is archived is ever among them.',
})
export class AudienceInput {
  @Field(() => [ID], { nullable: true, description: 'These people, at most 500.' }) personIds?:
    string[] | null;
  @Field(() => ID, { nullable: true, description: 'Everybody of this family.' }) familyId?: string | null;
  @Field(() => ClassesAudienceInput, { nullable: true }) classes?: ClassesAudienceInput | null;
  @Field(() => FilterAudienceInput, { nullable: true, description: 'Without anything: everybody.' })
  matching?: FilterAudienceInput | null;
}
