import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Problem } from './problem.types.js';
import { TextCount } from './texting.types.js';

@ObjectType('ConsentWording')
export class ConsentWording {
  @Field(() => ID) id: string;
  @Field(() => String) language: string;
  @Field(() => Int) version: number;
  @Field(() => String) text: string;
}

@InputType('WordingInput', { description: 'A changed wording.' })
export class WordingInput {
  @Field(() => String, { description: "'en' or 'es'" }) language: string;
  @Field(() => String) text: string;
  @Field(() => Int, { description: 'The version that was changed.' }) version: number;
}

@ObjectType('ConsentWordingSaved')
export class ConsentWordingSaved {
  @Field(() => ConsentWording) consentWording: ConsentWording;
}

@ObjectType('ConsentWordingChangedMeanwhile', { implements: Problem })
export class ConsentWordingChangedMeanwhile extends Problem {
  @Field(() => ConsentWording) consentWording: ConsentWording;
}

export const SaveConsentWordingResult = createUnionType({
  name: 'SaveConsentWordingResult',
  types: () => [ConsentWordingSaved, ConsentWordingChangedMeanwhile] as const,
});

@ObjectType('SignUpText', { description: 'The text that a number gets once, after its first Yes.' })
export class SignUpText {
  @Field(() => ID) id: string;
  @Field(() => String, { description: "'en' or 'es': the family's language." }) language: string;
  @Field(() => String, { description: 'Without the name of the school, which always stands before it.' })
  text: string;
  @Field(() => String, { description: 'The text that every school begins with.' }) usualText: string;
  @Field(() => Int, { description: 'Send it back when saving.' }) version: number;
}

@ObjectType('SignUpTextDraft', { description: 'How a draft would be sent, and what it still lacks.' })
export class SignUpTextDraft {
  @Field(() => [String], { description: 'To be said to people.' }) missing: string[];
  @Field(() => String) body: string;
  @Field(() => TextCount) count: TextCount;
}

@ObjectType('SignUpTextSaved')
export class SignUpTextSaved {
  @Field(() => SignUpText) signUpText: SignUpText;
}

@ObjectType('SignUpTextChangedMeanwhile', { implements: Problem })
export class SignUpTextChangedMeanwhile extends Problem {
  @Field(() => SignUpText) signUpText: SignUpText;
}

export const SaveSignUpTextResult = createUnionType({
  name: 'SaveSignUpTextResult',
  types: () => [SignUpTextSaved, SignUpTextChangedMeanwhile] as const,
});

@ObjectType('SchoolText', { description: 'A text that goes to a phone by itself, as it would be sent now.' })
export class SchoolText {
  @Field(() => String, {
    description: 'sign-up, stop-confirmation, start-answer (an example) or help-answer',
  })
  kind: string;
  @Field(() => String, {
    description: "'en', 'es' or 'fr'. Of an answer: the language of the word that was texted.",
  })
  language: string;
  @Field(() => String) body: string;
  @Field(() => TextCount) count: TextCount;
  @Field(() => Boolean, { description: 'Only the school’s name varies.' }) isFixed: boolean;
}

@ObjectType('CampaignSheet', {
  description: 'What a carrier asks when a campaign is registered, to be copied.',
})
export class CampaignSheet {
  @Field(() => String) brandName: string;
  @Field(() => String) description: string;
  @Field(() => String, { description: 'How people come to say Yes, with the consent wording.' })
  callToAction: string;
  @Field(() => [String]) sampleMessages: string[];
  @Field(() => [String]) optInKeywords: string[];
  @Field(() => [String]) optOutKeywords: string[];
  @Field(() => [String]) helpKeywords: string[];
  @Field(() => String, { description: 'The sign-up text.' }) optInMessage: string;
  @Field(() => String) optOutMessage: string;
  @Field(() => String) helpMessage: string;
  @Field(() => String, { nullable: true }) termsUrl: string | null;
  @Field(() => String, { nullable: true }) privacyUrl: string | null;
  @Field(() => [String], { description: 'The numbers that the school texts from, in E.164.' })
  numbers: string[];
  @Field(() => Boolean) hasEmbeddedLinks: boolean;
  @Field(() => Boolean) hasAgeGatedContent: boolean;
}
