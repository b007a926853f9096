import type { Day } from './zone.js';

const ADULT_YEARS = 18;

/**
 * Whether the person counts as eighteen or over today. Without a birth date a student counts as under
 * 18 and a contact as an adult. Somebody born on 29 February comes of age on 1 March where there is no
 * 29th.
 */
export function isAdult(kind: 'contact' | 'student', birthDate: Day | null, today: Day): boolean {
  if (birthDate === null) return kind === 'contact';
  const comesOfAge = `${Number(birthDate.slice(0, 4)) + ADULT_YEARS}${birthDate.slice(4)}`;
  return today >= comesOfAge;
}
