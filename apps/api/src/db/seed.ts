import { localDay } from '@optline/domain';
import { emailKeyOf } from '../auth/email-key.js';
import { choosePassword } from '../auth/keep-password.js';
import { hashPassword } from '../auth/password.js';
import { addClass } from '../classes/save-class.js';
import { enrolStudents } from '../classes/enrol.js';
import { loadSchool } from '../consent/school.js';
import { setAnswer } from '../consent/set-answer.js';
import { writeSearchTerms } from '../families/write-search-terms.js';
import { sortNameOf } from '../families/search-terms.js';
import type { House } from '../house.js';
import { newId } from '../ids.js';
import { makeSchool } from '../settings/make-school.js';
import { demoAccounts, demoPassword } from './demo-accounts.js';
import { demoClasses } from './demo-classes.js';
import type { DemoClass } from './demo-classes.js';
import { demoFamilies, demoOfficeEmail, demoTextingNumber } from './demo-families.js';
import type { DemoFamily, DemoPerson } from './demo-families.js';
import { placeholders } from './sql.js';
import { inTransaction } from './transaction.js';
import type { Tx } from './transaction.js';

/** Fills in the demo school, once. Every answer goes the way that all answers go, so its history is real. */
export async function seedDemo(house: House): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  await inTransaction(house.db, async (tx) => {
    if ((await tx.count('SELECT COUNT(*) FROM organizations')) > 0) return;
    const seed = {
      house,
      tx,
      now: house.now(),
      passwordHash,
      organizationId: await makeDemoSchool(house, tx),
    };
    for (const family of demoFamilies) await addFamily(seed, family);
    for (const one of demoClasses) await addDemoClass(seed, one);
  });
}

/** A demo is tried at any hour, and its phones stand in no bedroom. */
const anyHour = { textsFrom: '00:00', textsUntil: '24:00' };

const openRegistration = { registrationSlug: 'bright-steps-dance', isRegistrationOpen: true };

/** How long ago the season of the demo began. */
const seasonMs = 60 * 24 * 60 * 60 * 1000;

async function addDemoClass({ tx, organizationId, now }: Seed, demo: DemoClass): Promise<void> {
  const { students, ...fields } = demo;
  const classId = await addClass(tx, { organizationId, fields, now });
  const found = await tx.rows<{ id: string }>(
    `SELECT id FROM people WHERE organization_id = ? AND kind = 'student'
       AND first_name IN (${placeholders(students.length)})`,
    [organizationId, ...students],
  );
  const { timeZone } = await loadSchool(tx, organizationId, now);
  const on = localDay(new Date(now.getTime() - seasonMs), timeZone);
  await enrolStudents(tx, { organizationId, classId, studentIds: found.map(({ id }) => id), on, now });
}

interface Seed {
  readonly house: House;
  readonly tx: Tx;
  readonly now: Date;
  readonly passwordHash: string;
  readonly organizationId: string;
}

async function makeDemoSchool(house: House, tx: Tx): Promise<string> {
  const now = house.now();
  const [owner, desk] = demoAccounts;
  if (owner === undefined || desk === undefined) throw new Error('The demo needs two staff users');
  const answers = {
    name: 'Bright Steps Dance',
    zone: 'America/New_York',
    email: demoOfficeEmail,
    owner: owner.email,
  };
  const { organizationId } = await makeSchool(tx, answers, {
    now,
    publicBaseUrl: house.config.publicBaseUrl,
  });
  await tx.update('organizations', { isDemo: true, ...anyHour, ...openRegistration }, { id: organizationId });
  await tx.update(
    'staff_users',
    { name: 'Dana Brooks' },
    { organizationId, emailKey: emailKeyOf(owner.email) },
  );
  await tx.insert('staff_users', {
    id: newId(),
    organizationId,
    name: 'Frank Dell',
    email: desk.email,
    emailKey: emailKeyOf(desk.email),
    permissionsJson: [],
    createdAt: now,
    disabledAt: null,
    version: 1,
  });
  await tx.insert('texting_numbers', {
    id: newId(),
    organizationId,
    number: demoTextingNumber,
    answersKeywords: 'carrier',
    textsPerMinute: 60,
    createdAt: now,
    retiredAt: null,
  });
  const hash = await hashPassword(demoPassword);
  const staff = await tx.rows<{ id: string }>('SELECT id FROM staff_users WHERE organization_id = ?', [
    organizationId,
  ]);
  for (const { id: ownerId } of staff)
    await choosePassword(tx, { ownerId, organizationId }, { hash, now, keptSession: null });
  return organizationId;
}

