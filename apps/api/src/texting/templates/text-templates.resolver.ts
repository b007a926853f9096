import { assertNever } from '@optline/domain';
import {
  SaveTextTemplateArgs,
  SaveTextTemplateResult,
  TextTemplate,
  TextTemplateChangedMeanwhile,
  TextTemplateInput,
  TextTemplateNameTaken,
  TextTemplateSaved,
} from '@optline/schema';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { inTransaction } from '../../db/transaction.js';
import { forStaff } from '../../sentences.js';
import { requireMaySend } from '../send-text.resolver.js';
import { archiveTemplate, readTemplate, saveTemplate, templatesOf } from './save-template.js';
import type { TemplateRow, TemplateToSave } from './save-template.js';

const maySend = 'Staff with Send Text Messages, API tokens with texts:send.';

/** Texts that the school writes again and again. */
@Resolver()
export class TextTemplatesResolver {
  @Query(() => [TextTemplate], { description: `By name. ${maySend}` })
  async textTemplates(@Ctx() context: Context): Promise<TextTemplate[]> {
    const { organizationId } = requireMaySend(context);
    return (await templatesOf(context.house.db.read, organizationId)).map(view);
  }

  @Mutation(() => SaveTextTemplateResult, { description: maySend })
  addTextTemplate(
    @Arg('input', () => TextTemplateInput) input: TextTemplateInput,
    @Ctx() context: Context,
  ): Promise<typeof SaveTextTemplateResult> {
    return save(context, input, null);
  }

  @Mutation(() => SaveTextTemplateResult, { description: `What was sent before stays as it was. ${maySend}` })
  saveTextTemplate(
    @Args(() => SaveTextTemplateArgs) { id, version, input }: SaveTextTemplateArgs,
    @Ctx() context: Context,
  ): Promise<typeof SaveTextTemplateResult> {
    return save(context, input, { id, version });
  }

  @Mutation(() => TextTemplate, { description: `It is in no list any more. ${maySend}` })
  async archiveTextTemplate(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<TextTemplate> {
    const { organizationId } = requireMaySend(context);
    const { db, now } = context.house;
    return view(await inTransaction(db, (tx) => archiveTemplate(tx, { id, organizationId, now: now() })));
  }
}

async function save(
  context: Context,
  input: TextTemplateInput,
  present: TemplateToSave['present'],
): Promise<typeof SaveTextTemplateResult> {
  const { organizationId } = requireMaySend(context);
  const written = readTemplate(input);
  const { db, now } = context.house;
  const { kind, template } = await inTransaction(db, (tx) =>
    saveTemplate(tx, { organizationId, present, written, now: now() }),
  );
  const textTemplate = view(template);
  switch (kind) {
    case 'saved':
      return Object.assign(new TextTemplateSaved(), { textTemplate });
    case 'changed-meanwhile':
      return Object.assign(new TextTemplateChangedMeanwhile(), {
        message: forStaff('Somebody else saved this template meanwhile. Nothing of yours was saved yet.'),
        textTemplate,
      });
    case 'name-taken':
      return Object.assign(new TextTemplateNameTaken(), {
        message: forStaff(`There is a template called “${template.name}” already. Choose another name.`),
        textTemplate,
      });
    default:
      return assertNever(kind);
  }
}

function view(row: TemplateRow): TextTemplate {
  return Object.assign(new TextTemplate(), row);
}
