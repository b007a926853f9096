import type { Sql } from '../db/sql.js';
import { usualSignUpText, wordingLanguages } from './default-wording.js';
import type { WordingLanguage } from './required-parts.js';
import type { SignUpTextEntity } from './sign-up-text.entity.js';

/** The wording in force, without the school's name; version 0 is the usual one. */
export interface SignUpWording {
  readonly language: WordingLanguage;
  readonly text: string;
  readonly version: number;
}

/** The sign-up text of the school in each language. */
export async function signUpWordings(sql: Sql, organizationId: string): Promise<SignUpWording[]> {
  const rows = await sql.rows<Pick<SignUpTextEntity, 'language' | 'text' | 'version'>>(
    'SELECT language, text, version FROM sign_up_texts WHERE organization_id = ?',
    [organizationId],
  );
  return wordingLanguages.map((language) => {
    const own = rows.find((row) => row.language === language);
    return { language, text: own?.text ?? usualSignUpText(language), version: own?.version ?? 0 };
  });
}

/** The sign-up text of the school in a family's language, in English where there is none in it. */
export async function signUpWording(
  sql: Sql,
  organizationId: string,
  language: string,
): Promise<SignUpWording> {
  const wordings = await signUpWordings(sql, organizationId);
  const found = wordings.find((one) => one.language === language) ?? wordings[0];
  if (found === undefined) throw new Error('There is no language to word a text in');
  return found;
}
