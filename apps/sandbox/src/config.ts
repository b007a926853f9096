import { resolve } from 'node:path';
import type { SandboxOptions } from './world.js';

/** A setting that cannot be used; the message is one sentence for whoever set it. */
export class ConfigError extends Error {}

/** Reads the settings of a sandbox that runs by itself. */
export function readConfig(env: Record<string, string | undefined>): SandboxOptions {
  const host = env['SANDBOX_HOST'] || '127.0.0.1';
  if (host !== '127.0.0.1') {
    throw new ConfigError('SANDBOX_HOST can only be 127.0.0.1: the sandbox never listens to other machines.');
  }
  return {
    port: readPort(env['SANDBOX_PORT'] || '4010'),
    dataFolder: resolve(env['SANDBOX_DATA'] || 'data/sandbox'),
    plivo: {
      authId: env['PLIVO_AUTH_ID'] || 'MASANDBOX00000000000',
      authToken: firstOf(env['PLIVO_AUTH_TOKEN']) || 'sandbox-plivo-token',
    },
    postmark: { serverToken: env['POSTMARK_SERVER_TOKEN'] || 'sandbox-postmark-token' },
  };
}

function readPort(written: string): number {
  const port = Number(written);
  if (!/^\d+$/.test(written) || port > 65_535) {
    throw new ConfigError(`SANDBOX_PORT must be a number from 0 to 65535, not "${written}".`);
  }
  return port;
}

/** The api accepts several tokens while they are being changed, separated by commas; the carrier has one. */
function firstOf(list = ''): string {
  return list.split(',', 1)[0]?.trim() ?? '';
}
