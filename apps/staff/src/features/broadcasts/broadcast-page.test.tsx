import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { broadcast, progress } from '../../../test/broadcasts.js';
import { connectionOf } from '../../../test/classes.js';
import { press, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import type { BroadcastDetailFragment } from './broadcast-page.generated.js';
import { BroadcastPage } from './broadcast-page.js';

const ofText = (id: string, state: string, stateReason: string | null = null) => ({
  __typename: 'BroadcastText',
  id,
  number: '+12125550142',
  names: ['Ana Rivera', 'Leo Rivera'],
  state,
  stateReason,
  errorCode: null,
  handedOverAt: null,
});

async function showBroadcast(found: BroadcastDetailFragment, answers: Answers = {}) {
  const shown = show(
    <BroadcastPage />,
    {
      BroadcastPage: () => ({ broadcast: found }),
      TextsOfBroadcast: () => ({
        textsOfBroadcast: connectionOf('BroadcastText', [ofText('one', 'delivered')]),
      }),
      ...answers,
    },
    { at: '/texts/moved', path: '/texts/:id', permissions: ['SEND_TEXT_MESSAGES'] },
  );
  await screen.findByRole('heading', { level: 1, name: found.audience });
  return shown;
}

/** Nobody was looked at yet. */
const scheduled = {
  scheduledAt: '2026-12-01T15:00:00.000Z',
  startedAt: null,
  people: 0,
  texts: 0,
  progress: progress({}),
};

const region = (name: string) => within(screen.getByRole('region', { name }));

/** What stands above the word. */
function counted(word: string): string | null {
  const term = region('Progress').getByText(word);
  return term.parentElement?.querySelector('dd')?.textContent ?? null;
}

describe('the page of a text to many', () => {
  afterEach(cleanup);

  it('counts its texts by what became of them, and is looked at again while it is being sent', async () => {
    let found = broadcast();
    await showBroadcast(found, { BroadcastPage: () => ({ broadcast: found }) });
    expect(region('Progress').getByText('Settled: 3 of 10')).not.toBeNull();
    expect([counted('Delivered'), counted('Queued'), counted('Withheld')]).toEqual(['3', '7', '0']);
    found = broadcast({ progress: progress({ delivered: 8, withheld: 2 }), state: 'DONE' });
    await waitFor(() => expect(counted('Delivered')).toBe('8'));
    expect(counted('Withheld')).toBe('2');
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });

  it('is paused, and says so', async () => {
    const { sent } = await showBroadcast(broadcast(), {
      PauseBroadcast: () => ({
        pauseBroadcast: {
          __typename: 'BroadcastSteered',
          broadcast: broadcast({ state: 'PAUSED', stateReason: 'staff' }),
        },
      }),
    });
    await press('Pause');
    await screen.findByText('It is paused.');
    expect(sent('PauseBroadcast')).toEqual([{ id: 'moved' }]);
    expect(region('Progress').getByText('Somebody of the office paused it.')).not.toBeNull();
    expect(screen.getByRole('button', { name: 'Resume' })).not.toBeNull();
  });

  it('says that nobody got it where it was cancelled in time', async () => {
    await showBroadcast(broadcast({ ...scheduled, state: 'CANCELLED' }));
    expect(region('Progress').getByText('It was cancelled before anybody got it.')).not.toBeNull();
    expect(screen.queryByRole('region', { name: 'Who was left out' })).toBeNull();
  });

  it('says that it is paused because the credit is used up', async () => {
    await showBroadcast(broadcast({ state: 'PAUSED', stateReason: 'credit' }));
    expect(region('Progress').getByText(/^The credit at the carrier is used up/)).not.toBeNull();
  });

  it('says that a backup does not know whether it was sent', async () => {
    await showBroadcast(broadcast({ ...scheduled, state: 'PAUSED', stateReason: 'restored' }));
    expect(region('Progress').getByText(/^Optline was restored from a backup/)).not.toBeNull();
  });

  it('says that it was too late to begin, and not that nobody gets it or was left out', async () => {
    await showBroadcast(broadcast({ ...scheduled, state: 'PAUSED', stateReason: 'late' }));
    expect(region('Progress').getByText(/^It could not begin within an hour of its time/)).not.toBeNull();
    expect(region('Progress').queryByText(/^Nobody gets this text/)).toBeNull();
    expect(screen.queryByRole('region', { name: 'Who was left out' })).toBeNull();
  });

  it('says why it cannot be cancelled any more', async () => {
    await showBroadcast(broadcast(), {
      CancelBroadcast: () => ({
        cancelBroadcast: {
          __typename: 'BroadcastNotSteerable',
          message: 'This text is over.',
          broadcast: broadcast({ state: 'DONE' }),
        },
      }),
    });
    await press('Cancel what is left');
    const dialog = within(screen.getByRole('dialog', { name: 'Cancel what was not sent yet?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel what is left' }));
    expect((await screen.findByRole('alert')).textContent).toContain('This text is over.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('names those who were left out when somebody opens a reason, the held at once', async () => {
    const { sent } = await showBroadcast(
      broadcast({
        leftOut: [
          { __typename: 'LeftOutCount', why: 'HELD', people: 1 },
          { __typename: 'LeftOutCount', why: 'OUT', people: 2 },
        ],
      }),
      {
        LeftOutOfBroadcast: ({ why }) => ({
          leftOutOfBroadcast: {
            ...connectionOf('LeftOutPerson', []),
            edges: [
              {
                __typename: 'LeftOutPersonEdge',
                cursor: 'one',
                node: {
                  __typename: 'LeftOutPerson',
                  personId: String(why),
                  kind: 'contact',
                  name: why === 'HELD' ? 'Wei Chen' : 'Ngozi Okafor',
                  reviewId: why === 'HELD' ? 'review' : null,
                },
              },
            ],
          },
        }),
      },
    );
    const leftOut = region('Who was left out');
    const review = await leftOut.findByRole('link', { name: 'Decide the review that holds Wei Chen' });
    expect(review.getAttribute('href')).toBe('/reviews/review');
    expect(sent('LeftOutOfBroadcast').map(({ why }) => why)).toEqual(['HELD']);
    await userEvent.click(leftOut.getByText('Their answer is No'));
    await leftOut.findByRole('link', { name: 'Ngozi Okafor' });
  });

  it('lists its texts with whom each stands for, all or those of one kind', async () => {
    const { sent } = await showBroadcast(broadcast({ progress: progress({ delivered: 9, withheld: 1 }) }), {
      TextsOfBroadcast: ({ part }) => ({
        textsOfBroadcast: connectionOf('BroadcastText', [
          part === 'WITHHELD' ? ofText('two', 'refused', 'suppressed') : ofText('one', 'delivered'),
        ]),
      }),
    });
    const texts = region('Its texts');
    await texts.findByText('Delivered');
    await press('Withheld (1)');
    const text = await texts.findByText('Texts to this number were stopped.');
    expect(text.closest('li')?.textContent).toContain('Ana Rivera, Leo Rivera(212) 555-0142');
    expect(sent('TextsOfBroadcast').map(({ part }) => part)).toEqual([null, 'WITHHELD']);
  });

  it('says when all of it waits for the hours, and until when', async () => {
    await showBroadcast(
      broadcast({ progress: progress({ waiting: 10, waitingUntil: '2026-11-29T14:00:00.000Z' }) }),
    );
    expect(region('Progress').getAllByText('Waiting')).toHaveLength(2);
    expect(region('Progress').getByText(/goes by Nov 29, 2026, 9:00\sAM EST at the latest/)).not.toBeNull();
  });

  it('says when it begins, and can be cancelled before', async () => {
    await showBroadcast(broadcast({ ...scheduled, state: 'WAITING' }));
    expect(region('Progress').getByText(/It begins Dec 1, 2026, 10:00\sAM EST/)).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Cancel what is left' })).not.toBeNull();
  });
});
