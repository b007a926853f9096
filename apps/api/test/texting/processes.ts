import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { placeholders } from '../../src/db/sql.js';
import { inTransaction } from '../../src/db/transaction.js';
import type { Client } from '../client.js';
import type { Open, Place } from '../databases.js';
import { eventually } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';

/** What one process has under way at most, and so what a kill can leave undecided. */
export const underWayAtMost = 16;

/** Settings of a process, besides those that it gets in any case. */
export type Environment = Record<string, string>;

export interface Api {
  readonly process: ChildProcess;
  readonly port: number;
}

export interface Processes {
  /** A worker. `DIE_AT` and `DIE_AFTER` say when it kills itself (send-and-die.mjs). */
  startSender(environment?: Environment): Promise<ChildProcess>;
  /** An api that sends nothing, on a port of its own. With `DIE_WHEN_ANSWERING` it kills itself then. */
  startApi(environment?: Environment): Promise<Api>;
  endAll(): void;
}

/** Processes as they run in earnest, on the database of the block. */
export function processesOn({ settings }: Place, home: () => TestHouse): Processes {
  const running = new Set<ChildProcess>();
  const start = async (program: string, preload: string, environment: Environment): Promise<ChildProcess> => {
    const path = join(process.cwd(), 'dist', program);
    if (!existsSync(path)) throw new Error('The api is not built: run pnpm build first.');
    const { url, folder } = await settings();
    const child = fork(path, {
      execArgv: ['--import', join(process.cwd(), 'test', preload)],
      stdio: 'ignore',
      env: {
        ...(url === null ? { DATA_FOLDER: folder } : { DATABASE_URL: url }),
        DEMO: '0',
        PUBLIC_BASE_URL: home().house.config.publicBaseUrl,
        SANDBOX_URL: home().sandbox.url,
        PLIVO_TEXTS_PER_SECOND: '1000',
        ...environment,
      },
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  };
  return {
    startSender: (environment = {}) => start('worker.js', 'texting/send-and-die.mjs', environment),
    startApi: async (environment = {}) => {
      const own = { PORT: '0', WORKER: '0', ...environment };
      const child = await start('main.js', 'stop/die-when-answering.mjs', own);
      const [{ port }] = (await once(child, 'message')) as [{ port: number }];
      return { process: child, port };
    },
    endAll: () => {
      for (const child of running) child.kill('SIGKILL');
    },
  };
}

/** Opens the database for a test that only looks on while others are busy, and may wait long for a turn. */
export function patiently(open: Open): Open {
  return (settings) => open({ limits: { waitMs: 30_000, unitMs: 30_000 }, ...settings });
}

/** Resolves when it was killed, by itself or by the test, and did not end in another way. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
}

/** When each number was asked for at the carrier with these words, from the carrier's own books. */
export function askedAt({ sandbox }: TestHouse, words: string): Map<string, number[]> {
  const asked = new Map<string, number[]>();
  for (const { deed, direction, body, at } of sandbox.control.ledger) {
    const { dst = '', text = '' } = (body ?? {}) as { dst?: string; text?: string };
    if (deed !== 'send-text' || direction !== 'asked' || !text.includes(words)) continue;
    const number = `+${dst.replace('+', '')}`;
    asked.set(number, [...(asked.get(number) ?? []), at]);
  }
  return asked;
}

/** The numbers that were asked for more than once. */
export function askedTwice(asked: ReadonlyMap<string, number[]>): string[] {
  return [...asked].flatMap(([number, times]) => (times.length > 1 ? number : []));
}

/** So many people who said Yes. */
export async function peopleOf(school: TestSchool, howMany: number): Promise<TestPerson[]> {
  const family = await aFamily(school);
  const people: TestPerson[] = [];
  for (let at = 0; at < howMany; at++) people.push(await aContact(family, { answer: 'in' }));
  return people;
}

/** How fast the school's number sends from now on. */
export async function setSpeed({ home, ourNumber }: TestSchool, textsPerMinute: number): Promise<void> {
  await inTransaction(home.house.db, (tx) =>
    tx.update('texting_numbers', { textsPerMinute }, { number: ourNumber }),
  );
}

const send = `mutation ($input: BroadcastInput!) { sendBroadcast(input: $input) { __typename
  ... on BroadcastStarted { broadcast { id } } } }`;

/** Sends these words to everybody. Returns the broadcast's id. */
export async function sendsToAll(staff: Client, body: string): Promise<string> {
  const input = { requestId: body.replaceAll(/\W/g, '-'), audience: { matching: {} }, body };
  const { data } = await staff(send, { input });
  expect(data.sendBroadcast.__typename).toBe('BroadcastStarted');
  return data.sendBroadcast.broadcast.id;
}

export interface BroadcastText {
  readonly id: string;
  readonly toNumber: string;
  readonly state: string;
  readonly handedOverAt: Date | null;
  readonly stopHeardAt: Date | null;
  readonly settledAt: Date | null;
}

/** What became of the texts of a broadcast. */
export function textsOf({ house }: TestHouse, broadcastId: string): Promise<BroadcastText[]> {
  return house.db.read.rows<BroadcastText>(
    `SELECT id, to_number, state, handed_over_at, stop_heard_at, settled_at FROM text_messages
     WHERE broadcast_id = ?`,
    [broadcastId],
  );
}

/** How many texts of a broadcast are in one of these states. */
export function countTexts({ house }: TestHouse, id: string, ...states: string[]): Promise<number> {
  return house.db.read.count(
    `SELECT COUNT(*) FROM text_messages WHERE broadcast_id = ? AND state IN (${placeholders(states.length)})`,
    [id, ...states],
  );
}

/** Waits until a broadcast has come that far. */
export function reaches({ house }: TestHouse, id: string, state: string): Promise<unknown> {
  const look = () =>
    house.db.read.count('SELECT COUNT(*) FROM broadcasts WHERE id = ? AND state = ?', [id, state]);
  return eventually(`the broadcast is ${state}`, look, 90_000);
}
