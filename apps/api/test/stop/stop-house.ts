import type { Permission } from '@optline/domain';
import { makeToken } from '../../src/auth/api-tokens.js';
import type { ApiScope } from '../../src/auth/scopes.js';
import { startSession } from '../../src/auth/session.js';
import { inTransaction } from '../../src/db/transaction.js';
import { newId } from '../../src/ids.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aStaffUser, aStudent, newNumber } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';

export interface Sharers {
  readonly family: TestFamily;
  readonly number: string;
  readonly contact: TestPerson;
  readonly student: TestPerson;
}

/** A contact and a student of one family who share a phone; both said Yes unless told otherwise. */
export async function sharers(
  school: TestSchool,
  answer: 'in' | 'out' | 'never-asked' = 'in',
): Promise<Sharers> {
  const family = await aFamily(school, { name: 'Quillfeather' });
  const number = newNumber();
  const contact = await aContact(family, { firstName: 'Annabeth', cellPhone: number, answer });
  const student = await aStudent(family, {
    firstName: 'Zebulon',
    cellPhone: number,
    answer,
    adultYesBy: contact,
  });
  return { family, number, contact, student };
}

/** What has arrived on a phone from Optline or the carrier, oldest first. */
export function arrivedAt({ sandbox }: TestHouse, number: string) {
  return sandbox.control.phone(number).texts.filter((text) => text.direction === 'to-phone');
}

/** What Optline asked the carrier to send to a number, in the order asked. */
export function askedToSend({ sandbox }: TestHouse, number: string) {
  return sandbox.control.ledger.filter((entry) => {
    if (entry.deed !== 'send-text' || entry.direction !== 'asked') return false;
    const { dst } = entry.body as { dst?: string };
    return dst?.replace('+', '') === number.replace('+', '');
  });
}

/** A person's answer at a number. */
export async function answerOf(person: TestPerson, number = person.cellPhone): Promise<string> {
  const { house } = person.family.school.home;
  const row = await house.db.read.row<{ answer: string }>(
    'SELECT answer FROM text_consents WHERE person_id = ? AND number = ?',
    [person.id, number],
  );
  return row?.answer ?? 'never-asked';
}

/** Whether the school may text nobody at the number. */
export async function isSuppressed(school: TestSchool, number: string): Promise<boolean> {
  const rows = await school.home.house.db.read.count(
    'SELECT COUNT(*) FROM suppressions WHERE organization_id = ? AND number = ? AND lifted_at IS NULL',
    [school.organizationId, number],
  );
  return rows === 1;
}

export interface RecordRow {
  readonly kind: string;
  readonly personId: string | null;
  readonly causeId: string;
  readonly way: string;
  readonly answerBefore: string | null;
  readonly answerAfter: string | null;
  readonly happenedAt: Date;
}

/** The record of a number, oldest first. */
export function recordsOf(school: TestSchool, number: string): Promise<RecordRow[]> {
  return school.home.house.db.read.rows<RecordRow>(
    `SELECT kind, person_id, cause_id, way, answer_before, answer_after, happened_at FROM consent_records
     WHERE organization_id = ? AND number = ? ORDER BY id`,
    [school.organizationId, number],
  );
}

/** Why the open reviews of a number were opened. */
export async function openReviews(school: TestSchool, number: string): Promise<string[]> {
  const rows = await school.home.house.db.read.rows<{ why: string }>(
    'SELECT why FROM reviews WHERE organization_id = ? AND number = ? AND settled_at IS NULL ORDER BY id',
    [school.organizationId, number],
  );
  return rows.map(({ why }) => why);
}

/** What is owed because of the number's records: the kinds of e-mails and texts, sorted. */
export async function owedFor(school: TestSchool, number: string): Promise<string[]> {
  const { organizationId } = school;
  const because = `organization_id = ? AND cause_id IN
    (SELECT cause_id FROM consent_records WHERE organization_id = ? AND number = ?)`;
  const rows = await school.home.house.db.read.rows<{ kind: string }>(
    `SELECT kind FROM outbox_jobs WHERE ${because} UNION ALL SELECT kind FROM text_messages WHERE ${because}`,
    [organizationId, organizationId, number, organizationId, organizationId, number],
  );
  return rows.map(({ kind }) => kind).sort();
}

