import {
  SaveSignUpTextResult,
  SignUpText,
  SignUpTextChangedMeanwhile,
  SignUpTextDraft,
  SignUpTextSaved,
  WordingInput,
} from '@optline/schema';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { staffOf, staffWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { badInput } from '../errors.js';
import { signUpText } from '../notices/templates/texts.js';
import { oneLine } from '../notices/templates/wording.js';
import { forStaff } from '../sentences.js';
import { countOf } from '../texting/count-text.js';
import { usualSignUpText } from './default-wording.js';
import { organizationById } from './organization-view.js';
import { missingInSignUpText, requireNothingMissing, wordingLanguage } from './required-parts.js';
import type { WordingLanguage } from './required-parts.js';
import type { SignUpTextEntity } from './sign-up-text.entity.js';
import { signUpWordings } from './sign-up-text.js';
import type { SignUpWording } from './sign-up-text.js';

const lengthAtMost = 400;

/** The wording of the text that a number gets once, after its first Yes. */
@Resolver()
export class SignUpTextsResolver {
  @Query(() => [SignUpText], { description: 'One a language. Staff.' })
  async signUpTexts(@Ctx() context: Context): Promise<SignUpText[]> {
    const { organizationId } = staffOf(context);
    const wordings = await signUpWordings(context.house.db.read, organizationId);
    return wordings.map((wording) => view(organizationId, wording));
  }

  @Query(() => SignUpTextDraft, { description: 'Staff with Text Messages Settings.' })
  async signUpTextDraft(
    @Arg('language', () => String, { description: "'en' or 'es'" }) given: string,
    @Arg('text', () => String) typed: string,
    @Ctx() context: Context,
  ): Promise<SignUpTextDraft> {
    const { organizationId } = staffWith(context, 'text-messages-settings');
    const language = wordingLanguage(given);
    const wording = shortEnough(typed);
    const { name: schoolName } = await organizationById(context.house.db.read, organizationId);
    const body = signUpText({ schoolName, language, wording });
    const missing = missingInSignUpText(language, wording);
    return Object.assign(new SignUpTextDraft(), { missing, body, count: countOf(body) });
  }

  @Mutation(() => SaveSignUpTextResult, {
    description: 'The texts sent before stay as they were. Staff with Text Messages Settings.',
  })
  async saveSignUpText(
    @Arg('input', () => WordingInput) input: WordingInput,
    @Ctx() context: Context,
  ): Promise<typeof SaveSignUpTextResult> {
    const { organizationId } = staffWith(context, 'text-messages-settings');
    const { version } = input;
    const language = wordingLanguage(input.language);
    const text = shortEnough(input.text);
    requireNothingMissing('The text', missingInSignUpText(language, text));
    const { db, now } = context.house;
    const { isSaved, wording } = await inTransaction(db, (tx) =>
      save(tx, { organizationId, language, text, version, now: now() }),
    );
    const saved = view(organizationId, wording);
    if (isSaved) return Object.assign(new SignUpTextSaved(), { signUpText: saved });
    return Object.assign(new SignUpTextChangedMeanwhile(), {
      message: forStaff('Somebody else saved another text meanwhile. Nothing of yours was saved yet.'),
      signUpText: saved,
    });
  }
}

function shortEnough(typed: string): string {
  const text = oneLine(typed);
  if (text.length > lengthAtMost)
    throw badInput(forStaff(`The text has at most ${lengthAtMost} characters.`));
  return text;
}

interface TextToSave {
  readonly organizationId: string;
  readonly language: WordingLanguage;
  readonly text: string;
  readonly version: number;
  readonly now: Date;
}

async function save(
  tx: Tx,
  { organizationId, language, text, version, now }: TextToSave,
): Promise<{ isSaved: boolean; wording: SignUpWording }> {
  // There may be no row to lock yet.
  await organizationById(tx, organizationId, tx.lockClause);
  const inForce = (await signUpWordings(tx, organizationId)).find((one) => one.language === language);
  if (inForce === undefined) throw new Error('There is no language to word a text in');
  if (inForce.text === text) return { isSaved: true, wording: inForce };
  if (inForce.version !== version) return { isSaved: false, wording: inForce };
  const wording = { language, text, version: version + 1 };
  await tx.upsert<SignUpTextEntity>(
    'sign_up_texts',
    { organizationId, ...wording, changedAt: now },
    { key: ['organizationId', 'language'], set: ['text', 'changedAt', 'version'] },
  );
  return { isSaved: true, wording };
}

function view(organizationId: string, { language, text, version }: SignUpWording): SignUpText {
  const id = `${organizationId}-${language}`;
  return Object.assign(new SignUpText(), {
    id,
    language,
    text,
    version,
    usualText: usualSignUpText(language),
  });
}
