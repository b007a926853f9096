import type { FastifyInstance, FastifyRequest } from 'fastify';
import { appendOnlyGuardsPresent } from './db/append-only.js';
import { sameSecret } from './gateways/same-secret.js';
import type { House } from './house.js';

/** For those who run it: alive, ready, and what to watch. */
export async function health(app: FastifyInstance, { house }: { house: House }): Promise<void> {
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const problem = await whatIsMissing(house);
    return reply
      .code(problem === null ? 200 : 503)
      .send(problem === null ? { ok: true } : { ok: false, problem });
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(house, request)) return reply.code(404).send();
    await countWhatWaits(house);
    const { registry } = house.metrics;
    return reply.header('content-type', registry.contentType).send(await registry.metrics());
  });
}

async function whatIsMissing({ db }: House): Promise<string | null> {
  try {
    await db.ping();
    return (await appendOnlyGuardsPresent(db)) ? null : 'the guards of the consent record are missing';
  } catch {
    return 'the database does not answer';
  }
}

const ownAddresses = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** With a token by that; without one only from this machine, and not through a proxy that runs on it. */
function mayRead({ config }: House, { headers, ip }: FastifyRequest): boolean {
  if (config.metricsToken !== null)
    return sameSecret(headers.authorization ?? '', `Bearer ${config.metricsToken}`);
  const cameByProxy = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !cameByProxy && ownAddresses.includes(ip);
}

async function countWhatWaits({ db, metrics }: House): Promise<void> {
  metrics.noticesOwed.reset();
  const rows = await db.read.rows<{ state: string; howMany: number }>(
    `SELECT state, COUNT(*) AS how_many FROM outbox_jobs
     WHERE state IN ('waiting', 'running', 'failed', 'unknown') GROUP BY state`,
  );
  for (const { state, howMany } of rows) metrics.noticesOwed.set({ state }, Number(howMany));
  metrics.textsQueued.reset();
  const texts = await db.read.rows<{ state: string; howMany: number }>(
    `SELECT state, COUNT(*) AS how_many FROM text_messages WHERE state IN ('queued', 'sending') GROUP BY state`,
  );
  for (const { state, howMany } of texts) metrics.textsQueued.set({ state }, Number(howMany));
}
