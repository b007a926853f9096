import { Family, Person, TextConsent } from '@optline/schema';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { signedInWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import { notFound } from '../errors.js';
import { loadersOf } from '../loaders.js';
import { familyView } from './family-view.js';
import { personView } from './person-view.js';

/** What hangs on a person, contact or student. */
@Resolver(() => Person)
export class PersonFieldsResolver {
  @FieldResolver(() => Family, { description: 'API tokens: families:read.' })
  async family(@Root() person: Person, @Ctx() context: Context): Promise<Family> {
    signedInWith(context, 'families:read');
    const family = await loadersOf(context).families.load(person.familyId);
    if (family === null) throw notFound('family');
    return familyView(family);
  }

  @FieldResolver(() => TextConsent, {
    description: 'The answer at the number on their record now. API tokens: consent:read.',
  })
  async textConsent(@Root() person: Person, @Ctx() context: Context): Promise<TextConsent> {
    signedInWith(context, 'consent:read');
    const { textConsents } = loadersOf(context);
    // Nothing where the number changed between two statements: the second look sees it settled.
    const consent = (await textConsents.load(person.id)) ?? (await textConsents.load(person.id));
    if (consent === null) throw notFound('person');
    return consent;
  }
}

/** What hangs on a family. */
@Resolver(() => Family)
export class FamilyFieldsResolver {
  @FieldResolver(() => [Person], {
    description:
      'Contacts, then students; archived ones too, but not for parents. API tokens: families:read.',
  })
  async people(@Root() family: Family, @Ctx() context: Context): Promise<Person[]> {
    const who = signedInWith(context, 'families:read');
    const people = await loadersOf(context).peopleOfFamilies.load(family.id);
    return people.map((person) => personView(person, who));
  }
}
