import {
  AnswerChangedMeanwhile,
  ContactInput,
  NumberNotUsable,
  Person,
  PersonChangedMeanwhile,
  PersonSaved,
  SaveContactInput,
  SavePersonResult,
  SaveStudentInput,
  StudentInput,
} from '@optline/schema';
import type { Sentence } from '@optline/schema';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { signedInWith, staffOrTokenWith } from '../auth/guards.js';
import type { SignedInPrincipal } from '../auth/guards.js';
import { answerResult } from '../consent/decision-result.js';
import { requireMaySet } from '../consent/ways-in/set-text-opt-in.resolver.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { notFound } from '../errors.js';
import { addPerson } from './add-person.js';
import { archivePerson, restorePerson } from './archive.js';
import { readPerson } from './person-input.js';
import type { PersonFields } from './person-input.js';
import { peopleById, personView } from './person-view.js';
import { savePerson, TickRefused } from './save-person.js';
import type { SavedResult } from './save-person.js';

type Kind = 'contact' | 'student';

/** Adding, saving and archiving contacts and students. */
@Resolver()
export class SavePersonResolver {
  @Mutation(() => SavePersonResult, { description: 'Staff and API tokens with families:write.' })
  async addContact(
    @Arg('familyId', () => ID) familyId: string,
    @Arg('input', () => ContactInput) input: ContactInput,
    @Ctx() context: Context,
  ): Promise<typeof SavePersonResult> {
    return add(context, { kind: 'contact', familyId, input });
  }

  @Mutation(() => SavePersonResult, { description: 'Staff and API tokens with families:write.' })
  async addStudent(
    @Arg('familyId', () => ID) familyId: string,
    @Arg('input', () => StudentInput) input: StudentInput,
    @Ctx() context: Context,
  ): Promise<typeof SavePersonResult> {
    return add(context, { kind: 'student', familyId, input });
  }

  @Mutation(() => SavePersonResult, {
    description:
      'Staff, API tokens with families:write; parents their own record, and only the answer of other adults. The tick needs what setContactTextOptIn needs.',
  })
  async saveContact(
    @Arg('input', () => SaveContactInput) input: SaveContactInput,
    @Ctx() context: Context,
  ): Promise<typeof SavePersonResult> {
    return save(context, 'contact', input);
  }

  @Mutation(() => SavePersonResult, {
    description:
      'Staff, API tokens with families:write; parents those of their family under 18, but not the birth date. The tick needs what setStudentTextOptIn needs.',
  })
  async saveStudent(
    @Arg('input', () => SaveStudentInput) input: SaveStudentInput,
    @Ctx() context: Context,
  ): Promise<typeof SavePersonResult> {
    return save(context, 'student', input);
  }

  @Mutation(() => Person, {
    description:
      'Nothing is sent to somebody archived; their answer is kept. Staff and API tokens with families:write.',
  })
  async archivePerson(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Person> {
    const who = staffOrTokenWith(context, 'families:write');
    await inTransaction(context.house.db, (tx) => archivePerson(tx, { context, who, id }));
    return presentPerson(context, who, id);
  }

  @Mutation(() => Person, {
    description: 'Restores their family too, where it is archived. Staff and API tokens with families:write.',
  })
  async restorePerson(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Person> {
    const who = staffOrTokenWith(context, 'families:write');
    await inTransaction(context.house.db, (tx) => restorePerson(tx, { context, who, id }));
    return presentPerson(context, who, id);
  }
}

async function presentPerson({ house }: Context, who: SignedInPrincipal, id: string): Promise<Person> {
  const [row] = await peopleById(house.db.read, who.organizationId, [id]);
  if (row === undefined) throw notFound('person');
  return personView(row, who);
}

async function add(
  context: Context,
  { kind, familyId, input }: { kind: Kind; familyId: string; input: PersonFields },
): Promise<SavedResult> {
  const who = staffOrTokenWith(context, 'families:write');
  const change = readPerson(input, context.house.now());
  if (change === 'number-not-usable') return numberNotUsable();
  const { db } = context.house;
  const id = await inTransaction(db, (tx) => addPerson(tx, { context, who, kind, familyId, change }));
  return Object.assign(new PersonSaved(), { person: await presentPerson(context, who, id) });
}

async function save(
  context: Context,
  kind: Kind,
  input: SaveContactInput | SaveStudentInput,
): Promise<SavedResult> {
  const who = signedInWith(context, 'families:write');
  if (input.textOptIn != null) requireMaySet(who, input.textOptIn.answer);
  const change = readPerson(input, context.house.now());
  if (change === 'number-not-usable') return numberNotUsable();
  try {
    const outcome = await inTransaction(context.house.db, (tx) =>
      savePerson(tx, { context, who, kind, input, change }),
    );
    const person = await presentPerson(context, who, input.id);
    if (outcome === 'saved') return Object.assign(new PersonSaved(), { person });
    return Object.assign(new PersonChangedMeanwhile(), {
      message: input.textOptIn?.answer === 'out' ? onlyTheNoWasSaved : nothingWasSaved,
      person,
    });
  } catch (error) {
    if (!(error instanceof TickRefused)) throw error;
    return refusedTick(error, await presentPerson(context, who, input.id));
  }
}

const onlyTheNoWasSaved: Sentence = {
  en: 'Somebody changed this record meanwhile. The No to texts counts, and nothing else was saved: please look at it and save again.',
  es: 'Mientras tanto alguien cambió este registro. El No a los mensajes vale, y no se guardó nada más: mírelo y guarde otra vez.',
};

const nothingWasSaved: Sentence = {
  en: 'Somebody changed this record meanwhile. Nothing was saved: please look at it and save again.',
  es: 'Mientras tanto alguien cambió este registro. No se guardó nada: mírelo y guarde otra vez.',
};

const answerChangedMeanwhile: Sentence = {
  en: 'The answer was changed meanwhile, so nothing was saved. Please look at it and save again.',
  es: 'Mientras tanto cambió la respuesta, así que no se guardó nada. Mírela y guarde otra vez.',
};

function refusedTick({ outcome }: TickRefused, person: Person): SavedResult {
  const result = answerResult(outcome, person);
  if (!('message' in result)) throw new Error('The answer was set after all');
  if (result instanceof AnswerChangedMeanwhile) result.message = answerChangedMeanwhile;
  return result;
}

function numberNotUsable(): NumberNotUsable {
  return Object.assign(new NumberNotUsable(), {
    message: {
      en: 'This is not a valid phone number. Nothing was saved.',
      es: 'Este no es un número de teléfono válido. No se guardó nada.',
    },
  });
}
