import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, retype, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { PortalAccessPage } from './portal-access-page.js';
import type { PortalContactFragment } from './portal-access-page.generated.js';

const contact = (firstName: string, change: Partial<PortalContactFragment> = {}): PortalContactFragment => ({
  __typename: 'Contact',
  id: firstName,
  firstName,
  lastName: 'Rivera',
  email: `${firstName.toLowerCase()}@rivera.example`,
  emailIsUnusable: false,
  hasPortalAccess: false,
  family: { __typename: 'Family', id: 'rivera', name: 'Rivera' },
  ...change,
});

const pages: Record<string, readonly PortalContactFragment[]> = {
  first: [
    contact('Ana', { hasPortalAccess: true }),
    contact('Ben'),
    contact('Noa', { email: null }),
    contact('Uri', { emailIsUnusable: true }),
  ],
  second: [contact('Zoe')],
};

function people({ search, after }: Record<string, unknown>) {
  const found = search === 'nobody' ? [] : (pages[String(after ?? 'first')] ?? []);
  return {
    people: {
      __typename: 'PersonConnection',
      edges: found.map((node) => ({ __typename: 'PersonEdge', cursor: node.id, node })),
      pageInfo: {
        __typename: 'PageInfo',
        endCursor: after == null ? 'second' : null,
        hasNextPage: after == null && found.length > 0,
      },
      total: { __typename: 'ListTotal', count: search === 'nobody' ? 0 : 5, isMore: false },
    },
  };
}

interface Asked {
  readonly personIds: readonly string[];
  readonly requestId: string;
}

const allInvited = ({ personIds }: Record<string, unknown>) => ({
  inviteToPortal: (personIds as string[]).map((personId) => ({
    __typename: 'PortalInvitation',
    personId,
    isInvited: true,
    problem: null,
  })),
});

const showAccess = (answers: Answers = {}) =>
  show(
    <PortalAccessPage />,
    { PortalAccessPage: people, InviteToPortal: allInvited, ...answers },
    { permissions: ['MANAGE_USERS'] },
  );

const row = async (name: string) => {
  const found = (await screen.findAllByRole('listitem')).find(({ textContent }) =>
    textContent?.includes(name),
  );
  if (found === undefined) throw new Error(`${name} is not listed.`);
  return within(found);
};

describe('Portal access', () => {
  afterEach(cleanup);

  it('says who has access, and who cannot be invited and why', async () => {
    showAccess();
    expect((await row('Ana')).getByText('Has access')).not.toBeNull();
    expect((await row('Ben')).queryByText('Has access')).toBeNull();
    const without = await row('Noa');
    expect(without.getByText('No e-mail address on record: cannot be invited.')).not.toBeNull();
    expect(without.queryByRole('checkbox')).toBeNull();
    expect(without.queryByRole('button')).toBeNull();
    expect((await row('Uri')).getByText(/Mail to uri@rivera.example comes back/)).not.toBeNull();
  });

  it('invites one contact by one press', async () => {
    const { sent } = showAccess();
    await screen.findByRole('button', { name: 'Invite Ben Rivera' });
    await press('Invite Ben Rivera');
    const outcome = await screen.findByText('1 contact was invited.');
    expect(outcome.closest('[role="status"]')).toBe(document.activeElement);
    expect((sent('InviteToPortal') as unknown as Asked[]).map(({ personIds }) => personIds)).toEqual([
      ['Ben'],
    ]);
  });

  it('invites many from several pages, and names each who could not be', async () => {
    const { sent } = showAccess({
      InviteToPortal: ({ personIds }) => ({
        inviteToPortal: (personIds as string[]).map((personId) => ({
          __typename: 'PortalInvitation',
          personId,
          isInvited: personId !== 'Ben',
          problem: personId === 'Ben' ? 'This record is archived.' : null,
        })),
      }),
    });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Select all on this page that can be invited' }),
    );
    await press('Next page');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select Zoe Rivera' }));
    await press('Invite 3 contacts');
    expect(await screen.findByText('2 contacts were invited.')).not.toBeNull();
    expect(screen.getByText('Ben Rivera: This record is archived.')).not.toBeNull();
    expect(sent('InviteToPortal')).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Invite selected' })).not.toBeNull();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select Zoe Rivera' }).checked).toBe(false);
  });

  it('keeps who is selected when the answer got lost, and asks again under the same name', async () => {
    let isDown = true;
    const { sent } = showAccess({
      InviteToPortal: (asked) => (isDown ? new Error('The network is down.') : allInvited(asked)),
    });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select Ben Rivera' }));
    await press('Invite 1 contact');
    expect((await screen.findByRole('alert')).textContent).toContain('Optline cannot be reached.');
    isDown = false;
    await press('Invite 1 contact');
    await screen.findByText('1 contact was invited.');
    await press('Invite Ben Rivera');
    await waitFor(() => expect(sent('InviteToPortal')).toHaveLength(3));
    const [lost, again, other] = (sent('InviteToPortal') as unknown as Asked[]).map(
      ({ requestId }) => requestId,
    );
    expect(again).toBe(lost);
    expect(other).not.toBe(lost);
  });

  it('says that nobody is selected', async () => {
    const { sent } = showAccess();
    await screen.findByRole('button', { name: 'Invite selected' });
    await press('Invite selected');
    expect((await screen.findByRole('alert')).textContent).toContain('Select the contacts to invite.');
    expect(sent('InviteToPortal')).toEqual([]);
  });

  it('ends access only after asking, and says why that did not work', async () => {
    let isDown = true;
    const { sent } = showAccess({
      EndPortalAccess: () => (isDown ? new Error('The network is down.') : { endPortalAccess: true }),
    });
    await screen.findByRole('button', { name: 'End access: Ana Rivera' });
    await press('End access: Ana Rivera');
    const dialog = within(screen.getByRole('dialog', { name: 'End the access of Ana Rivera?' }));
    expect(dialog.getByText(/They are signed out of the portal at once/)).not.toBeNull();
    expect(sent('EndPortalAccess')).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'End access' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Optline cannot be reached.');
    isDown = false;
    await userEvent.click(dialog.getByRole('button', { name: 'End access' }));
    expect(await screen.findByText('Ana Rivera can no longer use the portal.')).not.toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('searches as somebody types, and says when nobody is found', async () => {
    showAccess();
    await retype(await screen.findByRole('searchbox', { name: 'Search contacts' }), 'nobody');
    expect(await screen.findByText('No contact is found.')).not.toBeNull();
  });

  it('shows nobody to who may not manage users', async () => {
    const { sent } = show(<PortalAccessPage />, {}, { permissions: [] });
    expect(await screen.findByText(/This needs the permission Manage Users/)).not.toBeNull();
    expect(sent('PortalAccessPage')).toEqual([]);
  });
});
