import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, mailsTo } from '../school.js';
import type { TestSchool } from '../school.js';
import { workOff } from '../work.js';

const send = `mutation ($ids: [ID!]!, $requestId: ID) { sendTextingEmails(personIds: $ids, requestId: $requestId) { personId isQueued to problem } }`;

describeEachDatabase('The texting e-mail to many', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
    school = await aSchool(home);
    staff = await asStaff(school, ['send-text-messages']);
  });
  afterAll(() => home.close());

  it('says of each what came of it, once', async () => {
    const family = await aFamily(school);
    const ana = await aContact(family);
    const leo = await aStudent(family);
    const without = await aContact(family, { email: null });
    const noPhone = await aContact(family, { cellPhone: null });
    const archived = await aContact(family);
    await inTransaction(home.house.db, (tx) =>
      tx.update('people', { archivedAt: home.house.now() }, { id: [archived.id, noPhone.id] }),
    );
    const stranger = await aContact(await aFamily(await aSchool(home)));
    const ids = [ana.id, leo.id, without.id, archived.id, stranger.id, ana.id];
    const { data } = await staff(send, { ids });
    expect(data.sendTextingEmails).toEqual([
      { personId: ana.id, isQueued: true, to: ['Ana Rivera'], problem: null },
      { personId: leo.id, isQueued: true, to: ['Ana Rivera'], problem: null },
      { personId: without.id, isQueued: false, to: [], problem: expect.stringContaining('e-mail address') },
      { personId: archived.id, isQueued: false, to: [], problem: expect.stringContaining('archived') },
      { personId: stranger.id, isQueued: false, to: [], problem: 'There is no such person.' },
    ]);
    await workOff(home);
    expect(mailsTo(home, ana.email)).toHaveLength(2);
    expect(mailsTo(home, stranger.email)).toEqual([]);
  });

  it('goes once to whoever is asked for again because the answer got lost', async () => {
    const family = await aFamily(school, { name: 'Again' });
    const [ana, ben] = [await aContact(family), await aContact(family)];
    const ask = async (ids: string[], requestId: string | null) =>
      (await staff(send, { ids, requestId })).data.sendTextingEmails.map(
        ({ isQueued, to }: { isQueued: boolean; to: string[] }) => isQueued && to.length,
      );
    const requestId = '0198c0de-0000-4000-8000-000000000001';
    expect(await ask([ana.id], requestId)).toEqual([1]);
    expect(await ask([ana.id, ben.id], requestId)).toEqual([1, 1]);
    await staff(
      `mutation ($id: ID!, $requestId: ID) { sendTextingEmail(personId: $id, requestId: $requestId) { __typename } }`,
      {
        id: ana.id,
        requestId,
      },
    );
    await workOff(home);
    expect(mailsTo(home, ana.email)).toHaveLength(1);
    expect(mailsTo(home, ben.email)).toHaveLength(1);
    await ask([ana.id], '0198c0de-0000-4000-8000-000000000002');
    await ask([ana.id], null);
    await workOff(home);
    expect(mailsTo(home, ana.email)).toHaveLength(3);
    const { errors } = await staff(send, { ids: [ana.id], requestId: 'x'.repeat(37) });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('goes to a hundred at once and no more', async () => {
    const family = await aFamily(school, { name: 'Many' });
    const people = [];
    for (let at = 0; at < 100; at++) people.push(await aContact(family));
    const ids = people.map(({ id }) => id);
    const { data } = await staff(send, { ids });
    expect(data.sendTextingEmails.filter(({ isQueued }: { isQueued: boolean }) => isQueued)).toHaveLength(
      100,
    );
    const { errors } = await staff(send, { ids: [...ids, 'one more'] });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
