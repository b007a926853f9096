import { inTransaction } from '../../src/db/transaction.js';
import { currentWording } from '../../src/settings/consent-wording.js';
import type { OrganizationEntity } from '../../src/settings/organization.entity.js';
import type { TestHouse } from '../house.js';
import { eventually } from '../house.js';
import { aContact, aFamily, aSchool, mailsTo } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { asApiClient, asParent, asStaff, sendsText } from '../stop/stop-house.js';
import type { Ask } from '../stop/stop-house.js';
import { workOff } from '../work.js';

/** A family of two adults who said Yes, each with a phone, an address and a portal of their own, and their school. */
export interface Scene {
  readonly home: TestHouse;
  readonly school: TestSchool;
  readonly family: TestFamily;
  readonly ana: TestPerson;
  readonly ben: TestPerson;
  /** Staff with every texting permission. */
  readonly staff: Ask;
  readonly staffId: string;
  readonly api: Ask;
  readonly portalOfAna: Ask;
  readonly portalOfBen: Ask;
  readonly number: string;
}

export async function aScene(home: TestHouse, settings: Partial<OrganizationEntity> = {}): Promise<Scene> {
  const school = await aSchool(home, Object.keys(settings).length > 0 ? { settings } : {});
  const family = await aFamily(school, { name: 'Quillfeather' });
  const ana = await aContact(family, { firstName: 'Annabeth', answer: 'in' });
  const ben = await aContact(family, { firstName: 'Barnaby', answer: 'in' });
  const staff = await asStaff(school, ['send-text-messages', 'change-text-opt-in']);
  const { data } = await staff('{ me { id } }', {});
  return {
    home,
    school,
    family,
    ana,
    ben,
    staff,
    staffId: idIn(data?.['me']),
    api: await asApiClient(school, ['consent:write', 'texts:send']),
    portalOfAna: await asParent(ana),
    portalOfBen: await asParent(ben),
    number: ana.cellPhone ?? '',
  };
}

function idIn(me: unknown): string {
  return (me as { id: string }).id;
}

const setMutation = `mutation Set($input: SetTextOptInInput!) { set: setContactTextOptIn(input: $input) { ${setResult()} } }`;
const setStudentMutation = setMutation.replace('setContactTextOptIn', 'setStudentTextOptIn');

function setResult(): string {
  return `__typename
    ... on TextOptInSet { wasAlreadySo numberIsSilent person { id firstName cellPhone maskedCellPhone email } }
    ... on TextOptInRefused { reason message }
    ... on AnswerChangedMeanwhile { message person { id firstName version } }`;
}

/** What an operation came to: a member of its union, or the code of the error that it threw. */
export interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly reason?: string;
  readonly message?: string;
  readonly wasAlreadySo?: boolean;
  readonly numberIsSilent?: boolean;
  readonly turnedOut?: ReadonlyArray<{ personId: string | null; name: string; answer: string | null }>;
  readonly maskedNumber?: string;
  readonly person?: { readonly id: string; readonly firstName: string; readonly email: string | null };
  readonly review?: { readonly id: string } | null;
}

export async function outcomeOf(
  who: Ask,
  query: string,
  variables: Record<string, unknown>,
): Promise<Outcome> {
  const { data, errors } = await who(query, variables);
  const [error] = errors ?? [];
  if (error !== undefined)
    return { __typename: 'Error', code: error.extensions.code, message: error.message };
  return Object.values(data ?? {})[0] as Outcome;
}

/** Sets the answer of a contact (or, by kind, a student). */
export function sets(
  who: Ask,
  input: { id: string; answer: 'IN' | 'OUT' } & Record<string, unknown>,
  kind: 'contact' | 'student' = 'contact',
): Promise<Outcome> {
  return outcomeOf(who, kind === 'contact' ? setMutation : setStudentMutation, { input });
}

export function stops(who: Ask, input: Record<string, unknown>): Promise<Outcome> {
  const query = `mutation Stop($input: StopNumberInput!) { stopNumber(input: $input) { __typename
    ... on NumberStopped { maskedNumber wasAlreadySo turnedOut { personId name answer } }
    ... on TextOptInRefused { reason message } ... on LinkUnknown { message } } }`;
  return outcomeOf(who, query, { input });
}

export function lifts(who: Ask, number: string, reason = 'They asked at the desk'): Promise<Outcome> {
  const query = `mutation Lift($number: String!, $reason: String!) { liftOfficeStop(number: $number, reason: $reason) {
    __typename ... on OfficeStopLifted { number } ... on TextOptInRefused { reason message } } }`;
  return outcomeOf(who, query, { number, reason });
}

