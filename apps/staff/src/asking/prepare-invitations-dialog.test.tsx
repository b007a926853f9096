import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, show } from '../../test/house.js';
import type { AskedPeople } from './asked-people.js';
import { PrepareInvitationsDialog } from './prepare-invitations-dialog.js';

const prepared = () => ({ prepareInvitations: { __typename: 'InvitationRun', id: 'run' } });

const showDialog = (asked: AskedPeople) =>
  show(<PrepareInvitationsDialog asked={asked} onClose={() => undefined} />, {
    PrepareInvitations: prepared,
  });

describe('Invitations', () => {
  afterEach(cleanup);

  it.each<[AskedPeople, string, object]>([
    [
      { kind: 'never-asked' },
      'For everybody who was never asked.',
      { matching: { filter: { answer: 'NEVER_ASKED' } } },
    ],
    [
      { kind: 'selected', personIds: ['ana', 'leo'] },
      'For the 2 people selected.',
      { personIds: ['ana', 'leo'] },
    ],
    [
      { kind: 'listed', matching: { search: 'riv' } },
      'For everybody whom the list shows now, on all its pages.',
      { matching: { search: 'riv' } },
    ],
  ])('are prepared for whom it says: %#', async (asked, says, audience) => {
    const { sent, address } = showDialog(asked);
    expect(await screen.findByText(new RegExp(`^${says}`))).not.toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('Who was asked by e-mail lately'), 'Invited again');
    await press('Prepare');
    await waitFor(() => expect(address()).toBe('/invitations/run'));
    expect(sent('PrepareInvitations')).toEqual([{ input: { audience, notInvitedForDays: 0 } }]);
  });

  it('are not prepared for more people, one by one, than the api takes', async () => {
    showDialog({ kind: 'selected', personIds: Array.from({ length: 501 }, (_, at) => `p${at}`) });
    expect(await screen.findByText(/^At most 500 people can be chosen one by one/)).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Prepare' })).toBeNull();
  });
});
