import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, retype, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { UsersPage } from './users-page.js';
import type { UserDetailFragment } from './users-page.generated.js';

const dana: UserDetailFragment = {
  __typename: 'StaffUser',
  id: 'dana',
  name: 'Dana Brooks',
  email: 'dana@school.example',
  permissions: ['MANAGE_USERS', 'TEXT_MESSAGES_SETTINGS'],
  hasPassword: true,
  disabledAt: null,
  version: 1,
};
const frank = { ...dana, id: 'frank', name: 'Frank Dell', email: 'frank@school.example', permissions: [] };
const kim = { ...frank, id: 'kim', name: 'Kim Park', email: 'kim@school.example', hasPassword: false };
const gone = { ...kim, id: 'gone', name: 'Lee Moss', disabledAt: '2026-03-03T15:00:00.000Z' };

const showUsers = (answers: Answers = {}) =>
  show(
    <UsersPage />,
    { UsersPage: () => ({ staffUsers: [dana, frank, kim, gone] }), ...answers },
    { permissions: ['MANAGE_USERS', 'TEXT_MESSAGES_SETTINGS'] },
  );

const row = async (name: string) => {
  const rows = await screen.findAllByRole('listitem');
  const found = rows.find(({ textContent }) => textContent?.startsWith(name));
  if (found === undefined) throw new Error(`${name} is not listed.`);
  return within(found);
};

async function edit(name: string) {
  await userEvent.click((await row(name)).getByRole('button', { name: `Edit ${name}` }));
  return within(screen.getByRole('dialog', { name: `Edit ${name}` }));
}

const saved = (user: UserDetailFragment) => ({ __typename: 'StaffUserSaved', staffUser: user });

