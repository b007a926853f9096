import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { school } from '../../../test/people.js';
import type { InvitationRunHeadFragment, InvitedRowFragment } from './run-page.generated.js';
import { InvitationRunPage } from './run-page.js';

const none = { __typename: 'InvitationMailCounts', all: 0, settled: 0, sent: 0 } as const;

const prepared: InvitationRunHeadFragment = {
  __typename: 'InvitationRun',
  id: 'run',
  state: 'PREPARED',
  madeAt: '2026-11-20T15:00:00.000Z',
  madeBy: 'Dana Brooks',
  audience: 'Everybody never asked',
  notInvitedForDays: 30,
  gathered: 4,
  startedAt: null,
  settledAt: null,
  cancelledAt: null,
  remindAt: null,
  remindedAt: null,
  problem: null,
  mails: { ...none, all: 2 },
  reminders: none,
  results: [{ __typename: 'InvitationResultCount', result: 'WAITING', people: 3 }],
  leftOut: [{ __typename: 'InvitationLeftOutCount', reason: 'NO_EMAIL', people: 1 }],
};

const ana: InvitedRowFragment = {
  __typename: 'InvitedPerson',
  person: {
    __typename: 'Contact',
    id: 'ana',
    kind: 'CONTACT',
    firstName: 'Ana',
    lastName: 'Rivera',
    family: { __typename: 'Family', id: 'rivera', name: 'Rivera' },
  },
  leftOut: null,
  result: 'WAITING',
  goesTo: ['Ana Rivera'],
  problem: null,
};

const sent: InvitationRunHeadFragment = {
  ...prepared,
  state: 'SENT',
  startedAt: '2026-11-20T15:05:00.000Z',
  results: [
    { __typename: 'InvitationResultCount', result: 'SENT', people: 2 },
    { __typename: 'InvitationResultCount', result: 'BOUNCED', people: 1 },
  ],
};

interface Showing {
  readonly run?: InvitationRunHeadFragment;
  readonly permissions?: readonly Permission[];
  readonly at?: string;
  readonly answers?: Answers;
}

/** The page of a run that the server keeps; a test changes it as the worker would. */
function showRun({ run = prepared, permissions, at = '/invitations/run', answers = {} }: Showing = {}) {
  let kept = run;
  const changed = (change: Partial<InvitationRunHeadFragment>) => {
    kept = { ...kept, ...change };
    return { __typename: 'InvitationRunChanged', run: kept };
  };
  const shown = show(
    <InvitationRunPage />,
    {
      InvitationRunPage: () => ({
        ...school,
        invitationRun: {
          ...kept,
          people: {
            __typename: 'InvitedPersonConnection',
            edges: [{ __typename: 'InvitedPersonEdge', cursor: '1', node: ana }],
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          },
        },
      }),
      StartInvitations: () => ({ startInvitations: changed({ state: 'SENDING' }) }),
      RemindInvitations: () => ({
        remindInvitations: changed({ state: 'REMINDING', remindedAt: '2026-11-25T15:00:00.000Z' }),
      }),
      CancelInvitations: () => ({ cancelInvitations: changed({ state: 'CANCELLED' }) }),
      ...answers,
    },
    { at, path: '/invitations/:id', ...(permissions !== undefined && { permissions }) },
  );
  return { ...shown, become: changed };
}

const run = () => within(screen.getByRole('region', { name: 'This sending' }));
const shows = () => screen.findByRole('region', { name: 'This sending' });

describe('A sending of invitations', () => {
  afterEach(cleanup);

  it('says before it begins how many people and e-mails there would be, and who is left out and why', async () => {
    const { sent: asked } = showRun();
    await shows();
    expect(run().getByText(/^3 people would be invited, by 2 e-mails/)).not.toBeNull();
    expect(run().getByRole('link', { name: 'No e-mail address 1' })).not.toBeNull();
    expect(asked('StartInvitations')).toEqual([]);
  });

  it('begins with the reminder that was chosen, and shows how far it is until it is sent', async () => {
    const { sent: asked, become } = showRun();
    await shows();
    await userEvent.selectOptions(run().getByLabelText('Who has not answered'), 'Is reminded after 14 days');
    await press('Send the invitations');
    expect(await screen.findByText('The invitations are on their way.')).not.toBeNull();
    expect(asked('StartInvitations')).toEqual([{ input: { id: 'run', remindAfterDays: 14 } }]);
    become({ mails: { ...none, all: 2, settled: 1 } });
    expect(await screen.findByText('1 of 2 e-mails done')).not.toBeNull();
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'E-mails sent' });
    expect([bar.value, bar.max]).toEqual([1, 2]);
    become(sent);
    expect(await run().findByText('Sent')).not.toBeNull();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(run().getByRole('link', { name: 'The e-mail came back 1' })).not.toBeNull();
  });

  it('says why it could not begin', async () => {
    showRun({
      answers: {
        StartInvitations: () => ({
          startInvitations: {
            __typename: 'InvitationRunNotPossible',
            message: 'These invitations were started already.',
            run: sent,
          },
        }),
      },
    });
    await shows();
    await press('Send the invitations');
    expect((await screen.findByRole('alert')).textContent).toBe('These invitations were started already.');
  });

  it('says why it does not get on, and stops when it is asked twice', async () => {
    showRun({ run: { ...sent, state: 'SENDING', problem: 'the server token is not valid' } });
    await shows();
    expect(run().getByText(/The mail server says: the server token is not valid/)).not.toBeNull();
    await press('Stop sending');
    const dialog = within(await screen.findByRole('dialog', { name: 'Stop sending?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Stop sending' }));
    expect(await screen.findByText('Stopped. What was sent stays sent.')).not.toBeNull();
    expect(run().getByText('Stopped', { selector: 'span' })).not.toBeNull();
  });

  it('reminds once', async () => {
    const { become } = showRun({ run: sent });
    await shows();
    await press('Send the reminder');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^2 people were reached and have not answered/)).not.toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Send the reminder' }));
    expect(await screen.findByText('The reminders are on their way.')).not.toBeNull();
    become({ state: 'SENT' });
    expect(await run().findByText('Sent')).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Send the reminder' })).toBeNull();
  });

  it('lists those whom a number counts, and the address says so', async () => {
    const { sent: asked, address } = showRun();
    await shows();
    await userEvent.click(run().getByRole('link', { name: 'No e-mail address 1' }));
    await waitFor(() => expect(asked('InvitationRunPage').at(-1)).toMatchObject({ leftOut: 'NO_EMAIL' }));
    expect(address()).toBe('/invitations/run?show=not-NO_EMAIL');
    expect(await screen.findByText('Only: No e-mail address')).not.toBeNull();
    await press('Clear search and filters');
    await waitFor(() => expect(address()).toBe('/invitations/run'));
  });

  it('shows nothing to whoever has no texting permission', async () => {
    const { sent: asked } = showRun({ permissions: ['MANAGE_USERS'] });
    expect(await screen.findByText(/^This needs one of the permissions/)).not.toBeNull();
    expect(asked('InvitationRunPage')).toEqual([]);
  });
});
