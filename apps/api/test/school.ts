import type { Answer, Permission } from '@optline/domain';
import { emailKeyOf } from '../src/auth/email-key.js';
import type { StaffUserEntity } from '../src/auth/staff-user.entity.js';
import { inTransaction } from '../src/db/transaction.js';
import type { FamilyEntity } from '../src/families/family.entity.js';
import type { PersonEntity } from '../src/families/person.entity.js';
import type { TextConsentEntity } from '../src/consent/text-consent.entity.js';
import { newId } from '../src/ids.js';
import { makeSchool } from '../src/settings/make-school.js';
import type { OrganizationEntity } from '../src/settings/organization.entity.js';
import type { TextingNumberEntity } from '../src/settings/texting-number.entity.js';
import type { TestHouse } from './house.js';

export interface TestSchool {
  readonly home: TestHouse;
  readonly organizationId: string;
  readonly name: string;
  /** The Organization Email. */
  readonly office: string;
  /** Its first user, who may do everything. */
  readonly ownerId: string;
  /** The number that it texts from. */
  readonly ourNumber: string;
  /** Where the carrier posts texts to its numbers. */
  readonly textsUrl: string;
}

export interface SchoolWishes {
  readonly name?: string;
  readonly zone?: string;
  readonly office?: string;
  readonly answersKeywords?: 'carrier' | 'optline';
  /** Columns to change once it is made. */
  readonly settings?: Partial<OrganizationEntity>;
}

/** No test depends on the hour at which it runs. */
const atAnyHour = { textsFrom: '00:00', textsUntil: '24:00' };

let made = 0;

/** Area codes that exist: 211 does not. */
const areas = [201, 212, 301, 312, 401].flatMap((first) => Array.from({ length: 9 }, (_, at) => first + at));

/** A fictional number that no other school or person of this test has: +1 (nnn) 555-01nn. */
export function newNumber(): string {
  made += 1;
  const area = areas[Math.floor(made / 100)];
  if (area === undefined) throw new Error('There are no more fictional numbers');
  return `+1${area}55501${String(made % 100).padStart(2, '0')}`;
}

/** Begins to give out numbers anew: for another house, in a file with many people in several. */
export function numberAnew(): void {
  made = 0;
}

/** A school with one texting number, which the carrier knows too. */
export async function aSchool(home: TestHouse, wishes: SchoolWishes = {}): Promise<TestSchool> {
  const { house } = home;
  const now = house.now();
  const { name = 'Maple Street Dance', zone = 'America/New_York' } = wishes;
  const office = wishes.office ?? `office-${(made += 1)}@school.example`;
  const answers = { name, zone, email: office, owner: `owner-${made}@school.example` };
  const { organizationId } = await inTransaction(house.db, async (tx) => {
    const school = await makeSchool(tx, answers, { now, publicBaseUrl: house.config.publicBaseUrl });
    const settings = { ...atAnyHour, ...wishes.settings };
    await tx.update('organizations', settings, { id: school.organizationId });
    return school;
  });
  const row = await house.db.read.row<{ webhookSecret: string; ownerId: string }>(
    `SELECT o.webhook_secret, u.id AS owner_id FROM organizations o
     JOIN staff_users u ON u.organization_id = o.id WHERE o.id = ?`,
    [organizationId],
  );
  if (row === null) throw new Error('The school was not made');
  const textsUrl = `${house.config.publicBaseUrl}/webhooks/plivo/${row.webhookSecret}/texts`;
  const school = { home, organizationId, name, office, ownerId: row.ownerId, textsUrl };
  const ourNumber = await aTextingNumber(school, { answersKeywords: wishes.answersKeywords ?? 'optline' });
  return { ...school, ourNumber };
}

/** One more number of the school. */
export async function aTextingNumber(
  school: Omit<TestSchool, 'ourNumber'>,
  wishes: { number?: string; answersKeywords?: 'carrier' | 'optline'; retiredAt?: Date } = {},
): Promise<string> {
  const { number = newNumber(), answersKeywords = 'optline', retiredAt = null } = wishes;
  const { house, sandbox } = school.home;
  await inTransaction(house.db, (tx) =>
    tx.insert<TextingNumberEntity>('texting_numbers', {
      id: newId(),
      organizationId: school.organizationId,
      number,
      answersKeywords,
      textsPerMinute: 60_000,
      createdAt: house.now(),
      retiredAt,
    }),
  );
  sandbox.control.registerNumber({ number, messageUrl: school.textsUrl, answersKeywords });
  return number;
}

export interface TestFamily {
  readonly school: TestSchool;
  readonly id: string;
  readonly name: string;
}