/** Asks the api over HTTP. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<Answered>;

export interface Answered {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: ReadonlyArray<{ message: string; extensions: { code: string } }>;
}

/** A parent who is signed in to the portal. */
export async function asParent(person: TestPerson): Promise<Ask> {
  return signedIn(person.family.school, 'parent', person.id);
}

/** A new user of the school's staff who is signed in. */
export async function asStaff(school: TestSchool, permissions: readonly Permission[]): Promise<Ask> {
  return signedIn(school, 'staff', (await aStaffUser(school, { permissions })).id);
}

async function signedIn(school: TestSchool, audience: 'staff' | 'parent', ownerId: string): Promise<Ask> {
  const { house } = school.home;
  const { organizationId } = school;
  const token = await inTransaction(house.db, (tx) =>
    startSession(tx, { audience, ownerId, organizationId }, house.now()),
  );
  const cookie = `optline_${audience}=${token}`;
  return asking(school.home, { cookie, 'x-optline-audience': audience });
}

/** An API client with these scopes. */
export async function asApiClient(school: TestSchool, scopes: ApiScope[]): Promise<Ask> {
  const { ownerId: userId, organizationId } = school;
  const by = { kind: 'staff' as const, userId, organizationId, permissions: [] };
  const { secret } = await makeToken(school.home.house, by, { name: 'A client', scopes });
  return asking(school.home, { authorization: `Bearer ${secret}` });
}

function asking({ house }: TestHouse, headers: Record<string, string>): Ask {
  return async (query, variables) => {
    const answer = await fetch(`${house.config.publicBaseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-optline-client': 'test', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as Answered;
  };
}

/** Staff text one person; the answer says whether it was queued. */
export function sendsText(staff: Ask, person: TestPerson, body: string) {
  return staff(
    `mutation Send($input: SendTextInput!) { sendText(input: $input) {
       __typename ... on TextQueued { text { id } } ... on TextRefused { obstacle message } } }`,
    { input: { requestId: newId(), personId: person.id, body } },
  ).then(({ data }) => data?.['sendText'] as { __typename: string; obstacle?: string; message?: string });
}

const numberLike = /\+?\d{10,}/g;
const signatureLike = /[A-Za-z0-9+/]{43}=/;

/** What the log said that nobody may read there: numbers, names, addresses, texts, tokens, signatures. */
export async function personalIn({ house, log, sandbox }: TestHouse): Promise<string[]> {
  const said = log();
  const { rows } = house.db.read;
  const read = rows.bind(house.db.read);
  const people = await read<Record<string, string | null>>(
    'SELECT first_name, last_name, email, cell_phone FROM people',
  );
  const texts = await read<Record<string, string>>('SELECT from_number, to_number, body FROM inbound_texts');
  const schools = await read<Record<string, string>>(
    'SELECT webhook_secret, organization_email FROM organizations',
  );
  const secrets = [...house.config.plivo.authTokens, house.config.postmark.serverToken];
  const numbers = sandbox.control.numbers.map(({ number }) => number);
  const wanted = [...people, ...texts, ...schools].flatMap((row) => Object.values(row));
  const personal = [...new Set([...wanted, ...secrets, ...numbers])]
    .filter((value): value is string => value !== null && value.length >= 6)
    .filter((value) => said.includes(value) || said.includes(value.replace('+', '')));
  const times = /"time":\d+,/g;
  const digits = said.replaceAll(times, '').match(numberLike) ?? [];
  return [
    ...personal,
    ...digits.filter((run) => /55501\d\d$/.test(run)),
    ...(signatureLike.exec(said) ?? []),
  ];
}
