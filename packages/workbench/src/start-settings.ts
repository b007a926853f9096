import { join, resolve } from 'node:path';
import { root } from './root.js';

/** What `pnpm start` has to know of the settings; the programs that it starts read and check the rest. */
export type StartSettings = {
  port: number;
  sandboxPort: number;
  dataFolder: string;
  reset: boolean;
  /** Whether the api fills in a demo school and so has accounts to show. */
  isDemo: boolean;
};

/** Says in one sentence what cannot be. */
export class CannotStart extends Error {}

const usage = 'usage: pnpm start [--reset]';

/** Reads arguments and environment; throws `CannotStart` when this is no place for a demo. */
export function readStartSettings(args: string[], env: NodeJS.ProcessEnv): StartSettings {
  const unknown = args.find((arg) => arg !== '--reset' && arg !== '--');
  if (unknown !== undefined) throw new CannotStart(`"${unknown}" is not known here; ${usage}`);
  if (env.NODE_ENV === 'production') {
    throw new CannotStart(
      'With NODE_ENV=production nothing is started here, because "pnpm start" is for trying out; run: node apps/api/dist/main.js',
    );
  }
  const reset = args.includes('--reset');
  if (reset && env.DATABASE_URL) {
    throw new CannotStart(
      '--reset only ever clears its own demo folder, so it is refused while DATABASE_URL is set.',
    );
  }
  const isDemo = env.DEMO ? ['1', 'true'].includes(env.DEMO) : !env.DATABASE_URL;
  if (reset && !isDemo) {
    throw new CannotStart('--reset only ever clears a demo, so it is refused while DEMO is off.');
  }
  return {
    port: readPort('PORT', env.PORT, 4000),
    sandboxPort: readPort('SANDBOX_PORT', env.SANDBOX_PORT, 4010),
    dataFolder: resolve(root, env.DATA_FOLDER || 'data'),
    reset,
    isDemo,
  };
}

function readPort(name: string, text: string | undefined, usual: number): number {
  if (!text) return usual;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CannotStart(`${name} is to be a port between 1 and 65535, and "${text}" is none.`);
}

/** What `--reset` removes, and nothing else: the demo's database and what its phones and inbox hold. */
export function demoFiles(dataFolder: string): string[] {
  const database = ['', '-wal', '-shm', '-journal'].map((ending) => `optline.sqlite${ending}`);
  return [...database, 'sandbox'].map((name) => join(dataFolder, name));
}

/** What api and sandbox have to agree on. Whatever is set already stays as it is. */
export function environmentOfBoth(settings: StartSettings, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    PORT: String(settings.port),
    DATA_FOLDER: settings.dataFolder,
    SANDBOX_PORT: String(settings.sandboxPort),
    SANDBOX_DATA: join(settings.dataFolder, 'sandbox'),
    SANDBOX_URL: env.SANDBOX_URL || `http://127.0.0.1:${settings.sandboxPort}`,
    PLIVO_AUTH_ID: env.PLIVO_AUTH_ID || 'MASANDBOX00000000000',
    PLIVO_AUTH_TOKEN: env.PLIVO_AUTH_TOKEN || 'sandbox-plivo-token',
    POSTMARK_SERVER_TOKEN: env.POSTMARK_SERVER_TOKEN || 'sandbox-postmark-token',
  };
}
