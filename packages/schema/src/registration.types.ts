import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { contractEnum } from './contract-enum.js';
import { Problem } from './problem.types.js';

export type RegistrationRefusal = 'unknown' | 'closed' | 'wording-changed' | 'not-usable';

export const RegistrationRefusalEnum = contractEnum(
  'RegistrationRefusal',
  'Why nothing was stored: no such page, closed, the consent wording is another one now, or fields are not usable.',
  ['unknown', 'closed', 'wording-changed', 'not-usable'],
);

@ObjectType('RegistrationPage', { description: 'What the registration page of a school shows.' })
export class RegistrationPage {
  @Field(() => String) schoolName: string;
  @Field(() => String, { description: "'en' or 'es': the language of the wording." }) language: string;
  @Field(() => Boolean) isOpen: boolean;
  @Field(() => Boolean, { description: 'A Yes counts once the phone answered a text with YES.' })
  asksToConfirm: boolean;
  @Field(() => ID) wordingId: string;
  @Field(() => String) wording: string;
  @Field(() => String, { nullable: true }) termsUrl: string | null;
  @Field(() => String, { nullable: true }) privacyUrl: string | null;
}

@InputType({ description: 'Whoever is registered, as it was typed.' })
abstract class RegisteredPersonInput {
  @Field(() => String) firstName: string;
  @Field(() => String, { nullable: true }) cellPhone: string | null | undefined;
  @Field(() => Boolean, { defaultValue: false, description: 'The box beside the consent wording is ticked.' })
  saysYes: boolean;
}

@InputType('RegisteredContactInput', {
  description: 'The first one registers the family. A Yes of any other says that they asked for it.',
})
export class RegisteredContactInput extends RegisteredPersonInput {
  @Field(() => String) lastName: string;
  @Field(() => String, { nullable: true }) email: string | null | undefined;
}

@InputType('RegisteredStudentInput')
export class RegisteredStudentInput extends RegisteredPersonInput {
  @Field(() => String, { nullable: true, description: 'Absent: that of the first contact.' })
  lastName: string | null | undefined;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) birthDate: string | null | undefined;
}

@InputType('RegistrationInput')
export class RegistrationInput {
  @Field(() => String, { description: 'The last part of the address of the page.' }) slug: string;
  @Field(() => String, { description: "'en' or 'es': what the family is written to in." }) language: string;
  @Field(() => ID, { description: 'The consent wording that stood beside the boxes.' }) wordingId: string;
  @Field(() => [RegisteredContactInput]) contacts: RegisteredContactInput[];
  @Field(() => [RegisteredStudentInput]) students: RegisteredStudentInput[];
}

@ObjectType('Registered', {
  description: 'Stored, for the office to look at. The same whoever of them is known to the school.',
})
export class Registered {
  @Field(() => Boolean) asksToConfirm: boolean;
}

@ObjectType('RegistrationProblem', { implements: Problem })
export class RegistrationProblem extends Problem {
  @Field(() => String, { description: 'Such as contacts.0.email.' }) field: string;
}

@ObjectType('RegistrationRefused', { description: 'Nothing was stored.' })
export class RegistrationRefused {
  @Field(() => RegistrationRefusalEnum) reason: RegistrationRefusal;
  @Field(() => [RegistrationProblem]) problems: RegistrationProblem[];
}

export const RegisterResult = createUnionType({
  name: 'RegisterResult',
  types: () => [Registered, RegistrationRefused] as const,
});
