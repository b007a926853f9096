import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { show } from '../../test/house.js';
import type { WaitingCountsFragment } from '../waiting/waiting.generated.js';
import { Navigation } from './navigation.js';

const none: WaitingCountsFragment = {
  __typename: 'Waiting',
  openReviews: 0,
  newRegistrations: 0,
  unreadConversations: 0,
  pausedBroadcasts: 0,
};

const showing = (counts: Partial<WaitingCountsFragment>, at?: string) => {
  let waiting = { ...none, ...counts };
  const answers = { Waiting: () => ({ waiting }) };
  const shown = show(<Navigation />, answers, { permissions: ['SEND_TEXT_MESSAGES'], at });
  const change = (to: Partial<WaitingCountsFragment>): void => {
    waiting = { ...waiting, ...to };
    shown.tell();
  };
  return { ...shown, change };
};

describe('the menu', () => {
  afterEach(cleanup);

  it('says how much waits where, and no number beyond 99', async () => {
    showing({ openReviews: 1, newRegistrations: 100, unreadConversations: 99, pausedBroadcasts: 2 });
    expect((await screen.findByRole('link', { name: 'Reviews, 1 to decide' })).textContent).toBe('Reviews1');
    expect(screen.getByRole('link', { name: 'Registrations, 99+ new' }).textContent).toBe('Registrations99+');
    expect(screen.getByRole('link', { name: 'Inbox, 99 unread' }).textContent).toBe('Inbox99');
    expect(screen.getByRole('link', { name: 'Texts, 2 paused' }).textContent).toBe('Texts2');
  });

  it('says nothing where nothing waits, and of the inbox nothing to who may not read it', async () => {
    const { sent } = showing({ openReviews: 2, unreadConversations: null });
    await screen.findByRole('link', { name: 'Reviews, 2 to decide' });
    expect(screen.getByRole('link', { name: 'Inbox' }).textContent).toBe('Inbox');
    expect(screen.getByRole('link', { name: 'Registrations' }).textContent).toBe('Registrations');
    expect(sent('Waiting')).toHaveLength(1);
  });

  it('follows what happens', async () => {
    const { change } = showing({});
    expect((await screen.findByRole('link', { name: 'Inbox' })).textContent).toBe('Inbox');
    change({ unreadConversations: 3 });
    await screen.findByRole('link', { name: 'Inbox, 3 unread' });
    change({ unreadConversations: 0 });
    await screen.findByRole('link', { name: 'Inbox' });
  });

  it.each([
    ['/bulk-opt-in/run', 'Invitations'],
    ['/contacts/ana', 'Families'],
    ['/families', 'Families'],
    ['/', 'Home'],
  ])('marks at %s that this is %s', async (at, name) => {
    showing({}, at);
    await screen.findByRole('link', { name });
    const here = screen.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'page');
    await waitFor(() => expect(here.map(({ textContent }) => textContent)).toEqual([name]));
  });
});
