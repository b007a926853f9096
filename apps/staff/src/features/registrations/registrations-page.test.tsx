import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { show } from '../../../test/house.js';
import type { Answers } from '../../../test/house.js';
import type { RegistrationDetailFragment } from './registrations-page.generated.js';
import { RegistrationsPage } from './registrations-page.js';

const ana = {
  __typename: 'Contact',
  id: 'ana',
  kind: 'CONTACT',
  firstName: 'Ana',
  lastName: 'Rivera',
  email: 'ana@rivera.example',
  cellPhone: '+12125550142',
  textConsent: { __typename: 'TextConsent', answer: 'NEVER_ASKED' },
} as const;
const leo = {
  ...ana,
  __typename: 'Student',
  id: 'leo',
  kind: 'STUDENT',
  firstName: 'Leo',
  email: null,
  cellPhone: null,
  birthDate: '2016-05-01',
} as const;
const registration: RegistrationDetailFragment = {
  __typename: 'Registration',
  id: '01',
  state: 'NEW',
  receivedAt: '2026-11-20T15:00:00.000Z',
  saidYes: ['ana'],
  awaited: ['ana'],
  family: {
    __typename: 'Family',
    id: 'new-rivera',
    name: 'Rivera',
    language: 'es',
    archivedAt: null,
    mergedIntoId: null,
    people: [ana, leo],
  },
  matches: [
    {
      __typename: 'RegistrationMatch',
      likenesses: ['SAME_NUMBER', 'SAME_NAME'],
      family: {
        __typename: 'Family',
        id: 'old-rivera',
        name: 'Rivera-Vega',
        people: [{ __typename: 'Contact', id: 'luis', firstName: 'Luis', lastName: 'Vega' }],
      },
    },
  ],
};

interface Showing {
  readonly registrations?: readonly RegistrationDetailFragment[];
  readonly isOpen?: boolean;
  readonly mayMerge?: boolean;
  readonly answers?: Answers;
}

function showPage({
  registrations = [registration],
  isOpen = true,
  mayMerge = true,
  answers = {},
}: Showing = {}) {
  const settled = (state: RegistrationDetailFragment['state']) => ({
    __typename: 'RegistrationSettled',
    registration: { ...registration, state, matches: [] },
  });
  return show(
    <RegistrationsPage />,
    {
      RegistrationsPage: () => ({
        registrations: {
          __typename: 'RegistrationConnection',
          edges: registrations.map((node) => ({ __typename: 'RegistrationEdge', cursor: node.id, node })),
          pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
        },
      }),
      RegistrationPlace: () => ({
        registrationAddress: 'https://optline.example/register/bright-steps',
        organization: { __typename: 'Organization', id: 'school', isRegistrationOpen: isOpen },
      }),
      KeepRegistration: () => ({ keepRegistration: settled('KEPT') }),
      DiscardRegistration: () => ({ discardRegistration: settled('DISCARDED') }),
      MergeRegistration: () => ({ mergeRegistration: settled('MERGED') }),
      ...answers,
    },
    { permissions: mayMerge ? ['CHANGE_TEXT_OPT_IN'] : [] },
  );
}

const card = async () => within(await screen.findByRole('article', { name: 'Rivera' }));
const press = async (name: string) => userEvent.click((await card()).getByRole('button', { name }));
const pressInDialog = async (name: string) =>
  userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));
const said = async (text: RegExp) => expect(await screen.findByText(text)).not.toBeNull();

describe('the registrations', () => {
  afterEach(cleanup);

  it('say who registered, what they ticked and whom the school knows', async () => {
    showPage();
    const { getByText, getByRole } = await card();
    expect(getByText('Registered Nov 20, 2026, 10:00 AM EST, reads Spanish')).not.toBeNull();
    expect(getByText('contact · (212) 555-0142 · ana@rivera.example')).not.toBeNull();
    expect(getByText('student · no number · born May 1, 2016')).not.toBeNull();
    expect(getByText(/the phone has not answered YES yet/)).not.toBeNull();
    expect(getByRole('link', { name: 'Rivera-Vega' }).getAttribute('href')).toBe('/families/old-rivera');
    expect([getByText('same number'), getByText('same name')]).toHaveLength(2);
    expect(screen.getByText('https://optline.example/register/bright-steps')).not.toBeNull();
  });

  it('say that a Yes does not count where no phone is asked', async () => {
    showPage({ registrations: [{ ...registration, awaited: [], matches: [] }] });
    const { getByText } = await card();
    expect(getByText(/it does not count/)).not.toBeNull();
    expect(getByText(/Nobody else on file/)).not.toBeNull();
  });

  it('are merged after a question, and lead to the family that is kept', async () => {
    const { sent } = showPage();
    await press('Merge into the Rivera-Vega family');
    expect(sent('MergeRegistration')).toEqual([]);
    await pressInDialog('Merge');
    await said(/merged into the Rivera-Vega family/);
    expect(sent('MergeRegistration')).toEqual([{ id: '01', intoFamilyId: 'old-rivera' }]);
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.getByRole('button', { name: 'Open the family' })).not.toBeNull();
  });

  it('are discarded after a question', async () => {
    showPage();
    await press('Discard');
    await pressInDialog('Discard');
    await said(/is discarded; the family is archived/);
    expect(screen.getByText('No registration waits.')).not.toBeNull();
  });

  it('are kept as new families', async () => {
    showPage();
    await press('Keep as a new family');
    await said(/The Rivera family is kept as a new one/);
  });

  it('say that a colleague was quicker', async () => {
    const meanwhile = {
      __typename: 'RegistrationSettledMeanwhile',
      message: 'Somebody dealt with this registration meanwhile.',
      registration: { ...registration, state: 'KEPT' },
    };
    showPage({ answers: { KeepRegistration: () => ({ keepRegistration: meanwhile }) } });
    await press('Keep as a new family');
    await said(/Somebody dealt with this registration meanwhile/);
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('say what merging needs to whoever may not', async () => {
    showPage({ mayMerge: false });
    const button = (await card()).getByRole('button', { name: 'Merge into the Rivera-Vega family' });
    expect((button as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByText(/needs the permission Change Text Opt-In/)).not.toBeNull();
  });

  it('say that the page is closed', async () => {
    showPage({ registrations: [], isOpen: false });
    expect(await screen.findByText(/The page is closed/)).not.toBeNull();
    expect(screen.queryByText('https://optline.example/register/bright-steps')).toBeNull();
  });
});
