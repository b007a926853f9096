import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { asStaff, signedInAs } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, aStaffUser, mailsTo } from '../school.js';
import type { TestSchool } from '../school.js';
import { workOff } from '../work.js';
import { accept, invitationTo } from './invited.js';

const invite = `mutation ($input: InviteStaffUserInput!) { inviteStaffUser(input: $input) {
  __typename ... on StaffUserSaved { staffUser { id name email permissions hasPassword version disabledAt } } ... on Problem { message } } }`;
const save = `mutation ($input: SaveStaffUserInput!) { saveStaffUser(input: $input) {
  __typename ... on StaffUserSaved { staffUser { id permissions disabledAt version } }
  ... on StaffUserChangedMeanwhile { staffUser { id version } } ... on Problem { message } } }`;
const remind = `mutation ($id: ID!) { remindStaffUser(id: $id) }`;
const list = `{ staffUsers { id name hasPassword permissions } }`;

let addresses = 0;
const newAddress = () => `invited-${(addresses += 1)}@people.example`;

describeEachDatabase('Staff users', (open) => {
  let home: TestHouse;
  let school: TestSchool;
  let manager: Client;
  beforeAll(async () => {
    home = await openTestHouse(open);
  });
  afterAll(() => home.close());
  beforeEach(async () => {
    school = await aSchool(home, { name: 'Maple Street Dance' });
    manager = await asStaff(school, ['manage-users']);
  });

  const code = async (client: Client, query: string, variables: Record<string, unknown> = {}) =>
    (await client(query, variables)).errors[0]?.extensions.code;
  const invited = async (email = newAddress(), permissions = ['SEND_TEXT_MESSAGES']) => {
    const { data } = await manager(invite, { input: { name: 'Kim Park', email, permissions } });
    return { email, ...data.inviteStaffUser.staffUser } as { email: string; id: string };
  };
  const signedIn = (ownerId: string): Promise<Client> =>
    signedInAs(home.house, { audience: 'staff', ownerId, organizationId: school.organizationId });

  it('are invited by e-mail, and begin with a password of their own', async () => {
    const user = await invited();
    expect(user).toMatchObject({ name: 'Kim Park', permissions: ['SEND_TEXT_MESSAGES'], hasPassword: false });
    const { token, text } = await invitationTo(home, user.email);
    expect(text).toContain('Maple Street Dance');
    expect(await accept(home, token)).toEqual({
      __typename: 'SignedIn',
      me: { id: user.id, audience: 'STAFF', schoolName: 'Maple Street Dance' },
    });
    const { data } = await manager(list);
    expect(data.staffUsers.find(({ id }: { id: string }) => id === user.id)).toMatchObject({
      hasPassword: true,
    });
    expect(await accept(home, token)).toMatchObject({ __typename: 'SignInFailed' });
  });

  it('are let in by their invitation at the school that invited, and at no other', async () => {
    const email = newAddress();
    const other = await aSchool(home, { name: 'Harbor Swim Club' });
    const there = await aStaffUser(other, { email });
    const user = await invited(email);
    const { token, text } = await invitationTo(home, email);
    expect(text).not.toContain('Harbor Swim Club');
    expect(await accept(home, token)).toMatchObject({ __typename: 'SignedIn', me: { id: user.id } });
    const passwords = await home.house.db.read.count('SELECT COUNT(*) FROM passwords WHERE owner_id = ?', [
      there.id,
    ]);
    expect(passwords).toBe(0);
  });

  it('are let in by no invitation once their address is another one', async () => {
    const user = await invited();
    const { token } = await invitationTo(home, user.email);
    await inTransaction(home.house.db, (tx) =>
      tx.update('staff_users', { emailKey: newAddress() }, { id: user.id }),
    );
    expect(await accept(home, token)).toMatchObject({ __typename: 'SignInFailed' });
  });

  it('are invited again, by a link of its own', async () => {
    const user = await invited();
    const first = await invitationTo(home, user.email);
    expect(await manager(remind, { id: user.id })).toMatchObject({ data: { remindStaffUser: true } });
    const second = await invitationTo(home, user.email);
    expect(second.token).not.toBe(first.token);
    expect(await accept(home, second.token)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('who forgot their password are sent the link to a new one, and the old one is no longer right', async () => {
    const user = await invited();
    await accept(home, (await invitationTo(home, user.email)).token);
    const session = await signedIn(user.id);
    expect(await manager(remind, { id: user.id })).toMatchObject({ data: { remindStaffUser: true } });
    const { token, text } = await invitationTo(home, user.email);
    expect(text).toContain('Choose a new password');
    expect(await accept(home, token)).toMatchObject({ __typename: 'SignedIn', me: { id: user.id } });
    expect(await code(session, '{ organization { id } }')).toBe('UNAUTHENTICATED');
  });

  it('have an address that nobody else has at the school', async () => {
    const { email } = await invited();
    const input = { name: 'Kim', email: `  ${email.toUpperCase()} `, permissions: [] };
    expect((await manager(invite, { input })).data.inviteStaffUser).toMatchObject({
      __typename: 'StaffUserExists',
    });
    await workOff(home);
    expect(mailsTo(home, email)).toHaveLength(1);
  });

  it.each([
    ['no address', { name: 'Kim', email: 'kim at home', permissions: [] }],
    ['no name', { name: ' \n ', email: 'kim@people.example', permissions: [] }],
    ['a name without end', { name: 'K'.repeat(121), email: 'kim@people.example', permissions: [] }],
  ])('are not invited with %s', async (_what, input) => {
    expect(await code(manager, invite, { input })).toBe('BAD_USER_INPUT');
  });

  it('may do from the next request on what they were allowed or forbidden', async () => {
    const user = await aStaffUser(school, { permissions: ['text-messages-settings'] });
    const session = await signedIn(user.id);
    const settings = '{ webhookAddresses { inboundTexts } }';
    expect(await code(session, settings)).toBeUndefined();
    const change = (permissions: string[], version: number) =>
      manager(save, { input: { id: user.id, version, name: 'Sam', permissions, isDisabled: false } });
    expect((await change(['MANAGE_USERS'], 1)).data.saveStaffUser).toMatchObject({
      __typename: 'StaffUserSaved',
    });
    expect(await code(session, settings)).toBe('FORBIDDEN');
    expect(await code(session, list)).toBeUndefined();
    await change([], 2);
    expect(await code(session, list)).toBe('FORBIDDEN');
  });

  it('who are disabled are signed out at once, and neither sign in nor are invited again', async () => {
    const user = await invited();
    const { token } = await invitationTo(home, user.email);
    const session = await signedIn(user.id);
    expect(await code(session, '{ me { id } organization { id } }')).toBeUndefined();
    const input = { id: user.id, version: 1, name: 'Kim', permissions: [], isDisabled: true };
    const { data } = await manager(save, { input });
    expect(data.saveStaffUser.staffUser.disabledAt).not.toBeNull();
    expect(await code(session, '{ organization { id } }')).toBe('UNAUTHENTICATED');
    expect(await accept(home, token)).toMatchObject({ __typename: 'SignInFailed' });
    expect(await code(manager, remind, { id: user.id })).toBe('NOT_FOUND');
    const again = await manager(save, { input: { ...input, version: 2, isDisabled: false } });
    expect(again.data.saveStaffUser.staffUser.disabledAt).toBeNull();
    expect(await code(session, '{ organization { id } }')).toBe('UNAUTHENTICATED');
  });

  it('show the other version to who saves an old one, and keep it', async () => {
    const user = await aStaffUser(school);
    const input = { id: user.id, version: 1, name: 'First', permissions: [], isDisabled: false };
    await manager(save, { input });
    const { data } = await manager(save, { input: { ...input, name: 'Second' } });
    expect(data.saveStaffUser).toMatchObject({
      __typename: 'StaffUserChangedMeanwhile',
      staffUser: { version: 2 },
    });
    const names = (await manager(list)).data.staffUsers.map(({ name }: { name: string }) => name);
    expect(names).toContain('First');
  });

  it('leave somebody who may manage users, also when two take it from each other at once', async () => {
    const [one, two] = [
      await aStaffUser(school, { permissions: ['manage-users'] }),
      await aStaffUser(school, { permissions: ['manage-users'] }),
    ];
    await inTransaction(home.house.db, (tx) =>
      tx.run('UPDATE staff_users SET disabled_at = ? WHERE organization_id = ? AND id NOT IN (?, ?)', [
        home.house.now(),
        school.organizationId,
        one.id,
        two.id,
      ]),
    );
    const [byOne, byTwo] = [await signedIn(one.id), await signedIn(two.id)];
    const take = (id: string) => ({
      input: { id, version: 1, name: 'Sam', permissions: [], isDisabled: false },
    });
    const answers = await Promise.all([byOne(save, take(two.id)), byTwo(save, take(one.id))]);
    const kinds = answers.map(
      ({ data, errors }) => data?.saveStaffUser.__typename ?? errors[0]?.extensions.code,
    );
    expect(kinds.filter((kind) => kind === 'StaffUserSaved')).toHaveLength(1);
    const left = await home.house.db.read.rows<{ permissionsJson: string[] }>(
      'SELECT permissions_json FROM staff_users WHERE organization_id = ? AND disabled_at IS NULL',
      [school.organizationId],
    );
    expect(left.filter(({ permissionsJson }) => permissionsJson.includes('manage-users'))).toHaveLength(1);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['be listed', list, {}],
    ['be invited', invite, { input: { name: 'K', email: 'k@people.example', permissions: [] } }],
    ['be changed', save, { input: { id: 'x', version: 1, name: 'K', permissions: [], isDisabled: false } }],
    ['be invited again', remind, { id: 'x' }],
    [
      'be let into the portal',
      'mutation ($ids: [ID!]!) { inviteToPortal(personIds: $ids) { isInvited } }',
      { ids: [] },
    ],
    ['lose the portal', 'mutation ($id: ID!) { endPortalAccess(personId: $id) }', { id: 'x' }],
  ])('can %s only by who may manage users', async (_what, query, variables) => {
    const others = await asStaff(school, [
      'send-text-messages',
      'text-messages-settings',
      'change-text-opt-in',
      'export-consent',
      'import-data',
      'export-data',
    ]);
    expect(await code(others, query, variables)).toBe('FORBIDDEN');
  });

  it('of another school are nobody', async () => {
    const foreign = await aStaffUser(await aSchool(home));
    const input = { id: foreign.id, version: 1, name: 'K', permissions: [], isDisabled: true };
    expect(await code(manager, save, { input })).toBe('NOT_FOUND');
    expect(await code(manager, remind, { id: foreign.id })).toBe('NOT_FOUND');
    const ids = (await manager(list)).data.staffUsers.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain(foreign.id);
  });

  it('lets nobody into the portal of another school', async () => {
    const stranger = await aContact(await aFamily(await aSchool(home)));
    const { data } = await manager(
      'mutation ($ids: [ID!]!) { inviteToPortal(personIds: $ids) { isInvited problem } }',
      { ids: [stranger.id] },
    );
    expect(data.inviteToPortal).toEqual([{ isInvited: false, problem: 'There is no such contact.' }]);
    expect(
      await code(manager, 'mutation ($id: ID!) { endPortalAccess(personId: $id) }', { id: stranger.id }),
    ).toBe('NOT_FOUND');
  });
});
