import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { asStaff } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { flakyProxyTo } from '../flaky-proxy.js';
import type { FlakyProxy } from '../flaky-proxy.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool, numberAnew } from '../school.js';
import type { TestSchool } from '../school.js';
import {
  askedAt,
  askedTwice,
  countTexts,
  killed,
  patiently,
  peopleOf,
  reaches,
  processesOn,
  sendsToAll,
  setSpeed,
  textsOf,
} from './processes.js';
import type { Environment } from './processes.js';

const howMany = 1000;
const failing = 100;
const words = 'No class today';
/** A text never goes back to a lower one. What was claimed too long ago to leave waits again. */
const ranks: Readonly<Record<string, number>> = {
  queued: 0,
  sending: 0,
  unknown: 0,
  'handed-over': 1,
  sent: 2,
  delivered: 3,
  undelivered: 3,
};

describeEachDatabase('an api that is killed while the carrier reports', (open, place) => {
  let home: TestHouse;
  let school: TestSchool;
  let proxy: FlakyProxy;
  const processes = processesOn(place, () => home);
  /** The port of the api that runs now; the world reaches it at the port of the proxy. */
  const target = { host: '127.0.0.1', port: 0 };
  beforeAll(async () => {
    // Not sooner: what hundreds of reports try again each second leaves an api no time to start.
    home = await openTestHouse(patiently(open), { plivoRetryAfterMs: Array<number>(40).fill(8000) });
    numberAnew();
    school = await aSchool(home);
    await peopleOf(school, howMany);
    await setSpeed(school, 6000);
    proxy = await flakyProxyTo(target);
  }, 120_000);
  afterEach(() => processes.endAll());
  afterAll(async () => {
    await proxy.cut();
    await home.close();
  });

  const publicBaseUrl = () => `http://127.0.0.1:${proxy.port}`;

  async function startApi(environment: Environment = {}): Promise<ChildProcess> {
    const api = await processes.startApi({ PUBLIC_BASE_URL: publicBaseUrl(), ...environment });
    target.port = api.port;
    return api.process;
  }

  const reports = () =>
    home.house.db.read.count(
      `SELECT COUNT(*) FROM text_reports WHERE state IN ('queued', 'sent', 'delivered', 'undelivered')`,
    );

  /** Kills one api after the other: as it says the first 200, or after some reports more. */
  async function killApis(): Promise<void> {
    for (const isAnswering of [true, false, true, false, true, false]) {
      const before = await reports();
      const api = await startApi(isAnswering ? { DIE_WHEN_ANSWERING: '1' } : {});
      if (!isAnswering) {
        await eventually('reports are applied', async () => (await reports()) > before + 50, 120_000);
        api.kill('SIGKILL');
      }
      await killed(api);
    }
  }

  /** Every step back that a text was seen to take, until it is told to end. */
  async function stepsBack(id: string, ending: AbortSignal): Promise<string[]> {
    const seen = new Map<string, string>();
    const back: string[] = [];
    while (!ending.aborted) {
      for (const { id: textId, state } of await textsOf(home, id)) {
        const was = seen.get(textId) ?? 'queued';
        if ((ranks[state] ?? -1) < (ranks[was] ?? -1)) back.push(`${textId}: ${was}, ${state}`);
        seen.set(textId, state);
      }
      await pause(200);
    }
    return back;
  }

  /** How the carrier last reported each number's text. */
  function reportedTo(number: string): string | undefined {
    const { texts, notArrived } = home.sandbox.control.phone(number);
    return [...texts, ...notArrived].find(({ text }) => text.includes(words))?.state;
  }

  it('applies every report in the end, and sends nothing twice', async () => {
    const id = await sendsToAll(await asStaff(school), words);
    const broken = { provider: 'plivo', on: 'send-text', kind: 'report-failure' } as const;
    home.sandbox.control.fault({ ...broken, errorCode: '30', state: 'undelivered', times: failing });
    const ending = new AbortController();
    const looking = stepsBack(id, ending.signal);
    try {
      for (let sender = 0; sender < 2; sender++)
        await processes.startSender({ PUBLIC_BASE_URL: publicBaseUrl() });
      await killApis();
      await startApi();
      await reaches(home, id, 'done');
      const areOver = async () => (await countTexts(home, id, 'delivered', 'undelivered')) === howMany;
      await eventually('every text is over', areOver, 120_000);
    } finally {
      ending.abort();
    }
    expect(await looking).toEqual([]);
    expect(askedAt(home, words).size).toBe(howMany);
    expect(askedTwice(askedAt(home, words))).toEqual([]);
    const all = await textsOf(home, id);
    expect(all.filter(({ state, toNumber }) => state !== reportedTo(toNumber))).toEqual([]);
    expect(all.filter(({ state }) => state === 'undelivered')).toHaveLength(failing);
  }, 480_000);
});