describe('Users & Permissions', () => {
  afterEach(cleanup);

  it('says of each user what they may do, and who has not come yet or may not come any more', async () => {
    showUsers();
    const you = await row('Dana Brooks');
    expect(you.getByText('You')).not.toBeNull();
    expect(you.getByText('Manage Users · Text Messages Settings')).not.toBeNull();
    expect((await row('Frank Dell')).getByText(/^No permissions:/)).not.toBeNull();
    expect((await row('Kim Park')).getByText('Invited')).not.toBeNull();
    const disabled = await row('Lee Moss');
    expect(disabled.getByText('Disabled')).not.toBeNull();
    expect(disabled.queryByRole('button', { name: /invitation|password/ })).toBeNull();
  });

  it('invites somebody with the permissions that were ticked, and asks for name and address first', async () => {
    const { sent } = showUsers({
      InviteStaffUser: () => ({ inviteStaffUser: saved({ ...kim, id: 'new', email: 'new@school.example' }) }),
    });
    await screen.findByRole('textbox', { name: 'Name' });
    await press('Send the invitation');
    expect(screen.getByText('Please give the name.')).not.toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'New Person');
    await press('Send the invitation');
    expect(screen.getByText('Please give the e-mail address.')).not.toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'new@school.example');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Change Text Opt-In' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Send Text Messages' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Send Text Messages' }));
    await press('Send the invitation');
    expect(await screen.findByText('The invitation went to new@school.example.')).not.toBeNull();
    expect(sent('InviteStaffUser')).toEqual([
      { input: { name: 'New Person', email: 'new@school.example', permissions: ['CHANGE_TEXT_OPT_IN'] } },
    ]);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('');
  });

  it('keeps what was typed when somebody has that address already, and asks before it is left', async () => {
    showUsers({
      InviteStaffUser: () => ({
        inviteStaffUser: { __typename: 'StaffUserExists', message: 'There already.' },
      }),
    });
    await retype(await screen.findByRole('textbox', { name: 'Name' }), 'Frank');
    await retype(screen.getByRole('textbox', { name: 'E-mail' }), 'frank@school.example');
    await press('Send the invitation');
    expect((await screen.findByRole('alert')).textContent).toContain('There already.');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Frank');
    screen.getByRole('link', { name: 'Elsewhere' }).click();
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).not.toBeNull();
  });

  it.each([
    ['Kim Park', 'Send the invitation again: Kim Park', 'The invitation went to kim@school.example again.'],
    [
      'Frank Dell',
      'Send a link to choose a new password: Frank Dell',
      'A link to choose a new password went to frank@school.example.',
    ],
  ])('sends %s the way in by “%s”', async (_name, button, said) => {
    const { sent } = showUsers({ RemindStaffUser: () => ({ remindStaffUser: true }) });
    await screen.findByRole('button', { name: button });
    await press(button);
    expect(await screen.findByText(said)).not.toBeNull();
    expect(sent('RemindStaffUser')).toHaveLength(1);
  });

  it('saves what a user may do, and shows it at once', async () => {
    const { sent } = showUsers({
      SaveStaffUser: () => ({
        saveStaffUser: saved({ ...frank, permissions: ['CHANGE_TEXT_OPT_IN'], version: 2 }),
      }),
    });
    const dialog = await edit('Frank Dell');
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Change Text Opt-In' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save Changes' }));
    expect(await screen.findByText('Frank Dell is saved.')).not.toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect((await row('Frank Dell')).getByText('Change Text Opt-In')).not.toBeNull();
    const input = { id: 'frank', version: 1, name: 'Frank Dell', isDisabled: false };
    expect(sent('SaveStaffUser')).toEqual([{ input: { ...input, permissions: ['CHANGE_TEXT_OPT_IN'] } }]);
  });

  it('does not let the last manager go, says so, and keeps the dialog as it is', async () => {
    showUsers({
      SaveStaffUser: () => ({
        saveStaffUser: { __typename: 'LastManager', message: 'Somebody has to be left.' },
      }),
    });
    const dialog = await edit('Dana Brooks');
    const box = dialog.getByRole<HTMLInputElement>('checkbox', { name: 'Manage Users' });
    await userEvent.click(box);
    expect(dialog.getByText(/You take Manage Users from yourself/)).not.toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Save Changes' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Somebody has to be left.');
    expect(box.checked).toBe(false);
  });

  it('asks who is signed in anew when they changed themselves', async () => {
    const { sent } = showUsers({
      SaveStaffUser: () => ({ saveStaffUser: saved({ ...dana, name: 'Dana B.', version: 2 }) }),
    });
    const dialog = await edit('Dana Brooks');
    await retype(dialog.getByRole('textbox', { name: 'Name' }), 'Dana B.');
    await userEvent.click(dialog.getByRole('button', { name: 'Save Changes' }));
    await screen.findByText('Dana B. is saved.');
    await waitFor(() => expect(sent('Me').length).toBeGreaterThan(1));
  });

  it('shows both versions when somebody else changed the same of a user, and saves the one that is chosen', async () => {
    const theirs = { ...frank, name: 'Frank Delaney', permissions: ['MANAGE_USERS'], version: 2 } as const;
    const answers = [
      { __typename: 'StaffUserChangedMeanwhile', message: 'Meanwhile.', staffUser: theirs },
      saved({ ...theirs, name: 'Francis', permissions: ['MANAGE_USERS'], version: 3 }),
    ];
    const { sent } = showUsers({ SaveStaffUser: () => ({ saveStaffUser: answers.shift() }) });
    const dialog = await edit('Frank Dell');
    await retype(dialog.getByRole('textbox', { name: 'Name' }), 'Francis');
    await userEvent.click(dialog.getByRole('button', { name: 'Save Changes' }));
    const conflict = within(await screen.findByRole('alert'));
    expect(conflict.getByText('Frank Delaney')).not.toBeNull();
    expect(conflict.getByText('Francis')).not.toBeNull();
    await userEvent.click(conflict.getByRole('button', { name: 'Name: keep mine' }));
    const again = within(screen.getByRole('dialog'));
    expect(again.getByRole<HTMLInputElement>('checkbox', { name: 'Manage Users' }).checked).toBe(true);
    await userEvent.click(again.getByRole('button', { name: 'Save Changes' }));
    await screen.findByText('Francis is saved.');
    expect(sent('SaveStaffUser').at(-1)).toMatchObject({
      input: { version: 2, name: 'Francis', permissions: ['MANAGE_USERS'] },
    });
  });

  it('shows nobody to who may not manage users, and does not ask for them', async () => {
    const { sent } = show(<UsersPage />, {}, { permissions: ['SEND_TEXT_MESSAGES'] });
    expect(await screen.findByText(/This needs the permission Manage Users/)).not.toBeNull();
    expect(sent('UsersPage')).toEqual([]);
  });
});
