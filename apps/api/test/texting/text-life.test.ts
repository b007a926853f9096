import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { newId } from '../../src/ids.js';
import { advanceBroadcasts } from '../../src/texting/broadcasts/advance-broadcasts.js';
import { startDispatcher } from '../../src/texting/dispatch/dispatcher.js';
import { asStaff, everyTexting } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, newNumber, texts } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { askedToSend } from '../stop/stop-house.js';
import { workOff } from '../work.js';

const life = `query ($id: ID!) { text(id: $id) { kind body count { segments } ourNumber number
  people { name withdrawnAt } by createdAt broadcastId audience hoursReason hoursUntil state stateReason errorCode
  attempts handedOverAt stopHeardAt settledAt reports { attempt state sequence errorCode } } }`;
const sendText = `mutation ($input: SendTextInput!) { sendText(input: $input) { ... on TextQueued { text { id } } } }`;
const send = `mutation ($input: BroadcastInput!) { sendBroadcast(input: $input) {
  ... on BroadcastStarted { broadcast { id } } } }`;
const answer = `mutation ($input: SetTextOptInInput!) { setContactTextOptIn(input: $input) { __typename } }`;
const saveContact = `mutation ($input: SaveContactInput!) { saveContact(input: $input) { __typename } }`;
const mergePeople = `mutation ($keep: ID!, $merge: ID!) { mergePeople(keepId: $keep, mergeId: $merge) { id } }`;

