import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { asParent, asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStudent, mailsTo } from '../school.js';
import type { TestFamily, TestSchool } from '../school.js';
import { workOff } from '../work.js';
import { accept, invitationTo } from './invited.js';

const invite = `mutation ($ids: [ID!]!, $requestId: ID) { inviteToPortal(personIds: $ids, requestId: $requestId) { personId isInvited problem } }`;
const endAccess = `mutation ($id: ID!) { endPortalAccess(personId: $id) }`;

describeEachDatabase('Access to the portal', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let family: TestFamily;
  let manager: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home);
    family = await aFamily(school);
    manager = await asStaff(school, ['manage-users']);
  });

  const set = (id: string, columns: object) =>
    inTransaction(home.house.db, (tx) => tx.update('people', columns, { id }));

  it('is given to many at once, and says of each what came of it', async () => {
    const fine = await aContact(family, { hasPortalAccess: false });
    const student = await aStudent(family);
    const archived = await aContact(family);
    await set(archived.id, { archivedAt: home.house.now() });
    const without = await aContact(family, { email: null });
    const bounced = await aContact(family);
    await set(bounced.id, { emailUnusableAt: home.house.now() });
    const ids = [fine.id, student.id, archived.id, without.id, bounced.id, 'nobody', fine.id];
    const { data } = await manager(invite, { ids });
    expect(data.inviteToPortal).toEqual([
      { personId: fine.id, isInvited: true, problem: null },
      { personId: student.id, isInvited: false, problem: 'Only contacts use the portal.' },
      { personId: archived.id, isInvited: false, problem: 'This record is archived.' },
      { personId: without.id, isInvited: false, problem: 'There is no e-mail address on this record.' },
      { personId: bounced.id, isInvited: false, problem: 'Mail to this address comes back.' },
      { personId: 'nobody', isInvited: false, problem: 'There is no such contact.' },
    ]);
    const { token } = await invitationTo(home, fine.email);
    expect(mailsTo(home, fine.email)).toHaveLength(1);
    expect(await accept(home, token)).toMatchObject({
      __typename: 'SignedIn',
      me: { id: fine.id, audience: 'PARENT' },
    });
  });

  it('is for the contact who was invited, also when another has the same address', async () => {
    const email = 'both-parents@family.example';
    const [ana, ben] = [
      await aContact(family, { email }),
      await aContact(family, { email, hasPortalAccess: false }),
    ];
    await manager(invite, { ids: [ben.id] });
    const { token } = await invitationTo(home, email);
    expect(await accept(home, token)).toMatchObject({ __typename: 'SignedIn', me: { id: ben.id } });
    expect(ana.id).not.toBe(ben.id);
  });

  it('is one invitation for who is asked for again because the answer got lost', async () => {
    const ana = await aContact(family, { hasPortalAccess: false });
    const requestId = '0198c0de-0000-4000-8000-000000000001';
    for (const asked of [requestId, requestId, null]) {
      const { data } = await manager(invite, { ids: [ana.id], requestId: asked });
      expect(data.inviteToPortal).toEqual([{ personId: ana.id, isInvited: true, problem: null }]);
    }
    await workOff(home);
    expect(mailsTo(home, ana.email)).toHaveLength(2);
  });

  it('is refused for more than a hundred at once', async () => {
    const { errors } = await manager(invite, { ids: Array.from({ length: 101 }, (_, at) => `id-${at}`) });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('ends with every session and every waiting invitation', async () => {
    const ana = await aContact(family);
    const portal = await asParent(ana);
    await manager(invite, { ids: [ana.id] });
    const { token } = await invitationTo(home, ana.email);
    await manager(invite, { ids: [ana.id] });
    expect((await portal('{ myFamily { id } }')).errors).toEqual([]);
    expect((await manager(endAccess, { id: ana.id })).data).toEqual({ endPortalAccess: true });
    expect((await portal('{ myFamily { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await accept(home, token)).toMatchObject({ __typename: 'SignInFailed' });
    await workOff(home);
    expect(mailsTo(home, ana.email)).toHaveLength(1);
  });
});
