import { takeRegisteredYeses } from '../consent/ways-in/registered-yes.js';
import type { RegisteredYes } from '../consent/ways-in/registered-yes.js';
import { lockNumbers } from '../consent/lock-number.js';
import { loadSchool } from '../consent/school.js';
import type { Context } from '../context.js';
import type { Tx } from '../db/transaction.js';
import { addPerson } from '../families/add-person.js';
import type { FamilyEntity } from '../families/family.entity.js';
import { sortNameOf } from '../families/search-terms.js';
import { newId } from '../ids.js';
import { enqueue } from '../outbox/enqueue.js';
import type { ReaderLanguage } from '../reader-language.js';
import type { Wording } from '../settings/consent-wording.js';
import type { RegisteredPerson } from './read-registration.js';
import type { RegisteringSchool } from './registering-school.js';
import type { RegistrationEntity } from './registration.entity.js';

export interface FamilyToRegister {
  readonly context: Context;
  readonly school: RegisteringSchool;
  readonly people: readonly RegisteredPerson[];
  readonly language: ReaderLanguage;
  readonly wording: Wording;
}

/** Stores a family that registered, as a new one whoever of it may be known, and owes what follows from it. */
export async function registerFamily(tx: Tx, registering: FamilyToRegister): Promise<void> {
  const { context, school, people, language, wording } = registering;
  const { organizationId } = school;
  const now = context.house.now();
  await lockNumbers(tx, organizationId, numbersOf(people));
  const familyId = await addFamily(tx, registering, now);
  const added: Added[] = [];
  for (const person of people) added.push(await add(tx, registering, { person, familyId }));
  const speakerId = added[0]?.personId ?? '';
  const yeses = added.flatMap(yesOf);
  const causeId = newId();
  const registrationId = await note(tx, registering, { familyId, speakerId, yeses, now });
  await takeRegisteredYeses(tx, {
    school: await loadSchool(tx, organizationId, now),
    speakerId,
    yeses,
    wording,
    language,
    asksToConfirm: school.wantsRegistrationConfirmed,
    causeId,
    origin: context.origin,
    now,
  });
  const payload = { registrationId };
  await enqueue(tx, { organizationId, kind: 'registration-email', payload, causeId, now });
}

/** The numbers that a family gives, once each. */
export function numbersOf(people: readonly RegisteredPerson[]): string[] {
  return [...new Set(people.flatMap(({ change }) => change.cellPhone ?? []))];
}

interface Added extends RegisteredPerson {
  readonly personId: string;
}

async function add(
  tx: Tx,
  { context, school: who }: FamilyToRegister,
  { person, familyId }: { person: RegisteredPerson; familyId: string },
): Promise<Added> {
  const { kind, change } = person;
  return { ...person, personId: await addPerson(tx, { context, who, kind, familyId, change }) };
}

function yesOf({ personId, kind, change: { cellPhone }, saysYes }: Added): RegisteredYes[] {
  return saysYes && cellPhone != null ? [{ personId, kind, number: cellPhone }] : [];
}

async function addFamily(tx: Tx, { people, school, language }: FamilyToRegister, now: Date): Promise<string> {
  const id = newId();
  const name = people[0]?.change.lastName ?? '';
  await tx.insert<FamilyEntity>('families', {
    id,
    organizationId: school.organizationId,
    name,
    sortName: sortNameOf([name], 120),
    language,
    timeZone: null,
    createdAt: now,
    archivedAt: null,
    mergedIntoId: null,
    version: 1,
  });
  return id;
}

interface Noted {
  readonly familyId: string;
  readonly speakerId: string;
  readonly yeses: readonly RegisteredYes[];
  readonly now: Date;
}

async function note(
  tx: Tx,
  { context, school, wording }: FamilyToRegister,
  { familyId, speakerId, yeses, now }: Noted,
): Promise<string> {
  const id = newId();
  const { ip, userAgent } = context.origin;
  await tx.insert<RegistrationEntity>('registrations', {
    id,
    organizationId: school.organizationId,
    familyId,
    state: 'new',
    receivedAt: now,
    contactId: speakerId,
    saidYesJson: yeses.map(({ personId }) => personId),
    wordingId: wording.id,
    ip,
    userAgent: userAgent?.slice(0, 400) ?? null,
    settledAt: null,
    settledBy: null,
  });
  return id;
}
