import { useApolloClient } from '@apollo/client/react';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { ana } from '../../test/me.js';
import { Refusal, standInServer } from '../../test/stand-in-server.js';
import type { Answering } from '../../test/stand-in-server.js';
import { silentNews } from '../live/live-news.js';
import { OptlineProvider } from '../provider/optline-provider.js';
import { MeDocument } from './me.generated.js';
import { PageTitle } from '../page/page-title.js';
import { SessionGate } from './session-gate.js';
import { SignInPage } from './sign-in-page.js';

const signedIn = { signIn: { __typename: 'SignedIn', me: ana } };
const notRight = { signIn: { __typename: 'SignInFailed', reason: 'NOT_RIGHT', message: 'Not right.' } };

/** A page on which somebody may type, and ask the server. */
function Page() {
  const client = useApolloClient();
  const ask = (): void =>
    void client.query({ query: MeDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
  return (
    <>
      <PageTitle title="Settings" />
      <label>
        Last name <input defaultValue="Rivera" />
      </label>
      <button onClick={ask}>Ask</button>
    </>
  );
}

function show(answers: Answering) {
  const server = standInServer(answers);
  render(
    <OptlineProvider audience="PARENT" live={silentNews}>
      <MemoryRouter>
        <SessionGate signInPage={<SignInPage title="Parent portal" />}>
          <Page />
        </SessionGate>
      </MemoryRouter>
    </OptlineProvider>,
  );
  return server;
}

const lastName = () => screen.findByLabelText<HTMLInputElement>('Last name');
const countOf = (server: ReturnType<typeof standInServer>, name: string) =>
  server.asked.filter((one) => one.name === name).length;

describe('signing in', () => {
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });

  it('asks for what is missing before it asks the server', async () => {
    const server = show({ Me: () => ({ me: null }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
    await screen.findByText('Please enter your e-mail address.');
    await userEvent.type(screen.getByLabelText('E-mail'), ana.email);
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByText('Please enter your password.');
    expect(countOf(server, 'SignIn')).toBe(0);
  });

  it('shows the password to whoever asks to see it, by keyboard too', async () => {
    show({ Me: () => ({ me: null }) });
    const password = await screen.findByLabelText<HTMLInputElement>('Password');
    await userEvent.type(password, 'a wrong one');
    await userEvent.tab();
    const toggle = screen.getByRole('button', { name: 'Show the password' });
    expect(document.activeElement).toBe(toggle);
    await userEvent.keyboard('{Enter}');
    expect(password.type).toBe('text');
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
  });

  it('says that something is wrong, keeps what was typed, and then lets in', async () => {
    const server = show({ Me: () => ({ me: null }), SignIn: () => notRight });
    await userEvent.type(await screen.findByLabelText('E-mail'), ana.email);
    await userEvent.type(screen.getByLabelText('Password'), 'a wrong one');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('The e-mail address or the password is not right.');
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe(ana.email);
    server.answers.SignIn = () => signedIn;
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await lastName();
    // The form that had the focus is gone; the address is the same.
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Settings' }));
  });

  it('lets somebody with several accounts choose, with the focus on the question', async () => {
    const choices = [
      { __typename: 'AccountChoice', accountId: 'ana', name: 'Ana Rivera', schoolName: 'Bright Steps' },
      { __typename: 'AccountChoice', accountId: 'ana-2', name: 'Ana Rivera', schoolName: 'Harbor Swim' },
    ];
    const server = show({
      Me: () => ({ me: null }),
      SignIn: ({ input }) =>
        (input as { accountId: string | null }).accountId === null
          ? { signIn: { __typename: 'ChooseAccount', choices } }
          : signedIn,
    });
    await userEvent.type(await screen.findByLabelText('E-mail'), ana.email);
    await userEvent.type(screen.getByLabelText('Password'), 'the right one');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    const question = await screen.findByText(/belongs to more than one account/);
    expect(document.activeElement).toBe(question);
    await userEvent.click(screen.getByRole('button', { name: 'Ana Rivera · Bright Steps' }));
    await lastName();
    expect(server.asked.at(-1)?.variables).toMatchObject({ input: { accountId: 'ana' } });
  });

  it.each([
    ['E-mail me a sign-in link instead', 'Send me a link', 'RequestSignInLink'],
    ['Forgot your password?', 'Send me a link to choose a new one', 'RequestPasswordReset'],
  ])('%s: asks for the link and promises no more than is known', async (way, button, operation) => {
    const server = show({ Me: () => ({ me: null }), [operation]: () => ({ done: true }) });
    await userEvent.click(await screen.findByRole('button', { name: way }));
    await userEvent.type(screen.getByLabelText('E-mail'), 'someone@family.example');
    await userEvent.click(screen.getByRole('button', { name: button }));
    const said = await screen.findByText(
      /If someone@family[.]example may sign in here, an e-mail is on its way/,
    );
    expect(said.closest('[role=status]')).not.toBeNull();
    expect(server.asked.at(-1)?.variables).toEqual({ audience: 'PARENT', email: 'someone@family.example' });
  });

  it('says why where the server cannot be reached, and tries again', async () => {
    const server = show({});
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Optline cannot be reached.');
    server.answers.Me = () => ({ me: ana });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await lastName();
  });
});

describe('a session that the server ended', () => {
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });

  it('is begun again over the page, which loses nothing', async () => {
    const server = show({ Me: () => ({ me: ana }) });
    const field = await lastName();
    await userEvent.type(field, ' Soto');
    server.answers = {
      Me: () => {
        throw new Refusal('UNAUTHENTICATED', 'Please sign in.');
      },
      SignIn: () => notRight,
    };
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    const dialog = await screen.findByRole('dialog', { name: 'Please sign in again' });
    expect(dialog.textContent).toContain(
      'Your session is over. What you typed is still here; sign in and go on.',
    );
    await userEvent.type(screen.getByLabelText('Password'), 'a wrong one');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in and go on' }));
    await screen.findByText('The e-mail address or the password is not right.');
    server.answers = { Me: () => ({ me: ana }), SignIn: () => signedIn };
    await userEvent.click(screen.getByRole('button', { name: 'Sign in and go on' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await lastName()).value).toBe('Rivera Soto');
    expect(server.asked.at(-1)?.variables).toMatchObject({ input: { email: ana.email, accountId: 'ana' } });
  });

  it('goes on by a link that was used beside it', async () => {
    const server = show({ Me: () => ({ me: ana }), RequestSignInLink: () => ({ requestSignInLink: true }) });
    await lastName();
    server.answers.Me = () => ({ me: null });
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    await userEvent.click(await screen.findByRole('button', { name: 'E-mail me a sign-in link' }));
    await userEvent.click(await screen.findByRole('button', { name: 'I used the link' }));
    await screen.findByText('You are not signed in yet. Please use the link in the e-mail first.');
    server.answers.Me = () => ({ me: ana });
    fireEvent.focus(window);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('half an hour in which nothing happens', () => {
  const minuteMs = 60_000;
  const pass = (minutes: number) => act(() => jest.advanceTimersByTimeAsync(minutes * minuteMs));
  const user = () => userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    cleanup();
    jest.useRealTimers();
    localStorage.clear();
  });
  const question = () => screen.queryByRole('dialog', { name: 'Are you still there?' });
  const answers = (): Answering => ({ Me: () => ({ me: ana }), SignOut: () => ({ signOut: true }) });

  it('is asked about two minutes before its end, and the answer begins it anew', async () => {
    const server = show(answers());
    await lastName();
    await pass(27.9);
    expect(question()).toBeNull();
    await pass(0.2);
    expect(question()?.textContent).toContain('You will be signed out in 2 minutes.');
    await pass(1);
    expect(question()?.textContent).toContain('You will be signed out in one minute.');
    const before = countOf(server, 'Me');
    await user().click(screen.getByRole('button', { name: 'Stay signed in' }));
    expect(question()).toBeNull();
    expect(countOf(server, 'Me')).toBe(before + 1);
    await pass(27.9);
    expect(question()).toBeNull();
    expect(countOf(server, 'SignOut')).toBe(0);
  });

  it('ends the session here and on the server, and keeps what was typed', async () => {
    const server = show(answers());
    await user().type(await lastName(), ' Soto');
    await pass(30.1);
    const dialog = screen.getByRole('dialog', { name: 'Please sign in again' });
    expect(dialog.textContent).toContain('You were signed out because nothing happened for a while.');
    expect(countOf(server, 'SignOut')).toBe(1);
    expect((await lastName()).value).toBe('Rivera Soto');
  });

  it('is not over while somebody types, and the server hears of it each minute', async () => {
    const server = show(answers());
    const field = await lastName();
    const before = countOf(server, 'Me');
    for (let minute = 0; minute < 40; minute += 1) {
      await pass(1);
      fireEvent.keyDown(field, { key: 'a' });
    }
    expect(question()).toBeNull();
    expect(countOf(server, 'Me') - before).toBeGreaterThanOrEqual(38);
    expect(countOf(server, 'Me') - before).toBeLessThanOrEqual(41);
  });

  it('is told the server even when the typing has stopped', async () => {
    const server = show(answers());
    const field = await lastName();
    await pass(0.5);
    fireEvent.keyDown(field, { key: 'a' });
    const before = countOf(server, 'Me');
    await pass(1);
    expect(countOf(server, 'Me')).toBe(before + 1);
    await pass(5);
    expect(countOf(server, 'Me')).toBe(before + 1);
  });

  it('is not prolonged by what the page asks by itself, as news makes it do', async () => {
    const server = show(answers());
    await lastName();
    const isUnattended = () => 'x-optline-unattended' in (server.asked.at(-1)?.headers ?? {});
    // A click without a key or a pointer: nobody is there.
    const askByItself = async () => {
      const before = server.asked.length;
      fireEvent.click(screen.getByRole('button', { name: 'Ask' }));
      await act(() => jest.advanceTimersByTimeAsync(100));
      expect(server.asked).toHaveLength(before + 1);
      return isUnattended();
    };
    expect(await askByItself()).toBe(false);
    await pass(2);
    expect(await askByItself()).toBe(true);
    fireEvent.keyDown(screen.getByLabelText('Last name'), { key: 'a' });
    await act(() => jest.advanceTimersByTimeAsync(1100));
    expect([server.asked.at(-1)?.name, isUnattended()]).toEqual(['Me', false]);
    expect(await askByItself()).toBe(false);
  });

  it('tells the server that somebody is there as late as it may, and is believed', async () => {
    const server = show(answers());
    const field = await lastName();
    fireEvent.keyDown(field, { key: 'a' });
    await pass(1.05);
    fireEvent.keyDown(field, { key: 'a' });
    await pass(1.05);
    expect(server.asked.map(({ headers }) => headers['x-optline-unattended'])).not.toContain('1');
  });

  it('counts what is done in another tab', async () => {
    show(answers());
    await lastName();
    await pass(20);
    localStorage.setItem('optline:active:PARENT', String(Date.now()));
    await pass(20);
    expect(question()).toBeNull();
    await pass(9);
    expect(question()).not.toBeNull();
  });

  it('is over for a machine that slept, before anything else can be done', async () => {
    const server = show(answers());
    const field = await lastName();
    jest.setSystemTime(Date.now() + 45 * minuteMs);
    fireEvent.pointerDown(field);
    await act(() => jest.advanceTimersByTimeAsync(0));
    expect(screen.getByRole('dialog', { name: 'Please sign in again' })).not.toBeNull();
    expect(countOf(server, 'SignOut')).toBe(1);
  });
});
