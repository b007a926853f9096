import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { writeSearchTerms } from '../../src/families/write-search-terms.js';
import { newId } from '../../src/ids.js';
import { asStaff, asToken } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, aTextingNumber, newNumber, texts } from '../school.js';
import type { TestFamily, TestSchool } from '../school.js';
import { arrivedAt, askedToSend } from '../stop/stop-house.js';
import { workOff } from '../work.js';

const list = `query ($search: String, $unread: Boolean, $first: Int, $after: String) {
  conversations(search: $search, unread: $unread, first: $first, after: $after) { unread
    edges { node { id number isUnread lastBody lastKind lastReceivedId holders { name kind answer } } }
    pageInfo { hasNextPage endCursor } } }`;
const one = `query ($id: ID!, $first: Int, $after: String) { conversation(id: $id) { id number isUnread
  whyNoReply { obstacle } texts(first: $first, after: $after) {
    edges { node { direction kind body state } } pageInfo { hasNextPage endCursor } } } }`;
const replyTo = `mutation ($input: ReplyInput!) { replyToConversation(input: $input) { __typename
  ... on TextQueued { text { id stateReason } } ... on TextRefused { obstacle message } } }`;
const markRead = `mutation ($id: ID!, $last: ID!) { markConversationRead(id: $id, lastReceivedId: $last) { isUnread } }`;
const markUnread = `mutation ($id: ID!) { markConversationUnread(id: $id) { isUnread } }`;