describeEachDatabase('The life of a text', (open) => {
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
    staff = await asStaff(school, [...everyTexting, 'override-hours']);
  });

  const lifeOf = async (id: string): Promise<Answered> => (await staff(life, { id })).data.text;
  const write = async (person: TestPerson): Promise<string> => {
    const { data } = await staff(sendText, {
      input: { requestId: newId(), personId: person.id, body: 'Class is at four' },
    });
    return data.sendText.text.id;
  };
  const merging = (keep: TestPerson, merge: TestPerson): Promise<Answered> =>
    staff(mergePeople, { keep: keep.id, merge: merge.id });
  const textsOf = async (input: Answered): Promise<string[]> => {
    const { data } = await staff(send, { input: { requestId: `life-${family.id}`, ...input } });
    await advanceBroadcasts(home.house);
    const rows = await home.house.db.read.rows<{ id: string }>(
      'SELECT id FROM text_messages WHERE broadcast_id = ? ORDER BY id',
      [data.sendBroadcast.broadcast.id],
    );
    return rows.map(({ id }) => id);
  };

  it('says who asked for it, whom it stands for, and how it arrived', async () => {
    const ana = await aContact(family, { answer: 'in' });
    const id = await write(ana);
    await workOff(home);
    await eventually('it is reported', async () => (await lifeOf(id)).state === 'delivered');
    expect(await lifeOf(id)).toMatchObject({
      kind: 'message',
      body: 'Class is at four',
      count: { segments: 1 },
      ourNumber: school.ourNumber,
      number: ana.cellPhone,
      people: [{ name: 'Ana Rivera', withdrawnAt: null }],
      by: 'Sam Lee',
      broadcastId: null,
      hoursUntil: null,
      attempts: 1,
      stopHeardAt: null,
      settledAt: expect.any(String),
    });
    const { reports } = await lifeOf(id);
    expect(reports.map(({ state }: Answered) => state)).toEqual(
      expect.arrayContaining(['handed-over', 'sent', 'delivered']),
    );
    expect(reports.find(({ state }: Answered) => state === 'delivered').sequence).not.toBeNull();
  });

  it('names who was taken off it because they said No', async () => {
    const number = newNumber();
    const ana = await aContact(family, { cellPhone: number, answer: 'in' });
    await aStudent(family, { cellPhone: number, answer: 'in', adultYesBy: ana });
    const [id = ''] = await textsOf({ audience: { familyId: family.id }, body: 'Class is at four' });
    const out = `mutation ($input: SetTextOptInInput!) { setStudentTextOptIn(input: $input) { __typename } }`;
    const { data } = await staff('{ people(kind: STUDENT) { edges { node { id } } } }');
    await staff(out, { input: { id: data.people.edges[0]?.node.id, answer: 'OUT' } });
    expect(await lifeOf(id)).toMatchObject({
      audience: 'The family Rivera',
      people: [
        { name: 'Ana Rivera', withdrawnAt: null },
        { name: 'Leo Rivera', withdrawnAt: expect.any(String) },
      ],
    });
  });

  it('tells of each attempt to hand it over, also of those that failed', async () => {
    const id = await write(await aContact(family, { answer: 'in' }));
    const { control } = home.sandbox;
    control.fault({ provider: 'plivo', on: 'send-text', kind: 'answer', status: 429, body: {} });
    await workOff(home);
    control.clearFaults();
    expect(await lifeOf(id)).toMatchObject({
      state: 'queued',
      reports: [{ attempt: 1, state: 'refused', sequence: null, errorCode: 'rate-limited' }],
    });
    home.pass({ minutes: 1 });
    await workOff(home);
    const { attempts, reports } = await lifeOf(id);
    expect(attempts).toBe(2);
    // The carrier's own report may be quicker than the storing of its answer.
    expect(reports).toContainEqual(
      expect.objectContaining({ attempt: 2, state: 'handed-over', errorCode: null }),
    );
    home.setClock(new Date());
  });

  it.each<[string, string, (person: TestPerson) => Promise<Answered>]>([
    ['said No', 'out', ({ id }) => staff(answer, { input: { id, answer: 'OUT' } })],
    [
      'has another number',
      'number-changed',
      ({ id }) => staff(saveContact, { input: { id, version: 1, cellPhone: newNumber() } }),
    ],
    [
      'is archived',
      'archived',
      ({ id }) => staff('mutation ($id: ID!) { archivePerson(id: $id) { id } }', { id }),
    ],
    ['was merged into another', 'archived', async (person) => merging(await aContact(family), person)],
    [
      'took over a No in a merge',
      'out',
      async (person) => merging(person, await aContact(family, { answer: 'out' })),
    ],
    [
      'lost the Yes in a merge',
      'never-asked',
      async (person) => merging(person, await aContact(family, { answer: 'never-asked' })),
    ],
  ])('says why it does not go where the person %s: %s', async (_, stateReason, happen) => {
    const ana = await aContact(family, { answer: 'in' });
    const id = await write(ana);
    expect((await happen(ana)).errors).toEqual([]);
    expect(await lifeOf(id)).toMatchObject({
      state: 'withdrawn',
      stateReason,
      people: [{ withdrawnAt: expect.any(String) }],
    });
  });

  describe('taken back by staff', () => {
    const withdraw = async (id: string): Promise<Answered> =>
      (await staff('mutation ($id: ID!) { withdrawText(id: $id) { state stateReason settledAt } }', { id }))
        .data.withdrawText;

    it('while it waits, never leaves', async () => {
      const ana = await aContact(family, { answer: 'in' });
      const id = await write(ana);
      expect(await withdraw(id)).toEqual({
        state: 'withdrawn',
        stateReason: 'cancelled',
        settledAt: expect.any(String),
      });
      await workOff(home);
      expect(askedToSend(home, ana.cellPhone ?? '')).toEqual([]);
      expect(await withdraw(id)).toMatchObject({ state: 'withdrawn' });
    });

    it('when it has left, stays as it is', async () => {
      const ana = await aContact(family, { answer: 'in' });
      const id = await write(ana);
      await workOff(home);
      expect(askedToSend(home, ana.cellPhone ?? '')).toHaveLength(1);
      expect((await withdraw(id)).state).not.toBe('withdrawn');
    });

    it('one of many goes all the same: the whole of it is cancelled on its own page', async () => {
      await aContact(family, { answer: 'in' });
      const [id = ''] = await textsOf({ audience: { familyId: family.id }, body: 'No class' });
      expect(await withdraw(id)).toMatchObject({ state: 'queued' });
    });
  });

  it('says that a STOP was heard while it was on its way', async () => {
    const ana = await aContact(family, { answer: 'in' });
    const id = await write(ana);
    const { control } = home.sandbox;
    control.fault({ provider: 'plivo', on: 'send-text', kind: 'hang', answerAfterMs: 3000, times: 1 });
    const dispatcher = startDispatcher(home.house);
    await control.waitFor(() => askedToSend(home, ana.cellPhone ?? '').length === 1);
    await texts(ana, 'STOP');
    const { handedOverAt, stopHeardAt } = await lifeOf(id);
    await dispatcher.stop();
    expect(new Date(stopHeardAt).getTime()).toBeGreaterThanOrEqual(new Date(handedOverAt).getTime());
    expect((await lifeOf(id)).reports).toContainEqual({
      attempt: 1,
      state: 'handed-over',
      sequence: null,
      errorCode: null,
    });
  });

  it('says that it waited for the hours, also when it is long gone, and why another one did not', async () => {
    await inTransaction(home.house.db, (tx) =>
      tx.update('organizations', { textsFrom: '09:00', textsUntil: '20:00' }, { id: school.organizationId }),
    );
    home.setClock('2027-03-01T08:00:00Z');
    staff = await asStaff(school, [...everyTexting, 'override-hours']);
    const ana = await aContact(family, { answer: 'in', cellPhone: '+12125550187' });
    const single = await write(ana);
    const [ofMany = ''] = await textsOf({ audience: { matching: {} }, body: 'No class today' });
    await workOff(home);
    for (const id of [single, ofMany])
      expect(await lifeOf(id)).toMatchObject({
        state: 'queued',
        stateReason: 'outside-hours',
        hoursUntil: '2027-03-01T14:00:00.000Z',
        hoursReason: null,
      });
    const [atOnce = ''] = await textsOf({
      requestId: `at-once-${family.id}`,
      audience: { matching: {} },
      body: 'Snow',
      hoursReason: 'Roads are closed',
    });
    expect(await lifeOf(atOnce)).toMatchObject({ hoursUntil: null, hoursReason: 'Roads are closed' });
    home.setClock('2027-03-01T14:00:01Z');
    await workOff(home);
    staff = await asStaff(school);
    for (const id of [single, ofMany])
      expect(await lifeOf(id)).toMatchObject({
        handedOverAt: expect.stringContaining('T14:00'),
        hoursUntil: '2027-03-01T14:00:00.000Z',
      });
    home.setClock(new Date());
  });
});
