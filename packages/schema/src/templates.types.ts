import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Problem } from './problem.types.js';

@ObjectType('TextTemplate', { description: 'A text that the school writes again and again.' })
export class TextTemplate {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'May hold the same fields as the body of a broadcast.' }) body: string;
  @Field(() => Int, { description: 'Send it back when saving.' }) version: number;
}

@InputType('TextTemplateInput')
export class TextTemplateInput {
  @Field(() => String, { description: '1 to 80 characters; no two templates have the same.' }) name: string;
  @Field(() => String, { description: '1 to 1600 characters.' }) body: string;
}

@ArgsType()
export class SaveTextTemplateArgs {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The version that was seen.' }) version: number;
  @Field(() => TextTemplateInput) input: TextTemplateInput;
}

@ObjectType('TextTemplateSaved')
export class TextTemplateSaved {
  @Field(() => TextTemplate) textTemplate: TextTemplate;
}

@ObjectType('TextTemplateChangedMeanwhile', {
  implements: Problem,
  description: 'Nothing was saved: both versions are kept.',
})
export class TextTemplateChangedMeanwhile extends Problem {
  @Field(() => TextTemplate) textTemplate: TextTemplate;
}

@ObjectType('TextTemplateNameTaken', { implements: Problem, description: 'Another one is called so.' })
export class TextTemplateNameTaken extends Problem {
  @Field(() => TextTemplate) textTemplate: TextTemplate;
}

export const SaveTextTemplateResult = createUnionType({
  name: 'SaveTextTemplateResult',
  types: () => [TextTemplateSaved, TextTemplateChangedMeanwhile, TextTemplateNameTaken] as const,
});
