import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createCache, OptlineProvider, SessionGate } from '@optline/ui';
import type { Permission } from '@optline/ui';
import { cleanup, configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { OrganizationDefaultsFragment } from './organization-page.generated.js';
import { OrganizationPage } from './organization-page.js';

// A whole page is drawn for each promise, and a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const school: OrganizationDefaultsFragment = {
  __typename: 'Organization',
  id: 'school',
  name: 'Bright Steps',
  timeZone: 'America/New_York',
  organizationEmail: 'office@bright.example',
  organizationEmailBounces: false,
  wantsNoticeOfStaffOut: false,
  wantsPeopleToldOfTurnOut: true,
  termsUrl: null,
  privacyUrl: null,
  isRegistrationOpen: false,
  wantsRegistrationConfirmed: true,
  version: 3,
};
const theirs = { ...school, organizationEmail: 'desk@bright.example', version: 4 };

const me = {
  __typename: 'Me',
  id: 'dana',
  audience: 'STAFF',
  name: 'Dana',
  email: 'dana@bright.example',
  schoolName: 'Bright Steps',
  timeZone: 'America/New_York',
  language: 'en',
  idleMinutes: 120,
  contact: null,
};

interface Showing {
  readonly permissions?: readonly Permission[];
  /** What the api answers to each save, one after the other. */
  readonly answers?: readonly object[];
}

/** Shows the page; returns what is sent to be saved. */
function show({ permissions = ['TEXT_MESSAGES_SETTINGS'], answers = [] }: Showing): unknown[] {
  const sent: unknown[] = [];
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        const data =
          operationName === 'Me'
            ? { me: { ...me, permissions } }
            : operationName === 'OrganizationPage'
              ? { organization: school }
              : { updateOrganization: answers[sent.push(variables['input']) - 1] };
        observer.next({ data });
        observer.complete();
      }),
  );
  const router = createMemoryRouter([{ path: '/', Component: OrganizationPage }]);
  render(
    <OptlineProvider
      audience="STAFF"
      onlyLanguage="en"
      client={new ApolloClient({ cache: createCache(), link })}
    >
      <SessionGate signInPage={null}>
        <RouterProvider router={router} />
      </SessionGate>
    </OptlineProvider>,
  );
  return sent;
}

const saved = (change: object): object => ({
  __typename: 'OrganizationSaved',
  organization: { ...school, ...change },
});
const meanwhile = { __typename: 'OrganizationChangedMeanwhile', message: 'Meanwhile.', organization: theirs };

async function retype(name: string, text: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name });
  await userEvent.clear(field);
  if (text !== '') await userEvent.type(field, text);
}

const valueOf = (name: string): string => screen.getByRole<HTMLInputElement>('textbox', { name }).value;

describe('the defaults of the organization', () => {
  afterEach(cleanup);

  it('does not save an empty Organization Email, and says why', async () => {
    const sent = show({});
    await retype('Organization Email', '');
    await userEvent.click(screen.getByRole('button', { name: 'Save Changes' }));
    const field = screen.getByRole('textbox', { name: 'Organization Email' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect(screen.getByText(/cannot be empty: opt-outs are told to it/)).not.toBeNull();
    expect(sent).toEqual([]);
  });

  it.each([
    ['Organization Email', 'the office', 'This is not an e-mail address.'],
    ['Name of the school', '', 'A school needs a name.'],
    ['Address of the privacy policy', 'our page', 'The address of a page begins with https://.'],
  ])('says at %s that “%s” cannot be so, and goes there', async (name, text, why) => {
    const sent = show({});
    await retype(name, text);
    await userEvent.click(screen.getByRole('button', { name: 'Save Changes' }));
    const field = screen.getByRole('textbox', { name });
    expect(document.activeElement).toBe(field);
    expect(screen.getByText(why)).not.toBeNull();
    expect(sent).toEqual([]);
  });

  it('saves what was changed and nothing else', async () => {
    const sent = show({ answers: [saved({ organizationEmail: 'new@bright.example', version: 4 })] });
    await retype('Organization Email', 'new@bright.example');
    await userEvent.click(screen.getByRole('button', { name: 'Save Changes' }));
    await screen.findByText('The settings are saved.');
    expect(sent).toEqual([{ organizationEmail: 'new@bright.example', version: 3 }]);
  });

  it('keeps what was typed when somebody else saved first, shows theirs, and saves over it when asked', async () => {
    const sent = show({
      answers: [meanwhile, saved({ organizationEmail: 'new@bright.example', version: 5 })],
    });
    await retype('Organization Email', 'new@bright.example');
    await userEvent.click(screen.getByRole('button', { name: 'Save Changes' }));
    expect((await screen.findByRole('alert')).textContent).toContain('desk@bright.example');
    expect(valueOf('Organization Email')).toBe('new@bright.example');
    await userEvent.click(screen.getByRole('button', { name: 'Organization Email: keep mine' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save Changes' }));
    await screen.findByText('The settings are saved.');
    expect(sent.at(-1)).toEqual({ organizationEmail: 'new@bright.example', version: 4 });
  });

  it('takes theirs when asked to', async () => {
    show({ answers: [meanwhile] });
    await retype('Organization Email', 'new@bright.example');
    await userEvent.click(screen.getByRole('button', { name: 'Save Changes' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Organization Email: take theirs' }));
    expect(valueOf('Organization Email')).toBe('desk@bright.example');
  });

  it('may be read by everybody, and says what changing it needs', async () => {
    show({ permissions: [] });
    expect(await screen.findByText(/Changing it needs the permission Text Messages Settings/)).not.toBeNull();
    expect(valueOf('Organization Email')).toBe('office@bright.example');
    expect(screen.queryByRole('button', { name: 'Save Changes' })).toBeNull();
  });
});
