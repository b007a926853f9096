import { useQuery } from '@apollo/client/react';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { ana } from '../../test/me.js';
import { Refusal, standInServer } from '../../test/stand-in-server.js';
import { silentNews } from '../live/live-news.js';
import { OptlineProvider } from '../provider/optline-provider.js';
import { MeDocument } from '../session/me.generated.js';
import { useLanguage } from '../words/language.js';
import { LoadingState } from './loading-state.js';
import { NetworkBanner } from './network-banner.js';
import { ProblemAlert } from './problem-alert.js';

/** Who is signed in, or what went wrong, and what there is around every page. */
function Who() {
  const { data, error, refetch } = useQuery(MeDocument);
  const { choose } = useLanguage();
  return (
    <>
      {error === undefined ? (
        <p>{data?.me?.name}</p>
      ) : (
        <ProblemAlert problem={error} onRetry={() => void refetch().catch(() => undefined)} />
      )}
      <button onClick={() => choose('es')}>Español</button>
      <NetworkBanner />
    </>
  );
}

const show = (what: ReactNode) =>
  render(
    <OptlineProvider audience="PARENT" live={silentNews}>
      {what}
    </OptlineProvider>,
  );
const later = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const banner = () => screen.getByRole('status').textContent;

afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('a request that fails', () => {
  const failing = (code: string, message: string) =>
    standInServer({
      Me: () => {
        throw new Refusal(code, message);
      },
    });

  it('is told at once in the api’s own words, and can be tried again', async () => {
    const server = failing('FORBIDDEN', 'You may not do that.');
    show(<Who />);
    expect((await screen.findByRole('alert')).textContent).toContain('You may not do that.');
    server.answers.Me = () => ({ me: ana });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Ana Rivera');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks for those words in the language of the page', async () => {
    const server = failing('FORBIDDEN', 'Usted no puede hacer eso.');
    show(<Who />);
    await screen.findByRole('alert');
    await userEvent.click(screen.getByRole('button', { name: 'Español' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Intentar de nuevo' }));
    expect(server.asked.map(({ headers }) => headers['accept-language'])).toEqual(['en', 'es']);
    expect(server.asked.map(({ headers }) => headers['x-optline-audience'])).toEqual(['parent', 'parent']);
    expect(document.documentElement.lang).toBe('es');
  });

  it('says that the page is out of date instead of what is meant for programmers', async () => {
    failing('GRAPHQL_VALIDATION_FAILED', 'Cannot query field "x" on type "Me".');
    show(<Who />);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'This page is older than what it asks for',
    );
  });

  it('says that nobody can be reached, and that what was typed is still there', async () => {
    standInServer({});
    show(<Who />);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Optline cannot be reached. What you typed is still here',
    );
  });
});

describe('the way to the server', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is said to be slow after three seconds, until the answer comes', async () => {
    let answer: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => (answer = resolve));
    standInServer({
      Me: async () => {
        await waits;
        return { me: ana };
      },
    });
    show(<Who />);
    await later(2_900);
    expect(banner()).toBe('');
    await later(200);
    expect(banner()).toBe('This takes longer than usual…');
    answer();
    await later(0);
    expect(banner()).toBe('');
    expect(screen.getByText('Ana Rivera')).not.toBeNull();
  });

  it('is said to be cut off while the browser is offline', async () => {
    standInServer({ Me: () => ({ me: ana }) });
    show(<Who />);
    await later(0);
    fireEvent(window, new Event('offline'));
    expect(banner()).toMatch(/^You are offline[.] What you see may be old, and nothing can be saved/);
    fireEvent(window, new Event('online'));
    expect(banner()).toBe('');
  });
});

describe('what is loading', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('keeps its place free from the start, and says so only when it takes a while', async () => {
    show(<LoadingState lines={4} />);
    const status = screen.getByRole('status');
    expect(status.parentElement?.style.minHeight).toBe('9rem');
    expect(status.textContent).toBe('');
    expect(status.parentElement?.querySelectorAll('[aria-hidden]')).toHaveLength(0);
    await later(260);
    expect(status.textContent).toBe('Loading…');
    expect(status.parentElement?.querySelectorAll('[aria-hidden]')).toHaveLength(4);
  });
});