async function addFamily(seed: Seed, family: DemoFamily): Promise<void> {
  const { tx, organizationId, now } = seed;
  const familyId = newId();
  const { name, language } = family;
  await tx.insert('families', {
    id: familyId,
    organizationId,
    name,
    sortName: sortNameOf([name], 120),
    language,
    timeZone: null,
    createdAt: now,
    archivedAt: null,
    version: 1,
  });
  const ids: string[] = [];
  for (const person of family.people) ids.push(await addPerson(seed, familyId, person));
  await writeSearchTerms(tx, { organizationId, familyId });
  const [adultId = ''] = ids;
  for (const [at, person] of family.people.entries())
    if (person.answer !== 'never-asked') await answer(seed, { person, personId: ids[at] ?? '', adultId });
}

async function addPerson(seed: Seed, familyId: string, person: DemoPerson): Promise<string> {
  const { tx, organizationId, now, passwordHash } = seed;
  const id = newId();
  const { kind, firstName, lastName, email, number, birthOn } = person;
  const account = demoAccounts.find((one) => one.email === email);
  await tx.insert('people', {
    id,
    organizationId,
    familyId,
    kind,
    firstName,
    lastName,
    sortName: sortNameOf([lastName, firstName], 170),
    email,
    emailKey: email === null ? null : emailKeyOf(email),
    emailUnusableAt: null,
    cellPhone: number,
    birthOn,
    hasPortalAccess: account !== undefined,
    createdAt: now,
    archivedAt: null,
    version: 1,
  });
  if (account !== undefined)
    await choosePassword(tx, { ownerId: id, organizationId }, { hash: passwordHash, now, keptSession: null });
  return id;
}

async function answer(
  { tx, organizationId, now }: Seed,
  { person, personId, adultId }: { person: DemoPerson; personId: string; adultId: string },
): Promise<void> {
  const school = await loadSchool(tx, organizationId, now);
  const staff = await tx.row<{ id: string }>(
    'SELECT id FROM staff_users WHERE organization_id = ? ORDER BY id LIMIT 1',
    [organizationId],
  );
  const proof = {
    how: 'paper',
    agreedOn: school.today,
    personAgreed: true,
    askedAgain: null,
    adultPersonId: person.kind === 'student' ? adultId : null,
  } as const;
  const outcome = await setAnswer(
    tx,
    {
      school,
      request: {
        kind: 'set-answer',
        personId,
        answer: person.answer === 'in' ? 'in' : 'out',
        way: 'staff',
        actor: { kind: 'staff', userId: staff?.id ?? '' },
        causeId: newId(),
        seenVersion: 0,
        sawWording: false,
        theyAskedForIt: false,
        proof,
        actingAdultId: null,
        link: null,
        today: school.today,
      },
      because: { evidence: { proof }, words: null, email: null, ip: null, userAgent: null },
    },
    now,
  );
  if (outcome?.decision.kind !== 'changed') throw new Error('The rules refused an answer of the demo');
  // Nobody is written to because a demo was made.
  await tx.run(`UPDATE outbox_jobs SET state = 'withdrawn', settled_at = ? WHERE state = 'waiting'`, [now]);
  await tx.run('DELETE FROM text_message_people WHERE organization_id = ?', [organizationId]);
  await tx.run('DELETE FROM text_messages WHERE organization_id = ?', [organizationId]);
}
