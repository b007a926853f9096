import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { audienceHeader, cookieNameFor } from '../../src/auth/cookies.js';
import { startSession } from '../../src/auth/session.js';
import { inTransaction } from '../../src/db/transaction.js';
import type { House } from '../../src/house.js';
import { eventually } from '../house.js';
import type { TestPerson, TestSchool } from '../school.js';

export interface Session {
  readonly audience: 'staff' | 'parent';
  readonly cookie: string;
}

/** Signs somebody in, as a browser has it: a cookie. */
async function sessionOf(
  { home: { house }, organizationId }: TestSchool,
  who: { audience: 'staff' | 'parent'; ownerId: string },
): Promise<Session> {
  const { audience } = who;
  const token = await inTransaction(house.db, (tx) =>
    startSession(tx, { ...who, organizationId }, house.now()),
  );
  return { audience, cookie: `${cookieNameFor(audience, house.config)}=${token}` };
}

export function staffSession(school: TestSchool, ownerId = school.ownerId): Promise<Session> {
  return sessionOf(school, { audience: 'staff', ownerId });
}

export function parentSession({ family, id }: TestPerson): Promise<Session> {
  return sessionOf(family.school, { audience: 'parent', ownerId: id });
}

/** Signs out over HTTP, as the app does. */
export async function signOut({ config }: House, { audience, cookie }: Session): Promise<void> {
  const answer = await fetch(`${config.publicBaseUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, [audienceHeader]: audience },
    body: JSON.stringify({ query: 'mutation { signOut }' }),
  });
  if (!(await answer.text()).includes('"signOut":true')) throw new Error('Not signed out');
}

export interface Heard {
  readonly causeId: string;
  readonly personIds: readonly string[];
  readonly concernsNumber: boolean;
}

export interface Listener {
  readonly heard: Heard[];
  /** The errors of the answers, by message. */
  readonly errors: string[];
  /** The codes that connections were closed with. */
  readonly closed: number[];
  /** Cuts the connection off, as a network does. */
  cutOff(): void;
  /** Subscribes once more over the same connection. */
  subscribeAgain(): void;
  /** Ends the subscription, but not the connection. */
  unsubscribe(): void;
  close(): void;
}

export interface Wishes {
  readonly origin?: string | undefined;
  readonly cookie?: string | undefined;
  readonly audience?: string;
  readonly query?: string;
  readonly retryAttempts?: number;
}

/** An open page: it listens, and comes back when it is cut off. Resolves when it is connected or refused. */
export async function listen(url: string, session: Session, wishes: Wishes = {}): Promise<Listener> {
  const { query = 'subscription { consentNews { causeId personIds concernsNumber } }', retryAttempts = 5 } =
    wishes;
  const cookie = 'cookie' in wishes ? wishes.cookie : session.cookie;
  const origin = 'origin' in wishes ? wishes.origin : url;
  const headers = { ...(cookie !== undefined && { cookie }), ...(origin !== undefined && { origin }) };
  const listener = { heard: [] as Heard[], errors: [] as string[], closed: [] as number[] };
  let isSettled = false;
  const client: Client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    connectionParams: { audience: wishes.audience ?? session.audience },
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers });
      }
    },
    lazy: false,
    retryAttempts,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)),
    onNonLazyError: () => undefined,
    on: {
      connected: () => void (isSettled = true),
      closed: (event) => {
        listener.closed.push((event as { code: number }).code);
        isSettled = true;
      },
      error: () => void (isSettled = true),
    },
  });
  const subscribe = () =>
    client.subscribe<{ consentNews: Heard }>(
      { query },
      {
        next: ({ data, errors = [] }) => {
          if (data?.consentNews != null) listener.heard.push(data.consentNews);
          listener.errors.push(...errors.map(({ message }) => message));
        },
        error: (error) => {
          if (Array.isArray(error)) listener.errors.push(...error.map(({ message }) => String(message)));
        },
        complete: () => undefined,
      },
    );
  const unsubscribe = subscribe();
  await eventually('the page is connected or refused', () => isSettled);
  return {
    ...listener,
    unsubscribe,
    subscribeAgain: () => void subscribe(),
    cutOff: () => client.terminate(),
    close: () => void client.dispose(),
  };
}
