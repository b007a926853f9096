import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import type { UndeliveredNoticeFragment } from './undelivered-page.generated.js';
import { UndeliveredPage } from './undelivered-page.js';

const toOffice: UndeliveredNoticeFragment = {
  __typename: 'UndeliveredNotice',
  id: '02-office',
  kind: 'office-email',
  state: 'failed',
  problem: 'The mail provider refuses the e-mail.',
  attempts: 1,
  createdAt: '2026-11-20T15:00:00.000Z',
  settledAt: '2026-11-20T15:00:02.000Z',
  number: '+12125550142',
  people: [
    { __typename: 'Contact', id: 'ana', kind: 'CONTACT', firstName: 'Ana', lastName: 'Rivera' },
    { __typename: 'Student', id: 'leo', kind: 'STUDENT', firstName: 'Leo', lastName: 'Rivera' },
  ],
};
const text: UndeliveredNoticeFragment = {
  ...toOffice,
  id: '01-text',
  kind: 'send-text',
  state: 'unknown',
  problem: '50',
};

interface Showing {
  readonly notices?: readonly UndeliveredNoticeFragment[];
  readonly permissions?: readonly Permission[];
  readonly answers?: Answers;
}

/** Shows the page of a school that keeps its notices as the api does; a test says what became of one. */
function showNotices({ notices = [toOffice, text], permissions, answers = {} }: Showing = {}) {
  let kept = notices;
  const become = (id: unknown, differs: Partial<UndeliveredNoticeFragment>): UndeliveredNoticeFragment => {
    kept = kept.map((notice) => (notice.id === id ? { ...notice, ...differs } : notice));
    return kept.find((notice) => notice.id === id) ?? toOffice;
  };
  const shown = show(
    <UndeliveredPage />,
    {
      UndeliveredPage: () => ({
        undeliveredNotices: {
          __typename: 'UndeliveredNoticeConnection',
          edges: kept
            .filter(({ state }) => state === 'failed' || state === 'unknown')
            .map((node) => ({ __typename: 'UndeliveredNoticeEdge', cursor: node.id, node })),
          pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
        },
      }),
      OneUndelivered: ({ id }) => ({ undeliveredNotice: become(id, {}) }),
      RetryNotice: ({ id }) => ({ retryNotice: become(id, { state: 'waiting', settledAt: null }) }),
      ...answers,
    },
    { permissions: permissions ?? ['SEND_TEXT_MESSAGES'] },
  );
  return { ...shown, become };
}

const row = async (name: RegExp) => {
  const found = (await screen.findAllByRole('listitem')).find((item) => name.test(item.textContent ?? ''));
  if (found === undefined) throw new Error(`No notice is called ${String(name)}`);
  return within(found);
};
const office = () => row(/E-mail to the Organization Email/);
const why = async () => (await office()).getByRole('status');
const retry = async () => userEvent.click((await office()).getByRole('button', { name: /^Try again/ }));

describe('undelivered notices', () => {
  afterEach(cleanup);

  it('say what could not be sent, whom it is about, why, since when and how often it was tried', async () => {
    showNotices();
    expect((await why()).textContent).toBe('The mail provider refuses the e-mail.');
    const { getByText, getByRole } = await office();
    expect(getByText('Not sent')).not.toBeNull();
    expect(getByRole('link', { name: 'Ana Rivera' }).getAttribute('href')).toBe('/contacts/ana');
    expect(getByRole('link', { name: 'Leo Rivera' }).getAttribute('href')).toBe('/students/leo');
    expect(getByText(/\(212\) 555-0142/)).not.toBeNull();
    expect(getByText('Owed since Nov 20, 2026, 10:00 AM EST · tried once')).not.toBeNull();
  });

  it('never offer to send a text again, and say why', async () => {
    showNotices();
    const { queryByRole, getByText, getByRole } = await row(/Text to a phone/);
    expect(queryByRole('button')).toBeNull();
    expect(getByText(/so that nobody gets it twice/)).not.toBeNull();
    expect(getByRole('status').textContent).toContain('Nobody knows whether it was sent.');
    expect(getByRole('status').textContent).toContain('The carrier knows no such number.');
  });

  it('are tried again, and tell what came of it, in their place', async () => {
    const { become, sent } = showNotices();
    await retry();
    await waitFor(async () => expect((await why()).textContent).toBe('It is being sent again.'));
    expect(sent('RetryNotice')).toEqual([{ id: '02-office' }]);
    expect(document.activeElement).toBe(await why());
    become('02-office', { state: 'done', attempts: 2, settledAt: '2026-11-20T15:10:00.000Z' });
    await waitFor(async () =>
      expect((await why()).textContent).toBe('It was sent on Nov 20, 2026, 10:10 AM EST.'),
    );
    expect((await office()).getByText('Sent')).not.toBeNull();
  });

  it('say why another try failed too, and tell what came of the next', async () => {
    const { become } = showNotices();
    await retry();
    await waitFor(async () => expect((await why()).textContent).toBe('It is being sent again.'));
    become('02-office', { state: 'failed', attempts: 2, problem: 'the address is refused' });
    await waitFor(async () => expect((await why()).textContent).toBe('The address is refused.'));
    expect((await office()).getByText(/tried 2 times/)).not.toBeNull();
    await retry();
    await waitFor(async () => expect((await why()).textContent).toBe('It is being sent again.'));
    become('02-office', { state: 'done', attempts: 3, settledAt: '2026-11-20T15:10:00.000Z' });
    await waitFor(async () => expect((await why()).textContent).toContain('It was sent on'));
  });

  it('say that one goes on being tried by itself', async () => {
    const { become } = showNotices();
    await retry();
    await waitFor(async () => expect((await why()).textContent).toBe('It is being sent again.'));
    become('02-office', { attempts: 2, problem: 'the mail server does not answer' });
    await waitFor(async () =>
      expect((await why()).textContent).toBe('The mail server does not answer. It is tried again by itself.'),
    );
  });

  it('stay in their place when a colleague had one sent, and say so', async () => {
    const { become, tell } = showNotices();
    await office();
    become('02-office', { state: 'done', settledAt: '2026-11-20T15:10:00.000Z' });
    tell('ana');
    await waitFor(async () => expect((await why()).textContent).toContain('It was sent on'));
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(screen.queryByText('E-mail to the Organization Email')).toBeNull());
  });

  it('say when another try could not be asked for, and keep the button', async () => {
    showNotices({ answers: { RetryNotice: () => new Error('no network') } });
    await retry();
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
    expect((await office()).getByRole('button', { name: /^Try again/ })).not.toBeNull();
  });

  it('say that there are none', async () => {
    showNotices({ notices: [] });
    await screen.findByText('Every notice was delivered.');
  });

  it('are for whoever has a texting permission', async () => {
    const { sent } = showNotices({ permissions: ['MANAGE_USERS'] });
    await screen.findByText(/needs one of the permissions Send Text Messages/);
    expect(sent('UndeliveredPage')).toEqual([]);
  });

  it('say why they cannot be shown, and try again', async () => {
    let isUp = false;
    const list = {
      undeliveredNotices: {
        __typename: 'UndeliveredNoticeConnection',
        edges: [],
        pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
      },
    };
    showNotices({ answers: { UndeliveredPage: () => (isUp ? list : new Error('down')) } });
    await screen.findByRole('alert');
    isUp = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Every notice was delivered.');
  });
});