describeEachDatabase('The inbox', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    family = await aFamily(school);
    staff = await asStaff(school);
  });

  const says = (from: string, text: string, to = school.ourNumber) =>
    home.sandbox.control.textFromPhone({ from, to, text });
  const inbox = async (asked: object = {}, client = staff): Promise<Answered> => {
    const { data, errors } = await client(list, { ...asked });
    expect(errors).toEqual([]);
    return data.conversations;
  };
  const found = async (asked: object = {}): Promise<string[]> =>
    (await inbox(asked)).edges.map(({ node }: Answered) => node.lastBody);
  const first = async (): Promise<Answered> => (await inbox()).edges[0].node;
  const reply = async (body: string, client = staff): Promise<Answered> => {
    const { data, errors } = await client(replyTo, {
      input: { requestId: newId(), conversationId: (await first()).id, body },
    });
    expect(errors).toEqual([]);
    return data.replyToConversation;
  };

  it('has one conversation for each phone that texted, those heard last first, with whose phone it is', async () => {
    const ana = await aContact(family, { answer: 'in' });
    await aStudent(family, { cellPhone: ana.cellPhone, answer: 'out' });
    await texts(ana, 'Is there class today?');
    await says(newNumber(), 'Who is this?');
    await texts(ana, 'Hello?');
    const { edges, unread } = await inbox();
    expect(unread).toBe(2);
    expect(edges.map(({ node }: Answered) => [node.lastBody, node.lastKind, node.isUnread])).toEqual([
      ['Hello?', 'other', true],
      ['Who is this?', 'other', true],
    ]);
    expect(edges[0].node.holders).toEqual([
      { name: 'Ana Rivera', kind: 'CONTACT', answer: 'IN' },
      { name: 'Leo Rivera', kind: 'STUDENT', answer: 'OUT' },
    ]);
    expect(edges[1].node.holders).toEqual([]);
  });

  it('goes from page to page, and leaves nobody out', async () => {
    for (const text of ['one', 'two', 'three']) await says(newNumber(), text);
    const { edges, pageInfo } = await inbox({ first: 2 });
    expect(edges.map(({ node }: Answered) => node.lastBody)).toEqual(['three', 'two']);
    expect(await found({ first: 2, after: pageInfo.endCursor })).toEqual(['one']);
  });

  it('finds by name, by number and by words, and takes signs for what they are', async () => {
    const ana = await aContact(family, { firstName: 'Anabel' });
    await inTransaction(home.house.db, (tx) =>
      writeSearchTerms(tx, { organizationId: school.organizationId, familyId: family.id }),
    );
    const other = newNumber();
    await texts(ana, 'Where are the SHOES kept?');
    await says(other, '100% sure');
    await says(newNumber(), '¿HAY CLASE MAÑANA?');
    expect(await found({ search: 'anab riv' })).toEqual(['Where are the SHOES kept?']);
    expect(await found({ search: 'are the shoes' })).toEqual(['Where are the SHOES kept?']);
    expect(await found({ search: other.slice(-7) })).toEqual(['100% sure']);
    expect(await found({ search: '0% s' })).toEqual(['100% sure']);
    for (const search of ['mañana', 'MAÑANA', 'clase mañ'])
      expect(await found({ search })).toEqual(['¿HAY CLASE MAÑANA?']);
    expect(await found({ search: '0_ s' })).toEqual([]);
    expect(await found({ search: '!!' })).toEqual([]);
  });

  it('finds what was written to one, and not what went to many', async () => {
    const ana = await aContact(family, { answer: 'in' });
    await texts(ana, 'Hello');
    await reply('Bring the umbrella');
    expect(await found({ search: 'umbrella' })).toEqual(['Hello']);
    const [id] = await home.house.db.read.rows<{ id: string }>(
      'SELECT id FROM text_messages WHERE to_number = ?',
      [ana.cellPhone],
    );
    const becomes = (set: object) =>
      inTransaction(home.house.db, (tx) => tx.update('text_messages', set, { id: id?.id }));
    await becomes({ broadcastId: 'to-many' });
    expect(await found({ search: 'umbrella' })).toEqual([]);
    await becomes({ state: 'withdrawn' });
  });

  it('is read for the whole school, and only as far as it was seen', async () => {
    const number = newNumber();
    await says(number, 'one');
    const seen = await first();
    await says(number, 'two');
    const late = await staff(markRead, { id: seen.id, last: seen.lastReceivedId });
    expect(late.data.markConversationRead.isUnread).toBe(true);
    const { lastReceivedId: last } = await first();
    await staff(markRead, { id: seen.id, last });
    const colleague = await asStaff(school);
    expect((await inbox({ unread: true }, colleague)).edges).toEqual([]);
    expect((await inbox()).unread).toBe(0);
    await colleague(markUnread, { id: seen.id });
    expect(await found({ unread: true })).toEqual(['two']);
    await staff(markRead, { id: seen.id, last });
    await says(number, 'three');
    expect((await first()).isUnread).toBe(true);
  });

  it('shows one conversation with all that went both ways, the newest first', async () => {
    const ana = await aContact(family, { answer: 'in' });
    await texts(ana, 'Is there class?');
    await reply('Yes, at four');
    await texts(ana, 'HELP');
    const { id } = await first();
    const { data } = await staff(one, { id, first: 3 });
    const { edges, pageInfo } = data.conversation.texts;
    expect(edges.map(({ node }: Answered) => [node.direction, node.kind, node.body.slice(0, 15)])).toEqual([
      ['SENT', 'help-answer', 'Maple Street Da'],
      ['RECEIVED', 'help', 'HELP'],
      ['SENT', 'message', 'Yes, at four'],
    ]);
    const rest = await staff(one, { id, after: pageInfo.endCursor });
    expect(rest.data.conversation.texts.edges.map(({ node }: Answered) => node.body)).toEqual([
      'Is there class?',
    ]);
  });

  it('answers from the number that was texted, for those who may be texted, and at any hour', async () => {
    const other = await aTextingNumber(school);
    const ana = await aContact(family, { answer: 'in' });
    await aStudent(family, { cellPhone: ana.cellPhone, answer: 'out' });
    const closed = { textsFrom: '03:00', textsUntil: '04:00' };
    await inTransaction(home.house.db, (tx) =>
      tx.update('organizations', closed, { id: school.organizationId }),
    );
    home.setClock('2026-06-01T20:00:00Z');
    await texts(ana, 'Is there class?', other);
    expect((await reply('Yes')).__typename).toBe('TextQueued');
    await workOff(home);
    await eventually('it arrives', () => arrivedAt(home, ana.cellPhone ?? '').length > 0);
    expect(askedToSend(home, ana.cellPhone ?? '')[0]?.body).toMatchObject({ text: 'Yes' });
    const row = await home.house.db.read.row<{ fromNumber: string; people: number }>(
      `SELECT m.from_number, (SELECT COUNT(*) FROM text_message_people p WHERE p.message_id = m.id) AS people
       FROM text_messages m WHERE m.to_number = ?`,
      [ana.cellPhone],
    );
    expect(row).toEqual({ fromNumber: other, people: 1 });
    home.pass({ minutes: 61 });
    expect(await reply('And tomorrow, too')).toMatchObject({ text: { stateReason: 'outside-hours' } });
    const later = await home.house.db.read.row<{ isBoundToHours: boolean }>(
      `SELECT is_bound_to_hours FROM text_messages WHERE to_number = ? ORDER BY id DESC LIMIT 1`,
      [ana.cellPhone],
    );
    expect(later).toEqual({ isBoundToHours: true });
  });

  it('keeps to the hours with an answer that could not leave for an hour', async () => {
    await inTransaction(home.house.db, (tx) =>
      tx.update('organizations', { textsFrom: '09:00', textsUntil: '20:00' }, { id: school.organizationId }),
    );
    const [ana, ben] = [await aContact(family, { answer: 'in' }), await aContact(family, { answer: 'in' })];
    home.setClock('2027-01-13T01:30:00Z'); // 20:30 in New York
    staff = await asStaff(school);
    await texts(ana, 'Is there class?');
    expect((await reply('Yes')).__typename).toBe('TextQueued');
    home.pass({ minutes: 59 });
    await texts(ben, 'Is there class?');
    expect((await reply('Yes')).__typename).toBe('TextQueued');
    home.pass({ minutes: 2 });
    await workOff(home);
    expect([ana, ben].map(({ cellPhone }) => arrivedAt(home, cellPhone ?? '').length)).toEqual([0, 1]);
    home.setClock('2027-01-13T14:01:00Z');
    await workOff(home);
    expect(arrivedAt(home, ana.cellPhone ?? '')).toHaveLength(1);
  });

  it.each([
    ['somebody who said No', 'out', 'OUT'],
    ['somebody never asked', 'never-asked', 'NEVER_ASKED'],
  ] as const)('sends nothing to %s, and says why', async (_, answer, obstacle) => {
    await texts(await aContact(family, { answer }), 'Is there class?');
    expect(await reply('Yes')).toMatchObject({ __typename: 'TextRefused', obstacle });
    const { data } = await staff(one, { id: (await first()).id });
    expect(data.conversation.whyNoReply).toEqual({ obstacle });
  });

  it('asks for no answer that opts people out or in', async () => {
    await texts(await aContact(family, { answer: 'in' }), 'Is there class?');
    const input = {
      requestId: newId(),
      conversationId: (await first()).id,
      body: 'Reply STOP if you stay away',
    };
    expect((await staff(replyTo, { input })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('sends nothing to a phone that texted STOP, to one under review, and to one on nobody’s record', async () => {
    const ana = await aContact(family, { answer: 'in' });
    await texts(ana, 'STOP');
    expect(await reply('Bye')).toMatchObject({ obstacle: 'SUPPRESSED' });
    await texts(await aContact(family, { answer: 'in' }), 'I think you have the wrong number');
    expect(await reply('Sorry')).toMatchObject({ obstacle: 'HELD' });
    await says(newNumber(), 'Do you teach tango?');
    expect(await reply('Yes')).toMatchObject({ obstacle: 'NO_PEOPLE' });
  });

  it('is nobody else’s: not of another school, and no reply without the permission to send', async () => {
    await texts(await aContact(family, { answer: 'in' }), 'Hello');
    const { id } = await first();
    const elsewhere = await asStaff(await aSchool(home));
    expect((await inbox({}, elsewhere)).edges).toEqual([]);
    expect((await elsewhere(one, { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const reader = await asToken(school, ['consent:read']);
    expect((await inbox({}, reader)).edges).toHaveLength(1);
    const { errors } = await reader(replyTo, {
      input: { requestId: newId(), conversationId: id, body: 'Hi' },
    });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
