import { formatNumber, isAdult, localDay } from '@optline/domain';
import type { PersonDetailFragment } from './person-detail.generated.js';

export type PersonRecord = PersonDetailFragment;

/** What can be typed on a record; a field that somebody has none of is empty. */
export type Fields = Readonly<Record<'firstName' | 'lastName' | 'email' | 'cellPhone' | 'birthDate', string>>;

export type FieldName = keyof Fields;

/** As the server takes them. */
export const nameLengthAtMost = 80;
export const firstBirthDate = '1900-01-01';

export interface School {
  readonly name: string;
  readonly timeZone: string;
}

export function fieldsOf(record: PersonRecord): Fields {
  return {
    firstName: record.firstName,
    lastName: record.lastName,
    email: record.email ?? '',
    cellPhone: record.cellPhone === null ? '' : formatNumber(record.cellPhone),
    birthDate: record.__typename === 'Student' ? (record.birthDate ?? '') : '',
  };
}

export function nameOf({ firstName, lastName }: { readonly firstName: string; readonly lastName: string }) {
  return `${firstName} ${lastName}`.trim();
}

export function pathOf({ id, kind }: Pick<PersonRecord, 'id' | 'kind'>): string {
  return `/${kind === 'CONTACT' ? 'contacts' : 'students'}/${id}`;
}

/** Today where the school is, YYYY-MM-DD. */
export function todayIn({ timeZone }: Pick<School, 'timeZone'>): string {
  return localDay(new Date(), timeZone);
}

/** Whether an adult of the family has to say Yes for them: a student without a birth date counts as under 18. */
export function isUnderAge(record: PersonRecord, birthDate: string, school: School): boolean {
  if (record.kind === 'CONTACT') return false;
  return !isAdult('student', birthDate === '' ? null : birthDate, todayIn(school));
}