/** A family of the school. */
export async function aFamily(
  school: TestSchool,
  wishes: { name?: string; language?: 'en' | 'es' } = {},
): Promise<TestFamily> {
  const { name = 'Rivera', language = 'en' } = wishes;
  const { house } = school.home;
  const id = newId();
  await inTransaction(house.db, (tx) =>
    tx.insert<FamilyEntity>('families', {
      id,
      organizationId: school.organizationId,
      name,
      sortName: name.toLowerCase(),
      language,
      timeZone: null,
      createdAt: house.now(),
      archivedAt: null,
      mergedIntoId: null,
      version: 1,
    }),
  );
  return { school, id, name };
}

export interface TestPerson {
  readonly family: TestFamily;
  readonly id: string;
  readonly firstName: string;
  readonly email: string | null;
  readonly cellPhone: string | null;
}

export interface PersonWishes {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string | null;
  readonly cellPhone?: string | null;
  /** YYYY-MM-DD. */
  readonly birthOn?: string | null;
  readonly hasPortalAccess?: boolean;
  /** What they said before the test begins; never-asked unless given. */
  readonly answer?: Answer;
  /** For somebody under 18: the adult whose Yes stands. */
  readonly adultYesBy?: TestPerson;
}

/** A parent or guardian. They have an address and a number of their own unless told otherwise. */
export function aContact(family: TestFamily, wishes: PersonWishes = {}): Promise<TestPerson> {
  const email = `contact-${(made += 1)}@family.example`;
  return aPerson(family, 'contact', { email, cellPhone: newNumber(), hasPortalAccess: true, ...wishes });
}

/** A student; under 18, since no birth date is known, and without an address unless told otherwise. */
export function aStudent(family: TestFamily, wishes: PersonWishes = {}): Promise<TestPerson> {
  return aPerson(family, 'student', { firstName: 'Leo', email: null, cellPhone: newNumber(), ...wishes });
}

async function aPerson(
  family: TestFamily,
  kind: 'contact' | 'student',
  wishes: PersonWishes,
): Promise<TestPerson> {
  const { firstName = 'Ana', lastName = family.name, email = null, cellPhone = null } = wishes;
  const { house } = family.school.home;
  const { organizationId } = family.school;
  const id = newId();
  const now = house.now();
  const { answer = 'never-asked', adultYesBy } = wishes;
  await inTransaction(house.db, async (tx) => {
    await tx.insert<PersonEntity>('people', {
      id,
      organizationId,
      familyId: family.id,
      kind,
      firstName,
      lastName,
      sortName: `${lastName} ${firstName}`.toLowerCase(),
      email,
      emailKey: email === null ? null : emailKeyOf(email),
      emailUnusableAt: null,
      cellPhone,
      birthOn: wishes.birthOn ?? null,
      hasPortalAccess: wishes.hasPortalAccess ?? false,
      answer: answer === 'never-asked' ? null : answer,
      answerWay: answer === 'never-asked' ? null : 'portal',
      answeredAt: answer === 'never-asked' ? null : now,
      createdAt: now,
      archivedAt: null,
      mergedIntoId: null,
      version: 1,
    });
    if (answer !== 'never-asked')
      await tx.insert<TextConsentEntity>('text_consents', {
        personId: id,
        number: cellPhone ?? '',
        organizationId,
        answer,
        version: 1,
        way: 'portal',
        changedAt: now,
        ownNoAt: answer === 'out' ? now : null,
        phoneStopAt: null,
        lastNoAt: answer === 'out' ? now : null,
        adultYesBy: adultYesBy?.id ?? null,
        episodeId: null,
        answerBeforeEpisode: null,
      });
  });
  return { family, id, firstName, email, cellPhone };
}

/** A user of the school's staff, without any permission unless given. */
export async function aStaffUser(
  school: TestSchool,
  wishes: { name?: string; email?: string; permissions?: readonly Permission[]; disabledAt?: Date } = {},
): Promise<{ id: string; name: string; email: string }> {
  const { house } = school.home;
  const { name = 'Sam Lee', email = `staff-${(made += 1)}@school.example` } = wishes;
  const id = newId();
  await inTransaction(house.db, (tx) =>
    tx.insert<StaffUserEntity>('staff_users', {
      id,
      organizationId: school.organizationId,
      name,
      email,
      emailKey: emailKeyOf(email),
      cellPhone: null,
      cellPhoneConfirmedAt: null,
      permissionsJson: [...(wishes.permissions ?? [])],
      createdAt: house.now(),
      disabledAt: wishes.disabledAt ?? null,
      version: 1,
    }),
  );
  return { id, name, email };
}

/** The person's phone texts the school, and the carrier posts it to our door. */
export function texts(person: TestPerson, text: string, to?: string) {
  const { school } = person.family;
  if (person.cellPhone === null) throw new Error(`${person.firstName} has no phone`);
  return school.home.sandbox.control.textFromPhone({
    from: person.cellPhone,
    to: to ?? school.ourNumber,
    text,
  });
}

/** What came to an address, oldest first. */
export function mailsTo(home: TestHouse, address: string | null) {
  return address === null ? [] : home.sandbox.control.inbox(address).mails;
}
