import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createCache, OptlineProvider, SessionGate } from '@optline/ui';
import type { News, Permission } from '@optline/ui';
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, Link } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { ContactPageQuery } from './contact-page.generated.js';
import { ContactPage } from './contact-page.js';

// A whole page is drawn for each promise, and a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

type Contact = ContactPageQuery['contact'];
type Consent = Contact['textConsent'];
type Variables = Record<string, Record<string, unknown>>;

const consent: Consent = {
  __typename: 'TextConsent',
  answer: 'IN',
  since: '2026-03-04T02:00:00.000Z',
  way: 'STAFF',
  version: 3,
  mayText: true,
  obstacle: null,
  suppressedBecause: null,
  mustTextStartTo: [],
  sharedWith: [],
};

const ana: Contact = {
  __typename: 'Contact',
  id: 'ana',
  kind: 'CONTACT',
  firstName: 'Ana',
  lastName: 'Rivera',
  email: null,
  emailIsUnusable: false,
  archivedAt: null,
  mergedIntoId: null,
  hasPortalAccess: true,
  cellPhone: '+12125550142',
  maskedCellPhone: '(***) ***-0142',
  version: 1,
  family: { __typename: 'Family', id: 'rivera', name: 'Rivera', people: [] },
  textConsent: consent,
};

/** The api of these tests: it knows one contact, and hears what is to be saved. */
class Api {
  readonly saved: Record<string, unknown>[] = [];
  readonly listeners = new Set<(news: News) => void>();
  answer: (input: Record<string, unknown>) => object = () => ({
    __typename: 'PersonSaved',
    person: this.contact,
  });

  constructor(
    public contact: Contact,
    readonly permissions: readonly Permission[],
  ) {}

  readonly link = new ApolloLink(
    ({ operationName = '', variables }) =>
      new Observable((observer) => {
        observer.next({ data: this.data(operationName, variables as Variables) });
        observer.complete();
      }),
  );

  private data(operation: string, { input }: Variables): Record<string, unknown> {
    switch (operation) {
      case 'Me':
        return { me: this.me };
      case 'ContactPage': {
        const organization = { id: 'school', name: 'Bright Steps', timeZone: 'America/New_York' };
        return { contact: this.contact, organization: { __typename: 'Organization', ...organization } };
      }
      case 'ContactHistory': {
        const pageInfo = { __typename: 'PageInfo', endCursor: null, hasNextPage: false };
        const history = { __typename: 'ConsentRecordConnection', edges: [], pageInfo };
        return { contact: { __typename: 'Contact', id: 'ana', history } };
      }
      case 'SaveContact':
        this.saved.push(input ?? {});
        return { saveContact: this.answer(input ?? {}) };
      default:
        throw new Error(`${operation} is not answered here.`);
    }
  }

  private get me(): object {
    const who = { id: 'dana', audience: 'STAFF', name: 'Dana', email: 'dana@school.example' };
    return {
      __typename: 'Me',
      ...who,
      schoolName: 'Bright Steps',
      permissions: this.permissions,
      contact: null,
    };
  }
}

interface Shown {
  readonly consent?: Partial<Consent>;
  readonly permissions?: readonly Permission[];
}

