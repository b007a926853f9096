import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/db/transaction.js';
import { startBroadcasts } from '../../src/texting/broadcasts/advance-broadcasts.js';
import { startDispatcher } from '../../src/texting/dispatch/dispatcher.js';
import { releaseInterrupted } from '../../src/texting/dispatch/release-interrupted.js';
import { asStaff } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aContact, aFamily, aSchool, texts } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';

const worker = join(process.cwd(), 'dist', 'worker.js');
const preload = join(process.cwd(), 'test', 'texting', 'send-and-die.mjs');
const howMany = 1000;
/** What one process has under way at most, and so what a kill can leave undecided. */
const underWayAtMost = 16;

const send = `mutation ($input: BroadcastInput!) { sendBroadcast(input: $input) { __typename
  ... on BroadcastStarted { broadcast { id } } } }`;

interface TextRow {
  readonly toNumber: string;
  readonly state: string;
  readonly stopHeardAt: Date | null;
}

/** When a phone posted its STOP, and when it was told that it was heard; epoch milliseconds. */
interface Stop {
  readonly number: string;
  readonly postedAt: number;
  readonly answeredAt: number;
}

describeEachDatabase('a broadcast whose senders are killed at every step', (open, place) => {
  let home: TestHouse;
  let school: TestSchool;
  let people: TestPerson[];
  const running = new Set<ChildProcess>();
  const stops: Stop[] = [];
  beforeAll(async () => {
    if (!existsSync(worker)) throw new Error('The api is not built: run pnpm build first.');
    // Where the database is busy for too long the webhook says so, and the carrier posts again.
    home = await openTestHouse(open, { plivoRetryAfterMs: [200, 1000, 3000] });
    school = await aSchool(home);
    const family = await aFamily(school);
    people = [];
    for (let at = 0; at < howMany; at++) people.push(await aContact(family, { answer: 'in' }));
    // Slow enough that there is something left to kill, and phones that still can say STOP.
    await inTransaction(home.house.db, (tx) =>
      tx.update('texting_numbers', { textsPerMinute: 6000 }, { number: school.ourNumber }),
    );
  }, 120_000);
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
  });
  afterAll(() => home.close());

  async function startSender(environment: Record<string, string> = {}): Promise<ChildProcess> {
    const { url, folder } = await place.settings();
    const child = fork(worker, {
      execArgv: ['--import', preload],
      stdio: 'ignore',
      env: {
        ...(url === null ? { DATA_FOLDER: folder } : { DATABASE_URL: url }),
        DEMO: '0',
        PUBLIC_BASE_URL: home.house.config.publicBaseUrl,
        SANDBOX_URL: home.sandbox.url,
        PLIVO_TEXTS_PER_SECOND: '1000',
        ...environment,
      },
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  }

  async function killed(child: ChildProcess): Promise<void> {
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
  }

  const queued = (state: string) =>
    home.house.db.read.count(`SELECT COUNT(*) FROM text_messages WHERE kind = 'message' AND state ${state}`);

  /**
   * One phone after another says STOP until it is told to end. No more of them than texts have left, but for the first
   * fifty: where everything is slow, texts must be left to kill.
   */
  async function sayStop(ending: AbortSignal): Promise<void> {
    const left = people.filter(({ cellPhone }) => !stops.some(({ number }) => number === cellPhone));
    while (!ending.aborted) {
      if (stops.length > askedAt().size + 50) {
        await pause(25);
        continue;
      }
      const person = left.splice(Math.floor(Math.random() * left.length), 1)[0];
      if (person === undefined) throw new Error('Everybody has said STOP');
      const postedAt = home.house.now().getTime();
      const tries = await (await texts(person, 'STOP')).settled;
      expect(tries.at(-1)?.status).toBe(200);
      stops.push({ number: person.cellPhone ?? '', postedAt, answeredAt: home.house.now().getTime() });
      await pause(25);
    }
  }

  async function whilePhonesSayStop(work: () => Promise<void>): Promise<void> {
    const ending = new AbortController();
    const saying = sayStop(ending.signal);
    try {
      await work();
    } finally {
      ending.abort();
      await saying;
    }
  }

  /** What a healthy sender does then, until the broadcast is over. */
  async function finish(): Promise<void> {
    const duties = [startBroadcasts(home.house), startDispatcher(home.house)];
    try {
      await eventually(
        'the broadcast is over',
        async () =>
          (await home.house.db.read.count(`SELECT COUNT(*) FROM broadcasts WHERE state = 'done'`)) > 0,
        90_000,
      );
    } finally {
      await Promise.all(duties.map((duty) => duty.stop()));
    }
  }

  /** When each number was asked for at the carrier, from the carrier's own books. */
  function askedAt(): Map<string, number[]> {
    const asked = new Map<string, number[]>();
    for (const { deed, direction, body, at } of home.sandbox.control.ledger) {
      const { dst = '', text = '' } = (body ?? {}) as { dst?: string; text?: string };
      if (deed !== 'send-text' || direction !== 'asked' || !text.includes('No class today')) continue;
      const number = `+${dst.replace('+', '')}`;
      asked.set(number, [...(asked.get(number) ?? []), at]);
    }
    return asked;
  }

  it('texts nobody twice, and nobody after their STOP', async () => {
    const staff = await asStaff(school);
    const input = { requestId: 'killed-0001', audience: { matching: {} }, body: 'No class today' };
    const { data } = await staff(send, { input });
    expect(data.sendBroadcast.__typename).toBe('BroadcastStarted');
    let kills = 0;

    await whilePhonesSayStop(async () => {
      const preparing = await startSender();
      await eventually('the first texts are written', async () => (await queued(`= 'queued'`)) > 0, 60_000);
      preparing.kill('SIGKILL');
      await killed(preparing);
      for (const step of ['claimed', 'asked', 'answered', 'claimed', 'asked', 'answered']) {
        await killed(await startSender({ DIE_AT: step, DIE_AFTER: '50' }));
        kills += 1;
      }
      for (const ms of [0, 37, 74]) {
        const [one, other] = [await startSender(), await startSender()];
        const before = askedAt().size;
        await eventually('it sends', () => askedAt().size > before, 60_000);
        await pause(ms);
        for (const child of [one, other]) {
          child.kill('SIGKILL');
          await killed(child);
          kills += 1;
        }
      }
    });
    expect(await queued(`= 'queued'`)).toBeGreaterThan(0);

    // What the dead had reserved is free again after half a minute, and what they had claimed given up after a whole.
    home.pass({ seconds: 61 });
    await releaseInterrupted(home.house);
    await whilePhonesSayStop(finish);

    const asked = askedAt();
    expect([...asked.values()].filter((times) => times.length > 1)).toEqual([]);
    const rows = await home.house.db.read.rows<TextRow>(
      `SELECT to_number, state, stop_heard_at FROM text_messages WHERE kind = 'message'`,
    );
    const textTo = new Map(rows.map((row) => [row.toNumber, row]));
    expect(stops.length).toBeGreaterThan(50);
    const wronged = stops.filter(({ number, postedAt, answeredAt }) => {
      const at = asked.get(number)?.[0];
      if (at === undefined) return false;
      const isClaimedBefore = at < postedAt || textTo.get(number)?.stopHeardAt !== null;
      return !isClaimedBefore || at > answeredAt + 1000;
    });
    expect(wronged).toEqual([]);
    // Nobody else is forgotten, but those of whom nobody knows whether the dead had sent their text.
    const stopped = new Set(stops.map(({ number }) => number));
    const unasked = people.filter(({ cellPhone: to }) => !stopped.has(to ?? '') && !asked.has(to ?? ''));
    expect(unasked.filter(({ cellPhone }) => textTo.get(cellPhone ?? '')?.state !== 'unknown')).toEqual([]);
    expect(unasked.length).toBeLessThanOrEqual(kills * underWayAtMost);
    expect(await queued(`IN ('queued', 'sending')`)).toBe(0);
  }, 240_000);
});
