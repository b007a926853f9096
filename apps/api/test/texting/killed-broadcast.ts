import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { startBroadcasts } from '../../src/texting/broadcasts/advance-broadcasts.js';
import { startDispatcher } from '../../src/texting/dispatch/dispatcher.js';
import { releaseInterrupted } from '../../src/texting/dispatch/release-interrupted.js';
import { asStaff } from '../client.js';
import { describeEachDatabase } from '../databases.js';
import { eventually, openTestHouse } from '../house.js';
import type { TestHouse } from '../house.js';
import { aSchool, numberAnew, texts } from '../school.js';
import type { TestPerson, TestSchool } from '../school.js';
import {
  askedAt,
  askedTwice,
  killed,
  peopleOf,
  reaches,
  processesOn,
  sendsToAll,
  setSpeed,
  textsOf,
  underWayAtMost,
} from './processes.js';
import type { BroadcastText } from './processes.js';

const howMany = 1000;
const words = 'No class today';

/** A STOP, and when its phone was told that it was heard; epoch milliseconds. */
interface Stop {
  readonly number: string;
  readonly answeredAt: number;
}

/** All that is known of a text to a number that said STOP. */
interface Judged {
  readonly text: BroadcastText;
  /** When it was asked for at the carrier, if it was. */
  readonly askedAt: number | undefined;
  readonly answeredAt: number;
  /** When the STOP happened, by its own record. */
  readonly stoppedAt: number | undefined;
}

/**
 * Whether a text was claimed after the STOP of its number was committed, or left too late. Claim and STOP wait for the
 * number's lock, and each takes its time before it has the lock. A claim that had the lock first took its time before
 * the answer to the STOP, whatever the mark says. It may be later than the STOP's record, or earlier: that alone tells
 * nothing, since either may have waited for the lock. But the STOP found that text under way, and left its own time
 * on it, unless the carrier's report had settled it by then. A claim that had the lock second finds no such mark.
 */
function isWronged({ text, askedAt: at, answeredAt, stoppedAt }: Judged): boolean {
  if (text.handedOverAt === null) return at !== undefined;
  const isMarked = text.stopHeardAt?.getTime() === stoppedAt;
  const isSettledBefore = text.settledAt !== null && text.settledAt.getTime() <= answeredAt;
  const isClaimedBefore = text.handedOverAt.getTime() <= answeredAt && (isMarked || isSettledBefore);
  return !isClaimedBefore || (at ?? 0) > answeredAt + 1000;
}

describeEachDatabase('a broadcast whose senders are killed at every step', (open, place) => {
  let home: TestHouse;
  let school: TestSchool;
  let people: TestPerson[];
  const stops: Stop[] = [];
  const processes = processesOn(place, () => home);
  beforeAll(async () => {
    // Where the database is busy for too long the webhook says so, and the carrier posts again.
    home = await openTestHouse(open, { plivoRetryAfterMs: [200, 1000, 3000] });
    numberAnew();
    school = await aSchool(home);
    people = await peopleOf(school, howMany);
    // Slow enough that there is something left to kill, and phones that still can say STOP.
    await setSpeed(school, 6000);
  }, 120_000);
  afterEach(() => processes.endAll());
  afterAll(() => home.close());

  const queued = (state: string) =>
    home.house.db.read.count(`SELECT COUNT(*) FROM text_messages WHERE kind = 'message' AND state ${state}`);

  /**
   * One phone after another says STOP until it is told to end. No more of them than texts have left, but for the first
   * fifty: where everything is slow, texts must be left to kill.
   */
  async function sayStop(ending: AbortSignal): Promise<void> {
    const left = people.filter(({ cellPhone }) => !stops.some(({ number }) => number === cellPhone));
    while (!ending.aborted) {
      if (stops.length > askedAt(home, words).size + 50) {
        await pause(25);
        continue;
      }
      const person = left.splice(Math.floor(Math.random() * left.length), 1)[0];
      if (person === undefined) throw new Error('Everybody has said STOP');
      const tries = await (await texts(person, 'STOP')).settled;
      expect(tries.at(-1)?.status).toBe(200);
      stops.push({ number: person.cellPhone ?? '', answeredAt: home.house.now().getTime() });
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
  async function finish(id: string): Promise<void> {
    const duties = [startBroadcasts(home.house), startDispatcher(home.house)];
    try {
      await reaches(home, id, 'done');
    } finally {
      await Promise.all(duties.map((duty) => duty.stop()));
    }
  }

  /** When each number stopped, by the record of it. */
  async function stoppedAt(): Promise<Map<string, number>> {
    const rows = await home.house.db.read.rows<{ number: string; happenedAt: Date }>(
      `SELECT number, happened_at FROM consent_records WHERE kind = 'suppressed' AND way = 'text-reply'`,
    );
    return new Map(rows.map(({ number, happenedAt }) => [number, happenedAt.getTime()]));
  }

  it('texts nobody twice, and nobody after their STOP', async () => {
    const id = await sendsToAll(await asStaff(school), words);
    let kills = 0;

    await whilePhonesSayStop(async () => {
      const preparing = await processes.startSender();
      await eventually('the first texts are written', async () => (await queued(`= 'queued'`)) > 0, 60_000);
      preparing.kill('SIGKILL');
      await killed(preparing);
      for (const step of ['claimed', 'asked', 'answered', 'claimed', 'asked', 'answered']) {
        await killed(await processes.startSender({ DIE_AT: step, DIE_AFTER: '50' }));
        kills += 1;
      }
      for (const ms of [0, 37, 74]) {
        const [one, other] = [await processes.startSender(), await processes.startSender()];
        const before = askedAt(home, words).size;
        await eventually('it sends', () => askedAt(home, words).size > before, 60_000);
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
    await whilePhonesSayStop(() => finish(id));

    const asked = askedAt(home, words);
    expect(askedTwice(asked)).toEqual([]);
    const textTo = new Map((await textsOf(home, id)).map((text) => [text.toNumber, text]));
    const recorded = await stoppedAt();
    const judged = stops.flatMap(({ number, answeredAt }) => {
      const text = textTo.get(number);
      if (text === undefined) return [];
      return { text, answeredAt, askedAt: asked.get(number)?.[0], stoppedAt: recorded.get(number) };
    });
    expect(judged.length).toBeGreaterThan(50);
    expect(judged.filter(isWronged)).toEqual([]);
    // Nobody else is forgotten, but those of whom nobody knows whether the dead had sent their text.
    const stopped = new Set(stops.map(({ number }) => number));
    const unasked = people.filter(({ cellPhone: to }) => !stopped.has(to ?? '') && !asked.has(to ?? ''));
    expect(unasked.filter(({ cellPhone }) => textTo.get(cellPhone ?? '')?.state !== 'unknown')).toEqual([]);
    expect(unasked.length).toBeLessThanOrEqual(kills * underWayAtMost);
    expect(await queued(`IN ('queued', 'sending')`)).toBe(0);
  }, 240_000);
});
