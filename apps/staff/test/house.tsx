import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { createCache, OptlineProvider, SessionGate } from '@optline/ui';
import type { News, Permission } from '@optline/ui';
import { act, configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createMemoryRouter, Link } from 'react-router';
import { RouterProvider } from 'react-router/dom';

// A whole page is drawn for each promise, and a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

type Variables = Record<string, unknown>;

/** What the server answers to an operation, by its name; an error, when it cannot be reached or says no. */
export type Answers = Readonly<Record<string, (variables: Variables) => object | Error | Promise<object>>>;

interface Where {
  readonly at?: string;
  readonly path?: string;
  readonly permissions?: readonly Permission[];
}

const dana = {
  __typename: 'Me',
  id: 'dana',
  audience: 'STAFF',
  name: 'Dana Brooks',
  email: 'dana@school.example',
  schoolName: 'Bright Steps',
  language: 'en',
  idleMinutes: 120,
  timeZone: 'America/New_York',
  contact: null,
};

/** As the client of the app asks. */
const defaultOptions: ApolloClient.DefaultOptions = {
  watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
};

const later = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A page as somebody of the office sees it, on a server that answers like this. */
export function show(page: ReactNode, answers: Answers, where: Where = {}) {
  const { at = '/', path = '*', permissions = ['CHANGE_TEXT_OPT_IN'] } = where;
  const asked: { name: string; variables: Variables }[] = [];
  const known: Answers = { Me: () => ({ me: { ...dana, permissions } }), ...answers };
  const link = new ApolloLink(({ operationName: name = '', variables }) => {
    asked.push({ name, variables });
    const answer = known[name] ?? (() => new Error(`Nobody answers ${name}.`));
    return new Observable((observer) => {
      void later()
        .then(() => answer(variables))
        .then((data) => {
          if (data instanceof Error) return observer.error(data);
          observer.next({ data });
          observer.complete();
        });
    });
  });
  const listeners = new Set<(news: News) => void>();
  const live = {
    listen: (tell: (news: News) => void) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
  const element = (
    <SessionGate signInPage={null}>
      {page}
      <Link to="/elsewhere">Elsewhere</Link>
    </SessionGate>
  );
  const router = createMemoryRouter(
    [
      { path: '/elsewhere', element: <p>Another page</p> },
      { path, element },
      { path: '*', element: <p>Another page</p> },
    ],
    { initialEntries: [at] },
  );
  render(
    <OptlineProvider
      audience="STAFF"
      onlyLanguage="en"
      client={new ApolloClient({ cache: createCache(), link, defaultOptions })}
      live={live}
    >
      <RouterProvider router={router} useTransitions={false} />
    </OptlineProvider>,
  );
  return {
    /** The variables of each time that an operation was sent. */
    sent: (name: string): Variables[] =>
      asked.filter((one) => one.name === name).map(({ variables }) => variables),
    /** Something happened to the consent of these people. */
    tell: (...personIds: string[]): void =>
      act(() => listeners.forEach((tell) => tell({ personIds, mayConcernAnybody: false }))),
    /** What the address bar shows. */
    address: (): string => `${router.state.location.pathname}${router.state.location.search}`,
    back: (): Promise<void> => act(() => router.navigate(-1)),
  };
}

export type Shown = ReturnType<typeof show>;

export const press = (name: string | RegExp): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name }));

/** Empties a field and types into it. */
export async function retype(field: HTMLElement, text: string): Promise<void> {
  await userEvent.clear(field);
  if (text !== '') await userEvent.type(field, text);
}
