import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@optline/ui';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import { school } from '../../../test/people.js';
import type { BulkHeadFragment, BulkRowFragment } from './bulk-page.generated.js';
import { BulkOptInPage } from './bulk-page.js';

const statement = 'I agree and confirm consent has been obtained.';

const prepared: BulkHeadFragment = {
  __typename: 'BulkOptIn',
  id: 'run',
  state: 'PREPARED',
  madeAt: '2026-11-20T15:00:00.000Z',
  madeBy: 'Dana Brooks',
  audience: 'Everybody never asked',
  gathered: 4,
  agreedAt: null,
  agreedBy: null,
  statement: null,
  how: null,
  agreedOn: null,
  settledAt: null,
  cancelledAt: null,
  takenBackAt: null,
  takenBackBy: null,
  signUpTexts: 1,
  results: [{ __typename: 'BulkResultCount', result: 'WAITING', people: 2 }],
  leftOut: [{ __typename: 'BulkLeftOutCount', reason: 'OUT', people: 2 }],
};

const leo: BulkRowFragment = {
  __typename: 'BulkPerson',
  person: {
    __typename: 'Student',
    id: 'leo',
    kind: 'STUDENT',
    firstName: 'Leo',
    lastName: 'Rivera',
    cellPhone: '+12125550142',
    family: { __typename: 'Family', id: 'rivera', name: 'Rivera' },
  },
  leftOut: null,
  result: 'WAITING',
  adult: 'Ana Rivera',
};

const done: BulkHeadFragment = {
  ...prepared,
  state: 'DONE',
  agreedAt: '2026-11-20T15:05:00.000Z',
  agreedBy: 'Dana Brooks',
  statement,
  how: 'PAPER',
  agreedOn: '2026-01-05',
  results: [{ __typename: 'BulkResultCount', result: 'IN', people: 2 }],
};

interface Showing {
  readonly run?: BulkHeadFragment;
  readonly permissions?: readonly Permission[];
  readonly answers?: Answers;
}

function showRun({ run = prepared, permissions, answers = {} }: Showing = {}) {
  let kept = run;
  const changed = (change: Partial<BulkHeadFragment>) => {
    kept = { ...kept, ...change };
    return { __typename: 'BulkOptInChanged', run: kept };
  };
  const shown = show(
    <BulkOptInPage />,
    {
      BulkPage: () => ({
        ...school,
        bulkOptInStatement: { __typename: 'BulkOptInStatement', version: 3, text: statement },
        bulkOptIn: {
          ...kept,
          people: {
            __typename: 'BulkPersonConnection',
            edges: [{ __typename: 'BulkPersonEdge', cursor: '1', node: leo }],
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          },
        },
      }),
      StartBulkOptIn: () => ({
        startBulkOptIn: changed({ ...done, state: 'RUNNING', results: prepared.results }),
      }),
      CancelBulkOptIn: () => ({ cancelBulkOptIn: changed({ state: 'CANCELLED' }) }),
      TakeBackBulkOptIn: () => ({ takeBackBulkOptIn: changed({ state: 'TAKING_BACK' }) }),
      ...answers,
    },
    { at: '/bulk-opt-in/run', path: '/bulk-opt-in/:id', ...(permissions !== undefined && { permissions }) },
  );
  return { ...shown, become: changed };
}

const run = () => within(screen.getByRole('region', { name: 'This bulk opt-in' }));
const shows = () => screen.findByRole('region', { name: 'This bulk opt-in' });

describe('A bulk opt-in', () => {
  afterEach(cleanup);

  it('says before it begins how many people and sign-up texts there would be, and who is named for a child', async () => {
    showRun();
    await shows();
    expect(run().getByText(/^2 people would be opted in. One sign-up text goes out/)).not.toBeNull();
    expect(run().getByRole('link', { name: 'Said No 2' })).not.toBeNull();
    expect(screen.getByText('Under 18: the Yes of Ana Rivera')).not.toBeNull();
  });

  it('does not begin before the statement is ticked, and says what is missing', async () => {
    const { sent } = showRun();
    await shows();
    await press('Opt them in');
    expect(run().getByText('Choose how they agreed.')).not.toBeNull();
    expect(run().getByText('Enter the day.')).not.toBeNull();
    expect(run().getByText('Tick the statement: without it nobody is opted in.')).not.toBeNull();
    fireEvent.change(run().getByLabelText('On which day, at the latest?'), {
      target: { value: '2999-01-01' },
    });
    await press('Opt them in');
    expect(run().getByText('This day is still to come.')).not.toBeNull();
    expect(sent('StartBulkOptIn')).toEqual([]);
  });

  it('begins with what was attested, shows how far it is, and keeps the statement in sight', async () => {
    const { sent, become } = showRun();
    await shows();
    await userEvent.selectOptions(run().getByLabelText('How did they agree?'), 'On paper');
    fireEvent.change(run().getByLabelText('On which day, at the latest?'), {
      target: { value: '2026-01-05' },
    });
    await userEvent.click(run().getByRole('checkbox', { name: statement }));
    await press('Opt them in');
    expect(await screen.findByText('They are being opted in.')).not.toBeNull();
    const attested = { how: 'PAPER', agreedOn: '2026-01-05', agrees: true, statementVersion: 3 };
    expect(sent('StartBulkOptIn')).toEqual([{ input: { id: 'run', ...attested } }]);
    expect(run().getByText('0 of 2 done')).not.toBeNull();
    become(done);
    expect(await run().findByText('Done')).not.toBeNull();
    expect(run().getByText(statement)).not.toBeNull();
    expect(run().getByText('On paper, Jan 5, 2026 at the latest')).not.toBeNull();
  });

  it('is stopped, and taken back, only when it is asked twice', async () => {
    const { become } = showRun({ run: { ...done, state: 'RUNNING' } });
    await shows();
    await press('Stop');
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('Stopped. Nobody else is opted in.')).not.toBeNull();
    await press('Take it back');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^2 people were opted in by it/)).not.toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText('It is being taken back.')).not.toBeNull();
    become({
      state: 'TAKEN_BACK',
      takenBackAt: '2026-11-21T15:00:00.000Z',
      takenBackBy: 'Dana Brooks',
      results: [{ __typename: 'BulkResultCount', result: 'TAKEN_BACK', people: 2 }],
    });
    expect(await run().findByRole('link', { name: 'Never asked again 2' })).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
  });

  it('says why it could not begin or be taken back', async () => {
    const message = 'It was taken back already.';
    showRun({
      run: done,
      answers: {
        TakeBackBulkOptIn: () => ({
          takeBackBulkOptIn: {
            __typename: 'BulkOptInNotPossible',
            message,
            run: { ...done, state: 'TAKEN_BACK' },
          },
        }),
      },
    });
    await shows();
    await press('Take it back');
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take it back' }),
    );
    expect((await screen.findByRole('alert')).textContent).toBe(message);
  });

  it('shows nothing to whoever may not turn anybody in', async () => {
    const { sent } = showRun({ permissions: ['SEND_TEXT_MESSAGES'] });
    expect(await screen.findByText(/^This needs the permission Change Text Opt-In/)).not.toBeNull();
    expect(sent('BulkPage')).toEqual([]);
  });
});