async function show({
  consent: changed = {},
  permissions = ['CHANGE_TEXT_OPT_IN'],
}: Shown = {}): Promise<Api> {
  const api = new Api({ ...ana, textConsent: { ...consent, ...changed } }, permissions);
  const page = (
    <SessionGate signInPage={null}>
      <ContactPage />
      <Link to="/elsewhere">Elsewhere</Link>
    </SessionGate>
  );
  const router = createMemoryRouter(
    [
      { path: '/contacts/:id', element: page },
      { path: '/elsewhere', element: <p>Another page</p> },
    ],
    { initialEntries: ['/contacts/ana'] },
  );
  const live = {
    listen: (tell: (news: News) => void) => {
      api.listeners.add(tell);
      return () => api.listeners.delete(tell);
    },
  };
  render(
    <OptlineProvider
      audience="STAFF"
      onlyLanguage="en"
      client={new ApolloClient({ cache: createCache(), link: api.link })}
      live={live}
    >
      <RouterProvider router={router} />
    </OptlineProvider>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Ana Rivera' });
  return api;
}

const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Text Opt-In' });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const save = () => press('Save Changes');

async function prove(how = 'On paper'): Promise<void> {
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.selectOptions(dialog.getByLabelText('How did they agree?'), how);
  await userEvent.click(dialog.getByRole('checkbox'));
  await userEvent.click(dialog.getByRole('button', { name: 'Tick Text Opt-In' }));
}

describe('the page of a contact', () => {
  afterEach(cleanup);

  it('says the answer, since when in the zone of the school, by which way, and what stands in the way', async () => {
    await show({
      consent: {
        answer: 'OUT',
        way: 'TEXT_REPLY',
        obstacle: 'SUPPRESSED',
        suppressedBecause: 'STOP',
        mustTextStartTo: ['+12125550100'],
        sharedWith: [{ __typename: 'NumberSharer', personId: 'leo', name: 'Leo Rivera', answer: 'OUT' }],
      },
    });
    const line = screen.getByText('Opted out').closest('p')?.textContent ?? '';
    expect(line).toContain('since Mar 3, 2026, by text reply.');
    expect(line).toContain('they must text START to (212) 555-0100.');
    expect(line).toContain('Shared with: Leo Rivera.');
  });

  it('stores nothing until Save Changes, and then the tick alone', async () => {
    const api = await show();
    expect(box().checked).toBe(true);
    await userEvent.click(box());
    expect(box().checked).toBe(false);
    expect(api.saved).toEqual([]);
    await save();
    expect(api.saved).toEqual([
      { id: 'ana', version: 1, textOptIn: { answer: 'OUT', theyAskedForIt: false } },
    ]);
  });

  it('saves other fields without sending the answer along', async () => {
    const api = await show();
    await userEvent.type(screen.getByLabelText('E-mail'), 'ana@rivera.example');
    await save();
    expect(api.saved).toEqual([{ id: 'ana', version: 1, email: 'ana@rivera.example' }]);
  });

  it('asks for the proof of a Yes before it ticks the box, and sends it with the version that was seen', async () => {
    const api = await show({ consent: { answer: 'NEVER_ASKED', since: null, way: null } });
    await userEvent.click(box());
    expect(box().checked).toBe(false);
    await press('Tick Text Opt-In');
    expect(screen.getByText('Choose how they agreed.')).not.toBeNull();
    expect(screen.getByText('Confirm that they agreed.')).not.toBeNull();
    await prove();
    expect(box().checked).toBe(true);
    await save();
    const proof = { how: 'PAPER', adultPersonId: null, askedAgain: null, personAgreed: true };
    expect(api.saved).toEqual([
      expect.objectContaining({
        textOptIn: expect.objectContaining({
          answer: 'IN',
          seenVersion: 3,
          proof: expect.objectContaining(proof),
        }),
      }),
    ]);
  });

  it('asks for their words over their own No', async () => {
    await show({ consent: { answer: 'OUT', way: 'PORTAL' } });
    await userEvent.click(box());
    await prove();
    expect(screen.getByText('Write down their words.')).not.toBeNull();
    expect(box().checked).toBe(false);
  });

  it('lets somebody never asked be answered for with No', async () => {
    const api = await show({ consent: { answer: 'NEVER_ASKED', since: null, way: null } });
    expect(screen.getByText('Never asked')).not.toBeNull();
    await press('They said no');
    expect(api.saved).toEqual([]);
    await save();
    expect(api.saved).toEqual([
      expect.objectContaining({ textOptIn: expect.objectContaining({ answer: 'OUT' }) }),
    ]);
  });

  it('says what another number does to a Yes, and unticks the box', async () => {
    const api = await show();
    const number = screen.getByLabelText('Cell Phone');
    await userEvent.clear(number);
    await userEvent.type(number, '212 555 0177');
    expect(await screen.findByText(/Another number voids their Yes/)).not.toBeNull();
    await waitFor(() => expect(box().checked).toBe(false));
    await save();
    expect(api.saved).toEqual([{ id: 'ana', version: 1, cellPhone: '212 555 0177' }]);
  });

  it('does not save what is no number', async () => {
    const api = await show();
    const number = screen.getByLabelText('Cell Phone');
    await userEvent.clear(number);
    await userEvent.type(number, '12');
    await screen.findByText('Not saved yet');
    await save();
    expect(screen.getByText('This is not a valid phone number.')).not.toBeNull();
    expect(api.saved).toEqual([]);
    expect(document.activeElement).toBe(number);
  });

  it('keeps both versions when somebody else changed the same field, until one is chosen', async () => {
    const api = await show();
    const theirs = { ...ana, version: 2, firstName: 'Anna' };
    api.answer = () => ({ __typename: 'PersonChangedMeanwhile', message: 'Changed.', person: theirs });
    const first = screen.getByLabelText<HTMLInputElement>('First name');
    await userEvent.type(first, 'lia');
    await save();
    const both = within(await screen.findByRole('group', { name: 'First name' }));
    expect(both.getByText('Anna')).not.toBeNull();
    expect(both.getByText('Analia')).not.toBeNull();
    await userEvent.click(both.getByRole('button', { name: 'Keep mine' }));
    expect(first.value).toBe('Analia');
    await save();
    expect(api.saved.at(-1)).toEqual({ id: 'ana', version: 2, firstName: 'Analia' });
  });

  it('shows an answer that came in meanwhile, and loses nothing of what was typed', async () => {
    const api = await show();
    const email = screen.getByLabelText<HTMLInputElement>('E-mail');
    await userEvent.type(email, 'ana@');
    const out = { answer: 'OUT' as const, way: 'TEXT_REPLY' as const, version: 4 };
    api.contact = { ...ana, textConsent: { ...consent, ...out } };
    act(() => api.listeners.forEach((tell) => tell({ personIds: ['ana'], mayConcernAnybody: false })));
    await screen.findByText('Opted out');
    expect(box().checked).toBe(false);
    expect(email.value).toBe('ana@');
  });

  it('asks before it leaves with unsaved changes', async () => {
    await show();
    await userEvent.click(box());
    await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await press('Stay here');
    expect(box().checked).toBe(false);
    await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await press('Leave without saving');
    await screen.findByText('Another page');
  });

  it('shows the box without texting permissions, says why, and offers to report a request', async () => {
    await show({ permissions: ['MANAGE_USERS'] });
    await userEvent.click(box());
    expect(box().checked).toBe(true);
    expect(box().getAttribute('aria-disabled')).toBe('true');
    const why = screen.getByText('You have no texting permission, so you cannot change this.');
    expect(box().getAttribute('aria-describedby')).toContain(why.id);
    expect(screen.getByRole('button', { name: 'Report a request to stop' })).not.toBeNull();
  });

  it('lets a texting permission turn out, but only Change Text Opt-In turn in', async () => {
    await show({ permissions: ['SEND_TEXT_MESSAGES'], consent: { answer: 'OUT' } });
    await userEvent.click(box());
    expect(box().checked).toBe(false);
    expect(screen.getByText('Turning texts on needs the permission Change Text Opt-In.')).not.toBeNull();
  });
});
