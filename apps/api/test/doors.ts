import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import Fastify from 'fastify';
import type { Context } from '../src/context.js';
import type { House } from '../src/house.js';
import { buildContract } from '../src/schema.js';
import { plivoWebhook } from '../src/texting/plivo.webhook.js';
import type { WebhookOptions } from '../src/texting/plivo.webhook.js';

export interface Doors {
  readonly url: string;
  close(): Promise<void>;
}

const noCookies: Context['cookies'] = { get: () => null, set: () => undefined, clear: () => undefined };

/** The doors that the carrier knocks at, on a free port. */
export async function openDoors(house: House): Promise<Doors> {
  const contract = new ApolloServer<Context>({ schema: await buildContract() });
  await contract.start();
  const app = Fastify({ forceCloseConnections: true });
  const contextFor: WebhookOptions['contextFor'] = (request, principal) => ({
    house,
    principal,
    origin: { requestId: request.id, ip: request.ip, userAgent: request.headers['user-agent'] ?? null },
    cookies: noCookies,
  });
  await app.register(plivoWebhook, { house, contract, contextFor });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    close: async () => {
      await app.close();
      await contract.stop();
    },
  };
}
