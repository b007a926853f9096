import { formatNumber, maskNumber, whatStandsInTheWay } from '@optline/domain';
import type { Standing } from '@optline/domain';
import { loadStanding } from '../consent/load-standing.js';
import { loadSchool } from '../consent/school.js';
import type { School } from '../consent/school.js';
import type { Sql } from '../db/sql.js';
import type { House } from '../house.js';
import type { Job } from '../outbox/claim.js';
import type { JobKind } from '../outbox/jobs.js';
import { portalUrl } from './app-links.js';
import { withdrawn } from './deliver.js';
import type { WrittenEmail } from './deliver.js';
import { addressOf, letterLanguage, letterPeople } from './letter-people.js';
import type { LetterPerson } from './letter-people.js';
import type { RenderedEmail } from './templates/letter.js';
import type { PersonEmailData } from './templates/person-email.js';

/** Somebody who is told about their own answer, and all that such a letter needs to know. */
export interface Told {
  readonly school: School;
  readonly person: LetterPerson;
  readonly address: string;
  /** Of the number that the letter is about; `null` where it is about none. */
  readonly standing: Standing | null;
  readonly data: PersonEmailData;
}

type PersonPayload = {
  readonly personId: string;
  readonly happenedAt: string;
  readonly toPersonId?: string;
};
type PersonJob = { [K in JobKind]: Job<K>['payload'] extends PersonPayload ? Job<K> : never }[JobKind];

/** Loads whom a letter goes to; why nobody, where they cannot be written to any more. */
export async function loadTold(
  house: House,
  job: PersonJob,
  number: string | null,
): Promise<Told | ReturnType<typeof withdrawn>> {
  const { organizationId, payload } = job;
  const sql = house.db.read;
  const [person] = await letterPeople(sql, organizationId, [payload.personId]);
  if (person === undefined) return withdrawn('there is no such person');
  const reader = await readerOf(sql, job, person);
  const address = addressOf(reader);
  if (address === null) return withdrawn(noAddress(reader));
  const school = await loadSchool(sql, organizationId, house.now());
  const standing = number === null ? null : await loadStanding(sql, school, number);
  const data: PersonEmailData = {
    language: letterLanguage(reader.language),
    schoolName: school.name,
    about: { firstName: person.firstName, reader: reader.id === person.id ? 'the-person' : 'family-adult' },
    maskedNumber: number === null ? null : maskNumber(number),
    at: new Date(payload.happenedAt),
    timeZone: reader.timeZone ?? school.timeZone,
    startTo: standing === null ? null : startTo(standing, person.id),
    portalUrl: reader.hasPortalAccess ? portalUrl(house) : null,
    officeEmail: school.organizationEmail,
  };
  return { school, person, address, standing, data };
}

/** The person, or the adult who answered for them. */
async function readerOf(
  sql: Sql,
  { organizationId, payload }: PersonJob,
  person: LetterPerson,
): Promise<LetterPerson> {
  const { toPersonId = person.id }: PersonPayload = payload;
  if (toPersonId === person.id) return person;
  const [adult] = await letterPeople(sql, organizationId, [toPersonId]);
  return adult ?? person;
}

/** Why somebody cannot be written to. */
export function noAddress({ archivedAt, email }: LetterPerson): string {
  if (archivedAt !== null) return 'the record is archived';
  return email === null ? 'there is no e-mail address any more' : 'mail to the address does not get through';
}

/** Our number to which START must be texted from that phone, written for people. */
function startTo(standing: Standing, personId: string): string | null {
  const [ourNumber] = whatStandsInTheWay(standing, personId).mustTextStartTo;
  return ourNumber === undefined ? null : formatNumber(ourNumber);
}

/** A mail to a person of a school; a reply reaches the office. */
export function toPerson(school: School, address: string, letter: RenderedEmail): WrittenEmail {
  return { ...letter, to: address, replyTo: school.organizationEmail, fromName: school.name };
}
