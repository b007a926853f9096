import formbody from '@fastify/formbody';
import { fastify, type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { Control } from './control/control.js';
import { controlRoutes } from './control/control-routes.js';
import { Faults } from './faults/faults.js';
import { Ledger } from './ledger/ledger.js';
import { pageRoutes } from './pages/page-routes.js';
import { plivoRoutes } from './plivo/plivo-routes.js';
import { Poster } from './posting/poster.js';
import { postmarkRoutes } from './postmark/postmark-routes.js';
import { State } from './state/state.js';
import { guardAgainstOtherSites } from './web/guard.js';
import type { SandboxOptions, World } from './world.js';

const MINUTE_MS = 60_000;

/** Tries of docs.plivo.com: after 60, 120 and 240 s, with 8 s to answer. */
const PLIVO_RETRY_AFTER_MS = [MINUTE_MS, 2 * MINUTE_MS, 4 * MINUTE_MS];
const WEBHOOK_TIMEOUT_MS = 8_000;

/** Tries of postmarkapp.com: after 1, 5, 10, 10, 10, 15 and 30 min, 1, 2 and 6 h. */
const POSTMARK_RETRY_AFTER_MS = [1, 5, 10, 10, 10, 15, 30, 60, 120, 360].map(
  (minutes) => minutes * MINUTE_MS,
);

const HOST = '127.0.0.1';

export interface Sandbox {
  /** Such as `http://127.0.0.1:4010`; empty until it listens. */
  readonly url: string;
  readonly control: Control;
  /** Resolves with the url. Rejects when the port is taken. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** Builds a sandbox that does not listen yet. Rejects when the data folder cannot be written. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const world = await createWorld(options);
  const control = new Control(world);
  const app = await createApp(world, control);
  let url = '';
  return {
    get url() {
      return url;
    },
    control,
    async listen() {
      await app.listen({ host: HOST, port: options.port });
      url = `http://${HOST}:${(app.server.address() as AddressInfo).port}`;
      return url;
    },
    async close() {
      world.poster.cancelAll();
      await app.close();
      await world.state.flush();
    },
  };
}

/** Builds a sandbox and listens. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const sandbox = await createSandbox(options);
  await sandbox.listen();
  return sandbox;
}

async function createWorld(options: SandboxOptions): Promise<World> {
  const clock = options.clock ?? Date.now;
  const state = await State.open(options.dataFolder);
  const ledger = new Ledger(state, clock);
  const faults = new Faults();
  return {
    options: {
      plivoRetryAfterMs: PLIVO_RETRY_AFTER_MS,
      postmarkRetryAfterMs: POSTMARK_RETRY_AFTER_MS,
      webhookTimeoutMs: WEBHOOK_TIMEOUT_MS,
      ...options,
      clock,
    },
    state,
    ledger,
    faults,
    poster: new Poster(ledger, faults, clock),
  };
}

async function createApp(world: World, control: Control): Promise<FastifyInstance> {
  const app = fastify({
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true, maxParamLength: 300 },
  });
  guardAgainstOtherSites(app);
  await app.register(formbody);
  app.get('/healthz', () => ({ ok: true }));
  await app.register(plivoRoutes(world));
  await app.register(postmarkRoutes(world));
  await app.register(controlRoutes(control));
  await app.register(pageRoutes(world, control));
  return app;
}
