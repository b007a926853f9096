import { isAdult, mayChangeDetailsInPortal } from '@optline/domain';
import type { ContactInput, Sentence, StudentInput } from '@optline/schema';
import { z } from 'zod';
import { emailLengthAtMost } from '../auth/email-key.js';
import type { SignedInPrincipal } from '../auth/guards.js';
import { badInput, notAllowed } from '../errors.js';
import { readNumber } from '../phone-input.js';
import type { PersonRow } from './person-view.js';

const nameLengthAtMost = 80;

/** Within the sentence that asks for it. */
export const neededNames = {
  first: { en: 'A first name', es: 'el nombre' },
  last: { en: 'A last name', es: 'el apellido' },
  any: { en: 'A name', es: 'el nombre' },
} satisfies Record<string, Sentence>;

/** What is to be changed on a record; absent fields stay. */
export interface PersonChange {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string | null;
  readonly cellPhone?: string | null;
  readonly birthOn?: string | null;
  readonly hasPortalAccess?: boolean;
}

/** The fields of a contact or a student, as they came in. */
export type PersonFields = Partial<ContactInput & StudentInput>;

/** Reads the fields; `number-not-usable` where what was typed is no telephone number. */
export function readPerson(input: PersonFields, now: Date): PersonChange | 'number-not-usable' {
  const { firstName, lastName, email, cellPhone, birthDate, hasPortalAccess } = input;
  const number = typeof cellPhone === 'string' && cellPhone.trim() !== '' ? readNumber(cellPhone) : null;
  if (number === null && typeof cellPhone === 'string' && cellPhone.trim() !== '') return 'number-not-usable';
  if (hasPortalAccess === null)
    throw badInput({ en: 'hasPortalAccess is true or false.', es: 'hasPortalAccess es true o false.' });
  return {
    ...(firstName !== undefined && { firstName: readName(firstName, neededNames.first) }),
    ...(lastName !== undefined && { lastName: readName(lastName, neededNames.last) }),
    ...(email !== undefined && { email: readEmail(email) }),
    ...(cellPhone !== undefined && { cellPhone: number }),
    ...(birthDate !== undefined && { birthOn: readBirthDate(birthDate, now) }),
    ...(hasPortalAccess !== undefined && { hasPortalAccess }),
  };
}

/** A name without line breaks and doubled spaces; BAD_USER_INPUT for none. */
export function readName(typed: string | null, what: Sentence, lengthAtMost = nameLengthAtMost): string {
  const name = (typed ?? '')
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  if (name === '' || [...name].length > lengthAtMost)
    throw badInput({
      en: `${what.en} is needed, of at most ${lengthAtMost} characters.`,
      es: what.es && `Falta ${what.es}, de ${lengthAtMost} caracteres como máximo.`,
    });
  return name;
}

/** An address; `null` takes it off. BAD_USER_INPUT for what is none. */
function readEmail(typed: string | null): string | null {
  const email = typed?.trim() ?? '';
  if (email === '') return null;
  if (email.length > emailLengthAtMost || !z.email().safeParse(email).success)
    throw badInput({
      en: 'This is not a valid e-mail address.',
      es: 'Esta no es una dirección de correo electrónico válida.',
    });
  return email;
}

/** A year with two digits would make an adult of a child. */
const firstBirthDate = '1900-01-01';
const furthestAheadMs = 14 * 3_600_000;

function readBirthDate(typed: string | null, now: Date): string | null {
  if (typed === null || typed.trim() === '') return null;
  if (!z.iso.date().safeParse(typed).success)
    throw badInput({
      en: 'A birth date is written YYYY-MM-DD.',
      es: 'La fecha de nacimiento se escribe AAAA-MM-DD.',
    });
  // Where it is latest on earth, so that no school is told that today is to come.
  const today = new Date(now.getTime() + furthestAheadMs).toISOString().slice(0, 10);
  if (typed < firstBirthDate)
    throw badInput({
      en: 'This birth date is too long ago.',
      es: 'Esta fecha de nacimiento queda demasiado lejos.',
    });
  if (typed > today)
    throw badInput({
      en: 'This birth date lies in the future.',
      es: 'Esta fecha de nacimiento está en el futuro.',
    });
  return typed;
}

/** Parents change their own record, and those under 18; of other adults only the answer. */
export function requireMayChange(
  who: SignedInPrincipal,
  person: PersonRow,
  { change, today }: { change: PersonChange; today: string },
): void {
  if (who.kind !== 'parent' || Object.keys(change).length === 0) return;
  const isOfAge = isAdult(person.kind, person.birthOn, today);
  const mayChange = mayChangeDetailsInPortal(
    { personId: who.personId, familyId: who.familyId },
    { personId: person.id, familyId: person.familyId, isAdult: isOfAge },
  );
  if (!mayChange)
    throw notAllowed({
      en: 'Of another adult you can only turn text messages on or off.',
      es: 'De otro adulto solo puede activar o desactivar los mensajes de texto.',
    });
  if (change.birthOn !== undefined || change.hasPortalAccess !== undefined)
    throw notAllowed({ en: 'Only the office can change that.', es: 'Solo la oficina puede cambiar eso.' });
}
