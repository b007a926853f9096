import {
  Registered,
  RegisterResult,
  RegistrationInput,
  RegistrationPage,
  RegistrationProblem,
  RegistrationRefused,
} from '@optline/schema';
import type { RegistrationRefusal } from '@optline/schema';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { countForAll } from '../auth/shared-limits.js';
import type { Context } from '../context.js';
import { pause } from '../db/deadline.js';
import { inTransaction } from '../db/transaction.js';
import { badInput } from '../errors.js';
import { notALanguage } from '../reader-language.js';
import type { ReaderLanguage } from '../reader-language.js';
import { currentWording } from '../settings/consent-wording.js';
import { readRegistration } from './read-registration.js';
import type { FieldProblem } from './read-registration.js';
import { numbersOf, registerFamily } from './register-family.js';
import { schoolAt } from './registering-school.js';

/** Longer than it takes to store a family: how long an answer takes must not tell whom the school knows. */
const answersAfterMs = 250;

/** The registration page of a school. Nobody is signed in, and nobody is told whom the school knows. */
@Resolver()
export class RegisterResolver {
  @Query(() => RegistrationPage, { nullable: true, description: 'Anybody. Nothing for an unknown address.' })
  async registrationPage(
    @Arg('slug', () => String) slug: string,
    @Arg('language', () => String) language: string,
    @Ctx() { house }: Context,
  ): Promise<RegistrationPage | null> {
    const sql = house.db.read;
    const school = await schoolAt(sql, slug);
    if (school === null) return null;
    const wording = await currentWording(sql, school.organizationId, languageNamed(language));
    return Object.assign(new RegistrationPage(), {
      schoolName: school.name,
      language: wording.language,
      isOpen: school.isRegistrationOpen,
      asksToConfirm: school.wantsRegistrationConfirmed,
      wordingId: wording.id,
      wording: wording.text,
      termsUrl: school.termsUrl,
      privacyUrl: school.privacyUrl,
    });
  }

  @Mutation(() => RegisterResult, {
    description:
      'Anybody, as often as the limits by network address, number and school allow. Stores a new family and changes nothing that is on file.',
  })
  async register(
    @Arg('input', () => RegistrationInput) input: RegistrationInput,
    @Ctx() context: Context,
  ): Promise<typeof RegisterResult> {
    const { house, origin } = context;
    await countForAll(house, [{ limit: 'registrationsOfAddress', who: origin.ip }]);
    const school = await schoolAt(house.db.read, input.slug);
    if (school === null) return refused('unknown');
    if (!school.isRegistrationOpen) return refused('closed');
    const language = languageNamed(input.language);
    const { people, problems } = readRegistration(input, house.now());
    if (problems.length > 0) return refused('not-usable', problems);
    const wording = await currentWording(house.db.read, school.organizationId, language);
    if (wording.id !== input.wordingId) return refused('wording-changed');
    const numbers = numbersOf(people);
    await countForAll(house, [
      ...numbers.map((who) => ({ limit: 'registrationsOfNumber', who }) as const),
      { limit: 'registeredNumbersOfSchool', who: school.organizationId, times: Math.max(1, numbers.length) },
    ]);
    await Promise.all([
      inTransaction(house.db, (tx) => registerFamily(tx, { context, school, people, language, wording })),
      pause(answersAfterMs),
    ]);
    return Object.assign(new Registered(), { asksToConfirm: school.wantsRegistrationConfirmed });
  }
}

function languageNamed(language: string): ReaderLanguage {
  if (language !== 'en' && language !== 'es') throw badInput(notALanguage);
  return language;
}

function refused(reason: RegistrationRefusal, problems: readonly FieldProblem[] = []): RegistrationRefused {
  return Object.assign(new RegistrationRefused(), {
    reason,
    problems: problems.map((problem) => Object.assign(new RegistrationProblem(), problem)),
  });
}
