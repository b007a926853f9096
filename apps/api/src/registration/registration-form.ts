import type { ReaderLanguage } from '../reader-language.js';
import { contactsAtMost, studentsAtMost } from './read-registration.js';

/** The fields of one person on the page, as they were typed. */
export type TypedPerson = Readonly<Record<TypedField, string>> & { readonly saysYes: boolean };
export type TypedField = (typeof typedFields)[number];

const typedFields = ['firstName', 'lastName', 'email', 'cellPhone', 'birthDate'] as const;

/** The whole form, as it was typed. */
export interface RegistrationForm {
  readonly language: ReaderLanguage;
  readonly wordingId: string;
  readonly contacts: readonly TypedPerson[];
  readonly students: readonly TypedPerson[];
}

const blank: TypedPerson = {
  firstName: '',
  lastName: '',
  email: '',
  cellPhone: '',
  birthDate: '',
  saysYes: false,
};

/** A form that nobody typed into yet. */
export function emptyForm(language: ReaderLanguage, wordingId: string): RegistrationForm {
  return { language, wordingId, contacts: [blank], students: [blank] };
}

/** What the browser sent; more people than the page has room for are not looked at. */
export function readForm(sent: URLSearchParams): RegistrationForm {
  return {
    language: sent.get('language') === 'es' ? 'es' : 'en',
    wordingId: sent.get('wording') ?? '',
    contacts: peopleIn(sent, 'contacts', contactsAtMost),
    students: peopleIn(sent, 'students', studentsAtMost),
  };
}

function peopleIn(sent: URLSearchParams, group: 'contacts' | 'students', atMost: number): TypedPerson[] {
  const places = Array.from({ length: atMost }, (_, at) => `${group}.${at}`);
  const shown = places.filter((place, at) => at === 0 || sent.has(`${place}.firstName`));
  return shown.map((place) => ({
    firstName: sent.get(`${place}.firstName`) ?? '',
    lastName: sent.get(`${place}.lastName`) ?? '',
    email: sent.get(`${place}.email`) ?? '',
    cellPhone: sent.get(`${place}.cellPhone`) ?? '',
    birthDate: sent.get(`${place}.birthDate`) ?? '',
    saysYes: sent.get(`${place}.saysYes`) === 'yes',
  }));
}

/** The form with room for one more; the same where the page has no more room. */
export function withOneMore(form: RegistrationForm, group: string): RegistrationForm {
  const { contacts, students } = form;
  if (group === 'contacts' && contacts.length < contactsAtMost)
    return { ...form, contacts: [...contacts, blank] };
  if (group === 'students' && students.length < studentsAtMost)
    return { ...form, students: [...students, blank] };
  return form;
}

/** Without those whom nobody typed anything about; the first contact and student stay. */
export function withoutBlanks(form: RegistrationForm): RegistrationForm {
  const isKept = (person: TypedPerson, at: number) =>
    at === 0 || typedFields.some((field) => person[field].trim() !== '');
  return { ...form, contacts: form.contacts.filter(isKept), students: form.students.filter(isKept) };
}

/** The form as the contract takes it. */
export function inputOf({ language, wordingId, contacts, students }: RegistrationForm, slug: string) {
  return {
    slug,
    language,
    wordingId,
    contacts: contacts.map(({ firstName, lastName, email, cellPhone, saysYes }) => ({
      firstName,
      lastName,
      email,
      cellPhone,
      saysYes,
    })),
    students: students.map(({ firstName, lastName, cellPhone, birthDate, saysYes }) => ({
      firstName,
      lastName,
      cellPhone,
      birthDate,
      saysYes,
    })),
  };
}
