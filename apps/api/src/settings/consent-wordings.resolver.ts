import { ConsentWording } from '@optline/schema';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { signedInWith, staffWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import type { Sql } from '../db/sql.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { badInput } from '../errors.js';
import { notALanguage } from '../reader-language.js';
import { forStaff } from '../sentences.js';
import { newId } from '../ids.js';
import type { ConsentWordingEntity } from './consent-wording.entity.js';
import type { Wording } from './consent-wording.js';
import { wordingLanguages } from './default-wording.js';
import { organizationById } from './organization-view.js';

type WordingLanguage = (typeof wordingLanguages)[number];

const lengthAtMost = 4000;

/**
 * What a consent wording cannot be without.
 *
 * Source: CTIA Messaging Principles section 5.1.2: opt-out, help, and that message and data rates may apply.
 */
const needed: Record<WordingLanguage, ReadonlyArray<{ pattern: RegExp; name: string }>> = {
  en: [
    { pattern: /\bSTOP\b/, name: 'STOP' },
    { pattern: /\bHELP\b/, name: 'HELP' },
    { pattern: /\bdata rates\b/i, name: '“Msg & data rates may apply”' },
  ],
  es: [
    { pattern: /\bSTOP\b/, name: 'STOP' },
    { pattern: /\bHELP\b/, name: 'HELP' },
    { pattern: /\btarifas\b[^.]*\bdatos\b/i, name: '“Pueden aplicarse tarifas de mensajes y datos”' },
  ],
};

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
    return missingIn(languageOf(language), text);
  }

  @Mutation(() => ConsentWording, {
    description:
      'A new version; answers given before keep the one they saw. Staff with Text Messages Settings.',
  })
  async saveConsentWording(
    @Arg('language', () => String, { description: "'en' or 'es'" }) language: string,
    @Arg('text', () => String) text: string,
    @Ctx() context: Context,
  ): Promise<ConsentWording> {
    const { organizationId } = staffWith(context, 'text-messages-settings');
    const read = readWording(language, text);
    const { db, now } = context.house;
    return view(await inTransaction(db, (tx) => save(tx, { ...read, organizationId, now: now() })));
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
  const language = languageOf(given);
  const text = typed.trim();
  if (text.length > lengthAtMost)
    throw badInput(forStaff(`The wording has at most ${lengthAtMost} characters.`));
  const missing = missingIn(language, text);
  if (missing.length > 0) throw badInput(forStaff(`The wording must also say ${missing.join(', ')}.`));
  return { language, text };
}

function languageOf(given: string): WordingLanguage {
  const language = wordingLanguages.find((known) => known === given);
  if (language === undefined) throw badInput(notALanguage);
  return language;
}

function missingIn(language: WordingLanguage, text: string): string[] {
  return needed[language].filter(({ pattern }) => !pattern.test(text)).map(({ name }) => name);
}

interface WordingToSave {
  readonly organizationId: string;
  readonly language: WordingLanguage;
  readonly text: string;
  readonly now: Date;
}

async function save(tx: Tx, { organizationId, language, text, now }: WordingToSave): Promise<Wording> {
  // Two new versions at once must not get the same number.
  await organizationById(tx, organizationId, tx.lockClause);
  const newest = await newestWording(tx, organizationId, language);
  if (newest?.text === text) return newest;
  const wording = { id: newId(), language, version: (newest?.version ?? 0) + 1, text };
  await tx.insert<ConsentWordingEntity>('consent_wordings', { ...wording, organizationId, createdAt: now });
  return wording;
}

function view({ id, language, version, text }: Wording): ConsentWording {
  return Object.assign(new ConsentWording(), { id, language, version, text });
}
