import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, screen, within } from '@testing-library/react';
import { show } from '../../../test/house.js';
import type { HomePageQuery } from './home-page.generated.js';
import { HomePage } from './home-page.js';

const everything: readonly Permission[] = ['TEXT_MESSAGES_SETTINGS', 'IMPORT_DATA', 'CHANGE_TEXT_OPT_IN'];

const overview: HomePageQuery['overview'] = {
  __typename: 'Overview',
  mayBeTexted: 0,
  neverAsked: 0,
  out: 0,
  inButBlocked: 0,
  undeliveredNotices: 0,
  organizationEmailBounces: false,
  sendingPausedAt: null,
  optOuts: [],
};
const waiting: HomePageQuery['waiting'] = {
  __typename: 'Waiting',
  openReviews: 0,
  newRegistrations: 0,
  unreadConversations: 0,
  pausedBroadcasts: 0,
};
const organization: HomePageQuery['organization'] = {
  __typename: 'Organization',
  id: 'school',
  organizationEmail: 'office@school.example',
  caughtUpAt: null,
};
const inUse = { __typename: 'TextingNumber', id: 'one', retiredAt: null } as const;
const retired = { ...inUse, id: 'old', retiredAt: '2026-01-01T00:00:00.000Z' } as const;

interface School {
  readonly counts?: Partial<HomePageQuery['overview']>;
  readonly waits?: () => Partial<HomePageQuery['waiting']>;
  readonly textingNumbers?: HomePageQuery['textingNumbers'];
  readonly permissions?: readonly Permission[];
}

async function showHome(school: School) {
  const { counts = {}, waits = () => ({}), textingNumbers = [], permissions = everything } = school;
  const answer = () => ({
    overview: { ...overview, ...counts },
    waiting: { ...waiting, ...waits() },
    organization,
    textingNumbers,
  });
  const shown = show(<HomePage />, { HomePage: answer }, { permissions });
  return { ...shown, card: within(await screen.findByRole('region', { name: 'What needs attention' })) };
}

const steps = () => within(screen.getByRole('region', { name: 'First steps' }));
const ways = () =>
  steps()
    .queryAllByRole('link')
    .map((link) => link.getAttribute('href'));

describe('the first steps of a new school', () => {
  afterEach(cleanup);

  it('are a number, families and asking them, each with the way to it', async () => {
    await showHome({});
    expect(ways()).toEqual(['/settings/text-messages/numbers', '/imports', '/invitations']);
    expect(steps().queryByText('Done')).toBeNull();
  });

  it('are done one by one: a retired number is none, and who was never asked has not answered', async () => {
    await showHome({ textingNumbers: [retired], counts: { neverAsked: 4 } });
    expect(ways()).toEqual(['/settings/text-messages/numbers', '/invitations']);
    expect(steps().getAllByText('Done')).toHaveLength(1);
  });

  it.each(['mayBeTexted', 'out', 'inButBlocked'] as const)(
    'are over once somebody is %s',
    async (answered) => {
      await showHome({ textingNumbers: [retired, inUse], counts: { [answered]: 1 } });
      expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull();
    },
  );

  it('lead nowhere that somebody may not go', async () => {
    await showHome({ permissions: [] });
    expect(ways()).toEqual(['/families']);
  });
});

describe('what needs attention', () => {
  afterEach(cleanup);

  it('is named with a way to it, what the law gives a time first, and no number beyond 99', async () => {
    const { card } = await showHome({
      counts: { undeliveredNotices: 120 },
      waits: () => ({ openReviews: 1, newRegistrations: 2, unreadConversations: 100, pausedBroadcasts: 1 }),
    });
    expect(card.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^1 review waits for a decision/),
      expect.stringMatching(/^1 text to many is paused/),
      expect.stringMatching(/^99\+ conversations have texts that nobody has read/),
      expect.stringMatching(/^2 new registrations wait/),
      expect.stringMatching(/^99\+ notices could not be delivered/),
    ]);
    expect(card.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/reviews',
      '/texts',
      '/inbox?show=unread',
      '/registrations',
      '/undelivered',
    ]);
  });

  it('is nothing where nothing waits, and no text to who may not read the inbox', async () => {
    const { card } = await showHome({ waits: () => ({ unreadConversations: null, pausedBroadcasts: null }) });
    expect(card.getByText('Nothing needs your attention.')).not.toBeNull();
  });

  it('follows what happens', async () => {
    let unreadConversations = 0;
    const { card, tell } = await showHome({ waits: () => ({ unreadConversations }) });
    expect(card.getByText('Nothing needs your attention.')).not.toBeNull();
    unreadConversations = 1;
    tell();
    await screen.findByText('1 conversation has texts that nobody has read');
  });
});
