import { startSandbox } from '@optline/sandbox';
import type { Sandbox } from '@optline/sandbox';
import { readConfig } from '../src/config.js';
import type { Config } from '../src/config.js';
import { migrate } from '../src/db/migrate.js';
import { createPlivoGateway } from '../src/gateways/plivo/plivo-sms.js';
import { createPostmarkGateway } from '../src/gateways/postmark/postmark-email.js';
import type { House } from '../src/house.js';
import { createLog } from '../src/log.js';
import { createMetrics } from '../src/metrics.js';
import { isWithoutSpanish } from '../src/sentences.js';
import type { Open } from './databases.js';
import { openDoors } from './doors.js';

/** A whole house on a real database, with the sandbox as its carrier and mailbox and a clock that the test moves. */
export interface TestHouse {
  readonly house: House;
  readonly sandbox: Sandbox;
  /** Everything that was logged. */
  readonly log: () => string;
  /** Moves the clock of the house forward. */
  pass(time: { days?: number; minutes?: number; seconds?: number }): void;
  /** Sets the clock of the house; it runs on from there. */
  setClock(at: Date | string): void;
  close(): Promise<void>;
}

export interface TestHouseOptions {
  readonly providerTimeoutMs?: number;
  /** Waits between the carrier's tries of a webhook; none unless given. */
  readonly plivoRetryAfterMs?: number[];
}

/** Opens a house on the database of the block. Its doors listen on a port of their own. */
export async function openTestHouse(open: Open, options: TestHouseOptions = {}): Promise<TestHouse> {
  const { providerTimeoutMs = 5000, plivoRetryAfterMs = [] } = options;
  const db = await open();
  await migrate(db);
  let shiftMs = 0;
  let said = '';
  const now = () => new Date(Date.now() + shiftMs);
  const sandbox = await startSandbox({
    port: 0,
    plivo: { authId: 'MASANDBOX00000000000', authToken: 'sandbox-plivo-token' },
    postmark: { serverToken: 'sandbox-postmark-token' },
    plivoRetryAfterMs,
    postmarkRetryAfterMs: [],
    clock: () => now().getTime(),
  });
  const config = changeable(readConfig({ SANDBOX_URL: sandbox.url, PLIVO_TEXTS_PER_SECOND: '1000' }));
  const house: House = {
    config,
    db,
    ...gateways(config, providerTimeoutMs),
    log: createLog('trace', { write: (line: string) => void (said += line) }),
    metrics: createMetrics(),
    now,
  };
  const doors = await openDoors(house);
  // Known only now: the port was free when it was listened on.
  config.publicBaseUrl = doors.url;
  return {
    house,
    sandbox,
    log: () => said,
    pass: ({ days = 0, minutes = 0, seconds = 0 }) =>
      void (shiftMs += ((days * 24 * 60 + minutes) * 60 + seconds) * 1000),
    setClock: (at) => void (shiftMs = new Date(at).getTime() - Date.now()),
    close: async () => {
      await doors.close();
      await sandbox.close();
      const english = said.split('\n').filter((line) => line.includes(isWithoutSpanish));
      // Whatever a test was about: each operation that it ran for a family counts.
      if (english.length > 0) throw new Error(`Families were told this in English:\n${english.join('\n')}`);
    },
  };
}

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };

function changeable(config: Config): Changeable<Config> {
  return { ...config };
}

function gateways({ plivo, postmark }: Config, timeoutMs: number): Pick<House, 'sms' | 'email'> {
  return {
    sms: createPlivoGateway({
      authId: plivo.authId,
      authToken: plivo.authTokens[0] ?? '',
      subaccounts: plivo.subaccounts,
      timeoutMs,
      ...(plivo.url !== null && { url: plivo.url }),
    }),
    email: createPostmarkGateway({
      serverToken: postmark.serverToken,
      from: postmark.from,
      streams: postmark.streams,
      useHttps: postmark.useHttps,
      timeoutSeconds: timeoutMs / 1000,
      ...(postmark.requestHost !== null && { requestHost: postmark.requestHost }),
    }),
  };
}

/** Looks again until there is something, and says what was waited for when there never is. */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  withinMs = 10_000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
