import {
  ConsentWording,
  ConsentWordingChangedMeanwhile,
  ConsentWordingSaved,
  SaveConsentWordingResult,
  WordingInput,
} from '@optline/schema';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { signedInWith, staffWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import type { Sql } from '../db/sql.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { badInput } from '../errors.js';
import { forStaff } from '../sentences.js';
import { newId } from '../ids.js';
import type { ConsentWordingEntity } from './consent-wording.entity.js';
import type { Wording } from './consent-wording.js';
import { wordingLanguages } from './default-wording.js';
import { organizationById } from './organization-view.js';
import { missingInConsentWording, requireNothingMissing, wordingLanguage } from './required-parts.js';
import type { WordingLanguage } from './required-parts.js';

const lengthAtMost = 4000;

/** What stands beside every Yes. */
@Resolver()
export class ConsentWordingsResolver {
  @Query(() => [ConsentWording], {
    description: 'The wordings in force, one a language. Staff, parents, API tokens with consent:read.',
  })
  async consentWordings(@Ctx() context: Context): Promise<ConsentWording[]> {
    const { organizationId } = signedInWith(context, 'consent:read');
    const { read } = context.house.db;
    const found = await Promise.all(
      wordingLanguages.map((language) => newestWording(read, organizationId, language)),
    );
    return found.flatMap((wording) => (wording === null ? [] : [view(wording)]));
  }

  @Query(() => [String], {
    description:
      'What a draft of the wording still lacks, to be said to people. Staff with Text Messages Settings.',
  })
  missingInConsentWording(
    @Arg('language', () => String, { description: "'en' or 'es'" }) language: string,
    @Arg('text', () => String) text: string,
    @Ctx() context: Context,
  ): string[] {
    staffWith(context, 'text-messages-settings');
    return missingInConsentWording(wordingLanguage(language), text);
  }

  @Mutation(() => SaveConsentWordingResult, {
    description:
      'A new version; answers given before keep the one they saw. Staff with Text Messages Settings.',
  })
  async saveConsentWording(
    @Arg('input', () => WordingInput) { language, text, version }: WordingInput,
    @Ctx() context: Context,
  ): Promise<typeof SaveConsentWordingResult> {
    const { organizationId } = staffWith(context, 'text-messages-settings');
    const read = readWording(language, text);
    const { db, now } = context.house;
    const { isSaved, wording } = await inTransaction(db, (tx) =>
      save(tx, { ...read, organizationId, version, now: now() }),
    );
    const consentWording = view(wording);
    if (isSaved) return Object.assign(new ConsentWordingSaved(), { consentWording });
    return Object.assign(new ConsentWordingChangedMeanwhile(), {
      message: forStaff('Somebody else saved another wording meanwhile. Nothing of yours was saved yet.'),
      consentWording,
    });
  }
}

function newestWording(sql: Sql, organizationId: string, language: WordingLanguage): Promise<Wording | null> {
  return sql.row<Wording>(
    `SELECT id, language, version, text FROM consent_wordings
     WHERE organization_id = ? AND language = ? ORDER BY version DESC LIMIT 1`,
    [organizationId, language],
  );
}

function readWording(given: string, typed: string): { language: WordingLanguage; text: string } {
  const language = wordingLanguage(given);
  const text = typed.trim();
  if (text.length > lengthAtMost)
    throw badInput(forStaff(`The wording has at most ${lengthAtMost} characters.`));
  requireNothingMissing('The wording', missingInConsentWording(language, text));
  return { language, text };
}

interface WordingToSave {
  readonly organizationId: string;
  readonly language: WordingLanguage;
  readonly text: string;
  readonly version: number;
  readonly now: Date;
}

async function save(
  tx: Tx,
  { organizationId, language, text, version, now }: WordingToSave,
): Promise<{ isSaved: boolean; wording: Wording }> {
  // Two new versions at once must not get the same number.
  await organizationById(tx, organizationId, tx.lockClause);
  const newest = await newestWording(tx, organizationId, language);
  if (newest?.text === text) return { isSaved: true, wording: newest };
  if (newest !== null && newest.version !== version) return { isSaved: false, wording: newest };
  const wording = { id: newId(), language, version: (newest?.version ?? 0) + 1, text };
  await tx.insert<ConsentWordingEntity>('consent_wordings', { ...wording, organizationId, createdAt: now });
  return { isSaved: true, wording };
}

function view({ id, language, version, text }: Wording): ConsentWording {
  return Object.assign(new ConsentWording(), { id, language, version, text });
}