export function reports(who: Ask, personId: string, words: string): Promise<Outcome> {
  const query = `mutation Report($input: ReportStopRequestInput!) { reportStopRequest(input: $input) {
    __typename ... on StopRequestReported { review { id } } ... on TextOptInRefused { reason } } }`;
  return outcomeOf(who, query, { input: { personId, words } });
}

export function decides(who: Ask, id: string, decision: string): Promise<Outcome> {
  const query = `mutation Decide($input: DecideReviewInput!) { decideReview(input: $input) {
    __typename ... on ReviewDecided { review { id } } ... on ReviewAlreadyDecided { message review { id } }
    ... on TextOptInRefused { reason message } } }`;
  return outcomeOf(who, query, { input: { id, decision } });
}

/** Decides, and lets the time for undoing it pass. */
export async function decidesForGood(
  home: TestHouse,
  ...decision: Parameters<typeof decides>
): Promise<Outcome> {
  const outcome = await decides(...decision);
  home.pass({ seconds: 10 });
  await workOff(home);
  return outcome;
}

export function undoes(who: Ask, id: string): Promise<Outcome> {
  const query = `mutation Undo($id: ID!) { undoReviewDecision(id: $id) {
    __typename ... on DecisionUndone { review { id } } ... on DecisionStands { message review { id } } } }`;
  return outcomeOf(who, query, { id });
}

/** Sends the texting e-mail and returns its link as the mail holds it. */
export async function linkFor(home: TestHouse, staff: Ask, person: TestPerson, to = person): Promise<string> {
  const before = mailsTo(home, to.email).length;
  const { __typename } = await outcomeOf(
    staff,
    'mutation ($id: ID!) { sendTextingEmail(personId: $id) { __typename } }',
    { id: person.id },
  );
  if (__typename !== 'TextingEmailQueued') throw new Error(`The texting e-mail was not sent: ${__typename}`);
  await workOff(home);
  const mail = await eventually('the texting e-mail', () => mailsTo(home, to.email)[before]);
  const link = mail.links.find((address) => address.includes('/texting/'));
  if (link === undefined) throw new Error('The texting e-mail has no link');
  return link;
}

/** The version of somebody's answer, as a screen would have shown it. */
export async function versionOf(person: TestPerson): Promise<number> {
  const { house } = person.family.school.home;
  const row = await house.db.read.row<{ version: number }>(
    'SELECT version FROM text_consents WHERE person_id = ? AND number = ?',
    [person.id, person.cellPhone ?? ''],
  );
  return row?.version ?? 0;
}

export async function wordingOf({ home, organizationId }: TestSchool, language = 'en') {
  return currentWording(home.house.db.read, organizationId, language);
}

/** A Yes that nothing stands against, as each kind of client gives it. */
export async function yes(
  person: TestPerson,
  how: 'portal' | 'proof',
): Promise<{ id: string; answer: 'IN' } & Record<string, unknown>> {
  const seen = { id: person.id, answer: 'IN' as const, seenVersion: await versionOf(person) };
  if (how === 'portal') return { ...seen, wordingId: (await wordingOf(person.family.school)).id };
  return { ...seen, proof: { how: 'PAPER', agreedOn: '2026-01-05', personAgreed: true } };
}

/** Queues a text that no dispatcher takes yet. Returns its id. */
export async function aWaitingText(staff: Ask, person: TestPerson): Promise<string> {
  const sent = await sendsText(staff, person, 'Class starts at five.');
  const { text } = sent as unknown as { text?: { id: string } };
  if (text === undefined) throw new Error(`The text was not queued: ${sent.obstacle ?? sent.__typename}`);
  return text.id;
}

/** Queues a text that no dispatcher takes for a year, whatever else is worked off. Returns its id. */
export async function aParkedText({ home, staff, ana }: Scene): Promise<string> {
  const id = await aWaitingText(staff, ana);
  const dueAt = new Date(home.house.now().getTime() + 365 * 24 * 3_600_000);
  await inTransaction(home.house.db, (tx) => tx.update('text_messages', { dueAt }, { id }));
  return id;
}

export async function stateOfText({ house }: TestHouse, id: string): Promise<string | undefined> {
  const row = await house.db.read.row<{ state: string }>('SELECT state FROM text_messages WHERE id = ?', [
    id,
  ]);
  return row?.state;
}

/** Puts somebody away, or changes a column of theirs, behind everybody's back. */
export async function changePerson(person: TestPerson, columns: Record<string, unknown>): Promise<void> {
  const { house } = person.family.school.home;
  await inTransaction(house.db, (tx) => tx.update('people', columns, { id: person.id }));
}

/** Staff without any permission, and what they are called. */
export async function plainStaff(school: TestSchool): Promise<Ask> {
  return asStaff(school, []);
}
