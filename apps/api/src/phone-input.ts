import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { badInput } from './errors.js';

/** A number as somebody typed it, in E.164; `null` where it is no valid number. Ten digits are taken as US. */
export function readNumber(typed: string): string | null {
  const parsed = parsePhoneNumberFromString(typed, 'US');
  return parsed?.isValid() === true ? parsed.number : null;
}

/** @throws BAD_USER_INPUT for what is no valid number. */
export function requireNumber(typed: string): string {
  const number = readNumber(typed);
  if (number === null)
    throw badInput({
      en: 'This is not a valid phone number.',
      es: 'Este no es un número de teléfono válido.',
    });
  return number;
}
