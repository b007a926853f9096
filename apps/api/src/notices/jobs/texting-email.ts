import { isAdult, maskNumber } from '@optline/domain';
import { findConsentLink, makeConsentLink } from '../../consent/consent-link.js';
import { loadSchool } from '../../consent/school.js';
import type { School } from '../../consent/school.js';
import { inTransaction } from '../../db/transaction.js';
import type { Tx } from '../../db/transaction.js';
import type { House } from '../../house.js';
import type { Job } from '../../outbox/claim.js';
import type { JobResult } from '../../outbox/job-result.js';
import { textingUrl } from '../app-links.js';
import { deliver, withdrawn } from '../deliver.js';
import type { Writing } from '../deliver.js';
import { addressOf, letterLanguage, letterPeople } from '../letter-people.js';
import type { LetterPerson } from '../letter-people.js';
import { noAddress, toPerson } from '../person.js';
import { textingEmail } from '../templates/texting-email.js';

type TextingJob = Job<'texting-email'>;

/** The e-mail with CLICK HERE. Its link is made here and now; only the token's hash is stored. */
export function sendTextingEmail(house: House, job: TextingJob): Promise<JobResult> {
  return deliver(house, job, () => write(house, job));
}

interface Asking {
  readonly school: School;
  readonly person: LetterPerson;
  readonly addressee: LetterPerson;
  readonly address: string;
  readonly number: string;
  readonly token: string;
  readonly validUntil: Date;
}

async function write(house: House, job: TextingJob): Promise<Writing> {
  const asking = await inTransaction(house.db, (tx) => prepare(tx, job, house.now()));
  if ('nothing' in asking) return asking;
  const { school, person, addressee, address, number, token, validUntil } = asking;
  const letter = await textingEmail({
    language: letterLanguage(addressee.language),
    schoolName: school.name,
    asks: [
      {
        about: {
          firstName: person.firstName,
          reader: addressee.id === person.id ? 'the-person' : 'family-adult',
        },
        maskedNumber: maskNumber(number),
        url: textingUrl(house, token),
      },
    ],
    validUntil,
    timeZone: addressee.timeZone ?? school.timeZone,
    officeEmail: school.organizationEmail,
  });
  return { mail: toPerson(school, address, letter) };
}

async function prepare(
  tx: Tx,
  { organizationId, payload }: TextingJob,
  now: Date,
): Promise<Asking | ReturnType<typeof withdrawn>> {
  const { personId, addresseeId } = payload;
  const [person] = await letterPeople(tx, organizationId, [personId]);
  const [addressee] = await letterPeople(tx, organizationId, [addresseeId]);
  if (person === undefined || addressee === undefined) return withdrawn('there is no such person');
  if (person.archivedAt !== null) return withdrawn('the record is archived');
  const { cellPhone: number } = person;
  if (number === null) return withdrawn('there is no cell phone number any more');
  const address = addressOf(addressee);
  if (address === null) return withdrawn(noAddress(addressee));
  const school = await loadSchool(tx, organizationId, now);
  if (!mayStillAnswer(person, addressee, school.today))
    return withdrawn('the addressee no longer answers for this person');
  const token = await makeConsentLink(tx, {
    organizationId,
    personId,
    addresseeId,
    number,
    email: address,
    now,
  });
  const link = await findConsentLink(tx, token);
  if (link === null) throw new Error('The link of a texting e-mail was not stored');
  return { school, person, addressee, address, number, token, validUntil: link.expiresAt };
}

/** Somebody for themself, or an adult for somebody of their family. */
function mayStillAnswer(person: LetterPerson, addressee: LetterPerson, today: string): boolean {
  if (person.id === addressee.id) return true;
  return person.familyId === addressee.familyId && isAdult(addressee.kind, addressee.birthOn, today);
}
