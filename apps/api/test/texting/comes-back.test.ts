import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { advanceBroadcasts } from '../../src/texting/broadcasts/advance-broadcasts.js';
import { asStaff } from '../client.js';
import type { Answered, Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool } from '../school.js';
import type { TestFamily, TestPerson, TestSchool } from '../school.js';
import { askedToSend } from '../stop/stop-house.js';
import { workOff } from '../work.js';
import { report } from './delivery-report.js';

const send = `mutation ($input: BroadcastInput!) { sendBroadcast(input: $input) { __typename
  ... on BroadcastStarted { broadcast { id } } ... on BroadcastRefused { message } } }`;
const one = `query ($id: ID!) { broadcast(id: $id) { state stateReason people texts leftOut { why people } } }`;

let requests = 0;

describeEachDatabase('What comes back to a broadcast', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    home.setClock(new Date());
    school = await aSchool(home);
    family = await aFamily(school, { name: 'Rivera' });
    staff = await asStaff(school);
    home.sandbox.control.clearFaults();
    home.sandbox.control.fault({ provider: 'plivo', on: 'delivery-report', kind: 'deliver-never' });
  });

  const prepared = async (body = 'No class today'): Promise<string> => {
    const input = { requestId: `comes-back-${(requests += 1)}`, audience: { matching: {} }, body };
    const { broadcast, message } = (await staff(send, { input })).data.sendBroadcast;
    expect(message).toBeUndefined();
    await advanceBroadcasts(home.house);
    return broadcast.id;
  };
  const look = async (id: string): Promise<Answered> => (await staff(one, { id })).data.broadcast;
  const got = ({ cellPhone }: TestPerson) => askedToSend(home, cellPhone ?? '');
  const textTo = async ({ cellPhone }: TestPerson): Promise<string> => {
    const row = await home.house.db.read.row<{ id: string }>(
      'SELECT id FROM text_messages WHERE organization_id = ? AND to_number = ?',
      [school.organizationId, cellPhone],
    );
    return row?.id ?? '';
  };
  const over = async (id: string): Promise<void> => {
    await workOff(home);
    await advanceBroadcasts(home.house);
    expect(await look(id)).toMatchObject({ state: 'DONE' });
  };
  const later = async (): Promise<void> => {
    home.sandbox.control.fault({ provider: 'plivo', on: 'delivery-report', kind: 'deliver-never' });
    home.pass({ minutes: 1 });
    await workOff(home);
  };

  it('is sent again, although the broadcast was over, and then it is over again', async () => {
    const ana = await aContact(family, { answer: 'in' });
    const id = await prepared();
    await over(id);
    await report(school, { id: await textTo(ana), attempt: 1 }, { Status: 'failed', ErrorCode: '420' });
    expect(await look(id)).toMatchObject({ state: 'SENDING' });
    await later();
    expect(got(ana)).toHaveLength(2);
    await advanceBroadcasts(home.house);
    expect(await look(id)).toMatchObject({ state: 'DONE' });
  });

  it('for want of credit waits, paused, until somebody resumes', async () => {
    const ana = await aContact(family, { answer: 'in' });
    const id = await prepared();
    await over(id);
    await report(school, { id: await textTo(ana), attempt: 1 }, { Status: 'failed', ErrorCode: '900' });
    expect(await look(id)).toMatchObject({ state: 'PAUSED', stateReason: 'credit' });
    await staff('mutation ($id: ID!) { resumeBroadcast(id: $id) { __typename } }', { id });
    await later();
    expect(got(ana)).toHaveLength(2);
  });

  it('after it was cancelled is not sent again', async () => {
    const [ana, leo] = [await aContact(family, { answer: 'in' }), await aContact(family, { answer: 'in' })];
    const id = await prepared();
    await workOff(home);
    await inTransaction(home.house.db, (tx) =>
      tx.update('text_messages', { state: 'queued', dueAt: new Date(8e12) }, { toNumber: leo.cellPhone }),
    );
    await staff('mutation ($id: ID!) { cancelBroadcast(id: $id) { __typename } }', { id });
    await advanceBroadcasts(home.house);
    expect(await look(id)).toMatchObject({ state: 'CANCELLED' });
    const textId = await textTo(ana);
    await report(school, { id: textId, attempt: 1 }, { Status: 'undelivered', ErrorCode: '420' });
    await later();
    expect(got(ana)).toHaveLength(1);
    const rows = await home.house.db.read.rows<Answered>('SELECT state FROM text_messages WHERE id = ?', [
      textId,
    ]);
    expect(rows).toEqual([{ state: 'undelivered' }]);
  });

  it('is taken back where the broadcast is cancelled while it is on its way', async () => {
    const ana = await aContact(family, { answer: 'in' });
    const id = await prepared();
    const set = (state: string) =>
      inTransaction(home.house.db, (tx) =>
        tx.update('text_messages', { state, handedOverAt: home.house.now() }, { toNumber: ana.cellPhone }),
      );
    await set('sending');
    await staff('mutation ($id: ID!) { cancelBroadcast(id: $id) { __typename } }', { id });
    await advanceBroadcasts(home.house);
    expect(await look(id)).toMatchObject({ state: 'CANCELLING' });
    await set('queued');
    await advanceBroadcasts(home.house);
    expect(await look(id)).toMatchObject({ state: 'CANCELLED' });
    await workOff(home);
    expect(got(ana)).toEqual([]);
  });

  it('gets nobody a second text: who is met again, having moved to another family, is counted as before', async () => {
    const ana = await aContact(family, { answer: 'in' });
    await aContact(family, { answer: 'never-asked' });
    const id = await prepared('Hello {family}');
    const before = await look(id);
    expect(before).toMatchObject({ texts: 1, leftOut: [{ why: 'NEVER_ASKED', people: 1 }] });
    await inTransaction(home.house.db, async (tx) => {
      await tx.update('families', { name: 'Stone' }, { id: family.id });
      const again = { state: 'preparing', preparedThroughJson: null, preparedUntilAt: null };
      await tx.update('broadcasts', again, { id });
    });
    await advanceBroadcasts(home.house);
    expect(await look(id)).toMatchObject({ state: 'SENDING', texts: 1, leftOut: before.leftOut });
    await workOff(home);
    expect(got(ana)).toHaveLength(1);
  });
});
