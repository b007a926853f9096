import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { broadcast, progress } from '../../../test/broadcasts.js';
import { connectionOf } from '../../../test/classes.js';
import { show } from '../../../test/house.js';
import { BroadcastsPage } from './broadcasts-page.js';

const permissions = ['SEND_TEXT_MESSAGES'] as const;

describe('the list of texts to many', () => {
  afterEach(cleanup);

  it('says of each to whom, what, how far and by whom, and looks again while one is being sent', async () => {
    let found = broadcast();
    show(
      <BroadcastsPage />,
      { BroadcastList: () => ({ broadcasts: connectionOf('Broadcast', [found]) }) },
      { permissions },
    );
    const link = await screen.findByRole('link', { name: 'Students and contacts of Ballet I' });
    expect(link.getAttribute('href')).toBe('/texts/moved');
    const row = link.closest('li');
    expect(row?.textContent).toContain('Being sent');
    expect(row?.textContent).toContain('Class is in Studio B');
    expect(row?.textContent).toMatch(
      /Delivered: 3 · Queued: 7 · by Dana Brooks, Nov 28, 2026, 3:00\sPM EST$/,
    );
    found = broadcast({ state: 'DONE', progress: progress({ delivered: 10 }) });
    await waitFor(() => expect(row?.textContent).toContain('Delivered: 10'), { timeout: 8_000 });
  });

  it('says that nothing was sent yet, and the way to write', async () => {
    show(
      <BroadcastsPage />,
      { BroadcastList: () => ({ broadcasts: connectionOf('Broadcast', []) }) },
      { permissions },
    );
    await screen.findByText('Nothing was sent yet.');
    expect(screen.getByRole('link', { name: 'Write a text' }).getAttribute('href')).toBe('/texts/new');
  });

  it('asks for nothing without the permission', async () => {
    const { sent } = show(<BroadcastsPage />, {});
    await screen.findByText(/This needs the permission Send Text Messages/);
    expect(sent('BroadcastList')).toEqual([]);
  });
});
