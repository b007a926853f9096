import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type {} from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, Kind, OperationTypeNode, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { CloseCode } from 'graphql-ws';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { audiences, cookieNameFor } from '../auth/cookies.js';
import type { Audience } from '../auth/cookies.js';
import { peekAtSession } from '../auth/session.js';
import { hashOfToken } from '../auth/token.js';
import type { CookieJar, Principal } from '../context.js';
import type { House } from '../house.js';
import { readerLanguage } from '../reader-language.js';
import type { LiveContext } from './live-context.js';
import { watchSessions } from './session-watch.js';
import type { SessionWatch } from './session-watch.js';

export interface LiveOptions {
  readonly house: House;
  readonly schema: GraphQLSchema;
  /** How often a connection's session is looked at again as a whole; a minute unless given. */
  readonly recheckMs?: number;
}

/** Whose session a connection rests on. */
interface Rest {
  principal?: Principal;
  lookAgain?: () => Promise<Principal | null>;
}

const minuteMs = 60_000;
const messageAtMostBytes = 16 * 1024;
const tokensAtMost = 200;
const subscriptionsAtMost = 10;

/**
 * Subscriptions over a web socket at /graphql. Origin and session are checked at connect, and the session before each
 * piece of news and every minute, without prolonging it; one that has ended takes the connection with it.
 */
export async function liveDoor(app: FastifyInstance, options: LiveOptions): Promise<void> {
  const { house, schema, recheckMs = minuteMs } = options;
  const server = new WebSocketServer({ noServer: true, maxPayload: messageAtMostBytes });
  const sessions = watchSessions(house);
  const live = useServer<{ audience?: unknown }, Rest & Record<PropertyKey, unknown>>(
    {
      schema,
      onConnect: async ({ connectionParams, extra: { request, socket }, extra }) => {
        const { cookie = '' } = request.headers;
        const session = sessionNamed(house, app.parseCookie(cookie), connectionParams?.audience);
        const principal = session && (await peekAtSession(house, session.audience, session.tokenHash));
        if (session === null || principal === null) {
          end(socket);
          return false;
        }
        const lookAgain = lookingAgain(house, session, socket);
        Object.assign(extra, { principal, lookAgain });
        keepWatch(socket, { sessions, session, principal, lookAgain, recheckMs });
        return true;
      },
      onSubscribe: ({ subscriptions }, _id, payload) =>
        whyRefused(payload, Object.keys(subscriptions).length),
      context: ({ extra }) => contextOf(house, extra.request, extra),
    },
    server,
  );
  app.server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== '/graphql') return refuse(socket, '404 Not Found');
    if (!isFromOwnSite(house, request)) return refuse(socket, '403 Forbidden');
    server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
  });
  app.addHook('preClose', async () => {
    for (const client of server.clients) client.terminate();
    await live.dispose();
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Another site's page could connect with our cookies: browsers say where a socket was opened from. */
function isFromOwnSite({ config }: House, { headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  const own = new URL(config.publicBaseUrl);
  if (config.isProduction) return new URL(origin).origin === own.origin;
  return [host, own.host].includes(new URL(origin).host);
}

/** The client does not try again by itself after this code: it asks who is signed in. */
function end(socket: WebSocket): void {
  socket.close(CloseCode.Unauthorized, 'Not signed in');
}

/** After this code the client comes back and asks what they may do now. */
const changedCode = 4205;

function askAnew(socket: WebSocket): void {
  socket.close(changedCode, 'Ask who is signed in');
}

interface NamedSession {
  readonly audience: Audience;
  readonly tokenHash: string;
}

/** The client names its own cookie, as it does over HTTP. */
function sessionNamed(
  { config }: House,
  cookies: Readonly<Record<string, string | undefined>>,
  named: unknown,
): NamedSession | null {
  const audience = audiences.find((one) => one === named);
  const token = audience === undefined ? undefined : cookies[cookieNameFor(audience, config)];
  if (audience === undefined || token === undefined || token === '') return null;
  return { audience, tokenHash: hashOfToken(token) };
}

function lookingAgain(
  house: House,
  { audience, tokenHash }: NamedSession,
  socket: WebSocket,
): () => Promise<Principal | null> {
  return async () => {
    try {
      const principal = await peekAtSession(house, audience, tokenHash);
      if (principal === null) end(socket);
      return principal;
    } catch (error) {
      // Not knowing is no reason to go on telling; the client comes back in a moment.
      house.log.warn({ err: error }, 'a session could not be looked at');
      socket.close(1013, 'Try again');
      return null;
    }
  };
}

interface Watching extends Required<Rest> {
  readonly sessions: SessionWatch;
  readonly session: NamedSession;
  readonly recheckMs: number;
}

function keepWatch(socket: WebSocket, watching: Watching): void {
  const { sessions, session, principal, lookAgain, recheckMs } = watching;
  if (socket.readyState !== socket.OPEN) return;
  const timer = setInterval(() => void lookAgain(), recheckMs).unref();
  const forget = sessions.watch(session.tokenHash, {
    permissions: principal.kind === 'staff' ? principal.permissions : null,
    ended: () => end(socket),
    changed: () => askAnew(socket),
  });
  socket.once('close', () => {
    clearInterval(timer);
    forget();
  });
}

/** Queries and mutations have their own door, with its guards against other sites. */
function whyRefused({ query }: SubscribePayload, subscriptions: number): readonly GraphQLError[] | undefined {
  if (subscriptions > subscriptionsAtMost) return [new GraphQLError('Too many subscriptions.')];
  try {
    const { definitions } = parse(query, { maxTokens: tokensAtMost });
    const onlyListens = definitions.every(
      (one) => one.kind !== Kind.OPERATION_DEFINITION || one.operation === OperationTypeNode.SUBSCRIPTION,
    );
    return onlyListens ? undefined : [new GraphQLError('Only subscriptions are answered here.')];
  } catch {
    return [new GraphQLError('This is not a GraphQL document.')];
  }
}

const noCookies: CookieJar = { get: () => null, set: () => undefined, clear: () => undefined };

function contextOf(
  house: House,
  request: IncomingMessage,
  { principal, lookAgain = () => Promise.resolve(null) }: Rest,
): LiveContext {
  return {
    house,
    principal: principal ?? null,
    origin: {
      requestId: randomUUID(),
      ip: request.socket.remoteAddress ?? null,
      userAgent: request.headers['user-agent'] ?? null,
    },
    language: readerLanguage(request.headers['accept-language']),
    cookies: noCookies,
    lookAgain,
  };
}
