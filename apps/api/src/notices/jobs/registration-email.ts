import { formatNumber } from '@optline/domain';
import type { House } from '../../house.js';
import type { Job } from '../../outbox/claim.js';
import type { JobResult } from '../../outbox/job-result.js';
import { registrationsUrl } from '../app-links.js';
import { deliver, withdrawn } from '../deliver.js';
import type { Writing } from '../deliver.js';
import { fullName, letterLanguage, letterPeople } from '../letter-people.js';
import type { LetterPerson } from '../letter-people.js';
import { loadOffice, toOffice } from '../office.js';
import { registrationEmail } from '../templates/registration-email.js';
import type { RegisteredInLetter } from '../templates/registration-email.js';

type RegistrationJob = Job<'registration-email'>;

/** Tells the office that a family registered. */
export function sendRegistrationEmail(house: House, job: RegistrationJob): Promise<JobResult> {
  return deliver(house, job, () => write(house, job));
}

interface RegistrationRow {
  readonly familyId: string;
  readonly contactId: string;
  readonly receivedAt: Date;
  readonly saidYesJson: readonly string[];
  readonly state: string;
}

async function write(house: House, { organizationId, payload }: RegistrationJob): Promise<Writing> {
  const sql = house.db.read;
  const registration = await sql.row<RegistrationRow>(
    `SELECT family_id, contact_id, received_at, said_yes_json, state FROM registrations
     WHERE id = ? AND organization_id = ?`,
    [payload.registrationId, organizationId],
  );
  if (registration === null || registration.state !== 'new') return withdrawn('it was settled meanwhile');
  const { familyId, contactId } = registration;
  const ids = await sql.rows<{ id: string }>(
    'SELECT id FROM people WHERE organization_id = ? AND family_id = ? ORDER BY id',
    [organizationId, familyId],
  );
  const people = await letterPeople(
    sql,
    organizationId,
    ids.map(({ id }) => id),
  );
  const [first] = people;
  if (first === undefined) return withdrawn('nobody of it is on file any more');
  const office = await loadOffice(sql, organizationId, house.now());
  const letter = await registrationEmail({
    language: letterLanguage(office.school.language),
    schoolName: office.school.name,
    familyName: first.familyName,
    familyLanguage: letterLanguage(first.language),
    people: people.map((person) => registered(person, registration)),
    at: registration.receivedAt,
    timeZone: office.school.timeZone,
    url: registrationsUrl(house),
  });
  const speaker = people.filter(({ id }) => id === contactId);
  return { mail: toOffice(office, speaker, letter) };
}

function registered(person: LetterPerson, { saidYesJson }: RegistrationRow): RegisteredInLetter {
  const { id, kind, email, cellPhone, birthOn } = person;
  return {
    name: fullName(person),
    kind,
    email,
    number: cellPhone === null ? null : formatNumber(cellPhone),
    birthOn,
    saidYes: saidYesJson.includes(id),
  };
}
