import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { claimText, giveBack } from '../../src/texting/dispatch/claim-text.js';
import { startDispatcher } from '../../src/texting/dispatch/dispatcher.js';
import { queueText } from '../../src/texting/queue-text.js';
import { asParent, asStaff, asToken } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, newNumber, texts } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { askedToSend } from '../stop/stop-house.js';
import { workOff } from '../work.js';
import { report } from './delivery-report.js';

const ofContact = `query ($id: ID!, $first: Int, $after: String) { contact(id: $id) { texts(first: $first, after: $after) {
  edges { node { direction kind body ourNumber state at } } pageInfo { hasNextPage endCursor } } } }`;
const ofStudent = ofContact.replace('contact(', 'student(');

describeEachDatabase('The texts of a person', (open) => {
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

  const say = (body: string, people: TestPerson[], to?: string | null) =>
    inTransaction(home.house.db, (tx) =>
      queueText(tx, {
        organizationId: school.organizationId,
        from: school.ourNumber,
        to: to ?? people[0]?.cellPhone ?? '',
        body,
        kind: 'message',
        personIds: people.map(({ id }) => id),
        causeId: null,
        requestedBy: null,
        expiresAt: null,
        now: home.house.now(),
      }),
    );
  const said = async (client: Client, { id }: TestPerson, query = ofContact): Promise<string[]> => {
    const { data, errors } = await client(query, { id });
    expect(errors).toEqual([]);
    const { contact, student } = data;
    return (contact ?? student).texts.edges.map(
      ({ node }: { node: { direction: string; body: string } }) =>
        `${node.direction} ${node.body.split(':')[0]}`,
    );
  };

  it('are those sent for them and those from their phone, the newest first', async () => {
    const ana = await aContact(family, { answer: 'in' });
    const leo = await aStudent(family, { answer: 'in', adultYesBy: ana });
    await say('Class at four', [ana]);
    await say('Only for Leo', [leo]);
    await workOff(home);
    await texts(ana, 'See you');
    await texts(ana, 'STOP');
    await workOff(home);
    expect(await said(staff, ana)).toEqual([
      'SENT Maple Street Dance',
      'RECEIVED STOP',
      'RECEIVED See you',
      'SENT Class at four',
    ]);
    expect(await said(staff, leo, ofStudent)).toEqual(['SENT Only for Leo']);
    const { data } = await staff(ofContact, { id: ana.id, first: 2 });
    expect(data.contact.texts.edges[0].node).toMatchObject({
      kind: 'stop-confirmation',
      state: expect.stringMatching(/sent|delivered|handed-over/) as never,
      ourNumber: school.ourNumber,
    });
    const rest = await staff(ofContact, { id: ana.id, after: data.contact.texts.pageInfo.endCursor });
    expect(rest.data.contact.texts.edges).toHaveLength(2);
    expect(rest.data.contact.texts.pageInfo.hasNextPage).toBe(false);
  });

  it('leave out what came from the number before or after they held it', async () => {
    const number = newNumber();
    const before = await aContact(family, { cellPhone: number });
    await texts(before, 'From the first holder');
    const move = `mutation ($id: ID!, $to: String) { saveContact(input: { id: $id, version: 1, cellPhone: $to }) { __typename } }`;
    home.pass({ seconds: 1 });
    await staff(move, { id: before.id, to: newNumber() });
    const after = await aContact(await aFamily(school), { cellPhone: number });
    await texts(after, 'From the second holder');
    expect(await said(staff, before)).toEqual(['RECEIVED From the first holder']);
    expect(await said(staff, after)).toEqual(['RECEIVED From the second holder']);
  });

  it('are shown to parents for their family, and of another adult only what was sent for them', async () => {
    const [ana, ben] = [await aContact(family, { answer: 'in' }), await aContact(family, { answer: 'in' })];
    const leo = await aStudent(family);
    await say('For Ben', [ben]);
    await texts(ben, 'Private words');
    await texts(leo, 'From Leo');
    await texts(ana, 'From Ana');
    const portal = await asParent(ana);
    expect(await said(portal, ana)).toEqual(['RECEIVED From Ana']);
    expect(await said(portal, ben)).toEqual(['SENT For Ben']);
    expect(await said(portal, leo, ofStudent)).toEqual(['RECEIVED From Leo']);
    const stranger = await aContact(await aFamily(school));
    expect((await portal(ofContact, { id: stranger.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('of a phone that another family has too are not a parent’s to read, only what was sent for their family', async () => {
    const wei = await aContact(await aFamily(school), { answer: 'in' });
    const ana = await aContact(family, { answer: 'in', cellPhone: wei.cellPhone });
    await texts(wei, 'The code of our gate is 4711');
    await say('For Ana', [ana]);
    for (const parent of [ana, wei])
      expect(await said(await asParent(parent), parent)).toEqual(parent === ana ? ['SENT For Ana'] : []);
    expect(await said(staff, ana)).toEqual(['SENT For Ana', 'RECEIVED The code of our gate is 4711']);
  });

  it('show that a text was taken back, or not sent for them after all', async () => {
    const number = newNumber();
    const [ana, ben] = [
      await aContact(family, { answer: 'in', cellPhone: number }),
      await aContact(family, { answer: 'in', cellPhone: number }),
    ];
    await say('For both', [ana, ben]);
    await say('For Ana', [ana]);
    await staff(
      `mutation ($id: ID!) { setContactTextOptIn(input: { id: $id, answer: OUT, seenVersion: 1 }) { __typename } }`,
      { id: ana.id },
    );
    const { data } = await staff(ofContact, { id: ana.id });
    expect(data.contact.texts.edges.map(({ node }: { node: object }) => node)).toEqual([
      expect.objectContaining({ body: 'For Ana', state: 'withdrawn' }),
    ]);
    expect(await said(staff, ben)).toEqual(['SENT For both']);
  });

  describe('for two at one number, one of whom says No while a text is under way', () => {
    let ana: TestPerson;
    let ben: TestPerson;
    beforeEach(async () => {
      const cellPhone = newNumber();
      ana = await aContact(family, { answer: 'in', cellPhone });
      ben = await aContact(family, { answer: 'in', cellPhone });
    });
    const saysNo = ({ id }: TestPerson) =>
      staff(
        `mutation ($id: ID!) { setContactTextOptIn(input: { id: $id, answer: OUT, seenVersion: 1 }) { __typename } }`,
        { id },
      );
    const sent = () => askedToSend(home, ana.cellPhone ?? '').length;

    it('go for the other alone where the text comes back', async () => {
      const reserved = { id: await say('For both', [ana, ben]), organizationId: school.organizationId };
      const { house } = home;
      const claimed = await inTransaction(house.db, (tx) =>
        claimText(tx, { reserved, earlier: null, now: house.now() }),
      );
      if (claimed === null) throw new Error('It was not claimed');
      await saysNo(ana);
      await inTransaction(house.db, (tx) => giveBack(tx, claimed, house.now()));
      home.pass({ seconds: 1 });
      await workOff(home);
      expect(sent()).toBe(1);
      expect([await said(staff, ana), await said(staff, ben)]).toEqual([[], ['SENT For both']]);
    });

    it('go for the other alone where the carrier took it first, and could not deliver it', async () => {
      home.sandbox.control.fault({ provider: 'plivo', on: 'delivery-report', kind: 'deliver-never' });
      const id = await say('For both', [ana, ben]);
      await workOff(home);
      await saysNo(ana);
      await report(school, { id, attempt: 1 }, { Status: 'failed', ErrorCode: '420' });
      home.pass({ minutes: 1 });
      await workOff(home);
      expect(sent()).toBe(2);
      expect([await said(staff, ana), await said(staff, ben)]).toEqual([[], ['SENT For both']]);
    });

    it('were sent for both where it did not', async () => {
      const { control } = home.sandbox;
      await say('For both', [ana, ben]);
      control.fault({ provider: 'plivo', on: 'send-text', kind: 'hang', answerAfterMs: 3000, times: 1 });
      const dispatcher = startDispatcher(home.house);
      await control.waitFor(() => sent() === 1);
      await saysNo(ana);
      await dispatcher.stop();
      expect([await said(staff, ana), await said(staff, ben)]).toEqual([
        ['SENT For both'],
        ['SENT For both'],
      ]);
    });
  });

  it('are for staff with a texting permission and tokens with the scope', async () => {
    const ana = await aContact(family);
    const ask = async (client: Client) =>
      (await client(ofContact, { id: ana.id })).errors[0]?.extensions.code;
    expect(await ask(await asStaff(school, ['manage-users']))).toBe('FORBIDDEN');
    expect(await ask(await asStaff(school, ['text-messages-settings']))).toBeUndefined();
    expect(await ask(await asToken(school, ['families:read']))).toBe('FORBIDDEN');
    expect(await ask(await asToken(school, ['families:read', 'consent:read']))).toBeUndefined();
  });
});

describeEachDatabase('What a text would cost', (open) => {
  let home: TestHouse;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());

  it('is counted in segments, characters and the alphabet', async () => {
    const school = await aSchool(home);
    const staff = await asStaff(school, []);
    const count = async (body: string) =>
      (
        await staff('query ($body: String!) { textCount(body: $body) { segments characters encoding } }', {
          body,
        })
      ).data.textCount;
    expect(await count('a'.repeat(160))).toEqual({ segments: 1, characters: 160, encoding: 'GSM-7' });
    expect(await count('a'.repeat(161))).toEqual({ segments: 2, characters: 161, encoding: 'GSM-7' });
    expect(await count('ú'.repeat(70))).toEqual({ segments: 1, characters: 70, encoding: 'UCS-2' });
    expect(await count('ú'.repeat(71))).toEqual({ segments: 2, characters: 71, encoding: 'UCS-2' });
    expect(await count('👩‍👩‍👧')).toEqual({ segments: 1, characters: 1, encoding: 'UCS-2' });
    const { errors } = await staff('query ($body: String!) { textCount(body: $body) { segments } }', {
      body: 'a'.repeat(10_001),
    });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
