import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type {} from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { audiences, cookieNameFor } from '../auth/cookies.js';
import { peekAtSession } from '../auth/session.js';
import { hashOfToken } from '../auth/token.js';
import type { Context, CookieJar, Principal } from '../context.js';
import type { House } from '../house.js';

export interface LiveOptions {
  readonly house: House;
  readonly schema: GraphQLSchema;
  /** How often a connection's session is looked at again; a minute unless given. */
  readonly recheckMs?: number;
}

/** Whose session a connection rests on. */
interface Rest {
  principal?: Principal;
  look?: () => Promise<Principal | null>;
}

const minuteMs = 60_000;
const messageAtMostBytes = 16 * 1024;

/**
 * Subscriptions over a web socket at /graphql. Session and origin are checked at connect and every minute, without
 * prolonging the session; a session that has ended takes the connection with it.
 */
export async function liveDoor(app: FastifyInstance, options: LiveOptions): Promise<void> {
  const { house, schema, recheckMs = minuteMs } = options;
  const server = new WebSocketServer({ noServer: true, maxPayload: messageAtMostBytes });
  const live = useServer<{ audience?: unknown }, Rest & Record<PropertyKey, unknown>>(
    {
      schema,
      onConnect: async ({ connectionParams, extra }) => {
        const { cookie = '' } = extra.request.headers;
        const look = () => principalOf(house, app.parseCookie(cookie), connectionParams?.audience);
        const principal = await look();
        if (principal === null) return false;
        Object.assign(extra, { principal, look });
        watch(extra.socket, look, recheckMs);
        return true;
      },
      // Queries and mutations have their own door, with its guards against other sites.
      onOperation: (_context, _id, _payload, { document }) => {
        if (
          !document.definitions.every(
            (one) => one.kind !== 'OperationDefinition' || one.operation === 'subscription',
          )
        )
          throw new Error('Only subscriptions');
      },
      context: ({ extra }) => contextOf(house, extra.request, extra.principal ?? null),
    },
    server,
  );
  app.server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== '/graphql' || !isFromOwnSite(house, request)) {
      socket.destroy();
      return;
    }
    server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
  });
  app.addHook('preClose', async () => {
    for (const client of server.clients) client.terminate();
    await live.dispose();
  });
}

/** Another site's page could connect with our cookies: browsers say where a socket was opened from. */
function isFromOwnSite({ config }: House, { headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return [host, new URL(config.publicBaseUrl).host].includes(new URL(origin).host);
}

/** The client names its own cookie, as it does over HTTP. */
async function principalOf(
  house: House,
  cookies: Readonly<Record<string, string | undefined>>,
  named: unknown,
): Promise<Principal | null> {
  const audience = audiences.find((one) => one === named);
  const token = audience === undefined ? undefined : cookies[cookieNameFor(audience, house.config)];
  if (audience === undefined || token === undefined || token === '') return null;
  return peekAtSession(house, audience, hashOfToken(token));
}

function watch(socket: WebSocket, look: () => Promise<Principal | null>, everyMs: number): void {
  const timer = setInterval(() => {
    look().then(
      (principal) => {
        if (principal === null) socket.close(CloseCode.Forbidden, 'Session ended');
      },
      // Not knowing is no reason to go on telling.
      () => socket.close(1011, 'Try again'),
    );
  }, everyMs).unref();
  socket.once('close', () => clearInterval(timer));
}

const noCookies: CookieJar = { get: () => null, set: () => undefined, clear: () => undefined };

function contextOf(house: House, request: IncomingMessage, principal: Principal | null): Context {
  return {
    house,
    principal,
    origin: {
      requestId: randomUUID(),
      ip: request.socket.remoteAddress ?? null,
      userAgent: request.headers['user-agent'] ?? null,
    },
    cookies: noCookies,
  };
}
