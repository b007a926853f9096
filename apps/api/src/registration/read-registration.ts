import type {
  RegisteredContactInput,
  RegisteredStudentInput,
  RegistrationInput,
  Sentence,
} from '@optline/schema';
import { badInput, OperationError } from '../errors.js';
import { readPerson } from '../families/person-input.js';
import type { PersonChange, PersonFields } from '../families/person-input.js';
import { requireNumber } from '../phone-input.js';

export const contactsAtMost = 3;
export const studentsAtMost = 6;

/** Somebody of the family that registers. */
export interface RegisteredPerson {
  readonly kind: 'contact' | 'student';
  readonly change: PersonChange;
  readonly saysYes: boolean;
}

/** What is wrong with one field, such as contacts.0.email. */
export interface FieldProblem {
  readonly field: string;
  readonly message: Sentence;
}

const emailNeeded: Sentence = {
  en: 'An e-mail address is needed, so that the school can answer.',
  es: 'Hace falta un correo electrónico para que la escuela pueda responder.',
};
const numberNeeded: Sentence = {
  en: 'Texts need a cell phone number. Please give one, or untick the box.',
  es: 'Para los mensajes hace falta un número de celular. Escríbalo o desmarque la casilla.',
};

/** Reads who is registered, or says of every field what is wrong with it. BAD_USER_INPUT for what no page sends. */
export function readRegistration(
  { contacts, students }: Pick<RegistrationInput, 'contacts' | 'students'>,
  now: Date,
): { readonly people: readonly RegisteredPerson[]; readonly problems: readonly FieldProblem[] } {
  requireSome('contacts', contacts.length, contactsAtMost);
  requireSome('students', students.length, studentsAtMost);
  const problems: FieldProblem[] = [];
  const reading = { now, problems };
  const familyName = contacts[0]?.lastName ?? '';
  const people = [
    ...contacts.map((contact, at) => readContact(reading, contact, at)),
    ...students.map((student, at) => readStudent(reading, { student, familyName }, at)),
  ];
  return { people, problems };
}

function requireSome(what: 'contacts' | 'students', count: number, atMost: number): void {
  if (count >= 1 && count <= atMost) return;
  const whatInSpanish = what === 'contacts' ? 'contactos' : 'estudiantes';
  throw badInput({
    en: `A registration has 1 to ${atMost} ${what}.`,
    es: `Una inscripción tiene de 1 a ${atMost} ${whatInSpanish}.`,
  });
}

interface Reading {
  readonly now: Date;
  readonly problems: FieldProblem[];
}

function readContact(reading: Reading, input: RegisteredContactInput, at: number): RegisteredPerson {
  const { firstName, lastName, email = null, cellPhone = null } = input;
  const of = `contacts.${at}`;
  if (at === 0 && (email ?? '').trim() === '')
    reading.problems.push({ field: `${of}.email`, message: emailNeeded });
  return readAll(reading, {
    of,
    kind: 'contact',
    fields: { firstName, lastName, email, cellPhone },
    saysYes: input.saysYes,
  });
}

function readStudent(
  reading: Reading,
  { student, familyName }: { student: RegisteredStudentInput; familyName: string },
  at: number,
): RegisteredPerson {
  const { firstName, cellPhone = null, birthDate = null, saysYes } = student;
  const lastName = (student.lastName ?? '').trim() === '' ? familyName : (student.lastName ?? '');
  const fields = { firstName, lastName, cellPhone, birthDate };
  return readAll(reading, { of: `students.${at}`, kind: 'student', fields, saysYes });
}

interface ToRead {
  readonly of: string;
  readonly kind: 'contact' | 'student';
  readonly fields: PersonFields;
  readonly saysYes: boolean;
}

/** Reads field by field, so that all that is wrong is said at once. */
function readAll({ now, problems }: Reading, { of, kind, fields, saysYes }: ToRead): RegisteredPerson {
  const { cellPhone } = fields;
  if (saysYes && (cellPhone ?? '').trim() === '')
    problems.push({ field: `${of}.cellPhone`, message: numberNeeded });
  let change: PersonChange = {};
  for (const [field, typed] of Object.entries(fields))
    try {
      change = { ...change, ...readField({ [field]: typed }, now) };
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      problems.push({ field: `${of}.${field}`, message: error.sentence });
    }
  return { kind, change, saysYes };
}

function readField(field: PersonFields, now: Date): PersonChange {
  const read = readPerson(field, now);
  return read === 'number-not-usable' ? { cellPhone: requireNumber(field.cellPhone ?? '') } : read;
}
