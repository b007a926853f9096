import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { releaseInterrupted } from '../../src/texting/dispatch/release-interrupted.js';
import { asStaff } from '../client.js';
import type { Client } from '../client.js';
import { describeEachDatabase } from '../databases.js';
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
  underWayAtMost,
} from './processes.js';

const howMany = 1000;
const cancel = `mutation ($id: ID!) { cancelBroadcast(id: $id) { __typename
  ... on BroadcastSteered { broadcast { state } } } }`;

describeEachDatabase('a broadcast whose senders are killed while it ends', (open, place) => {
  let home: TestHouse;
  let school: TestSchool;
  let staff: Client;
  const processes = processesOn(place, () => home);
  beforeAll(async () => {
    // A report that finds the database busy comes again, as often as it takes.
    home = await openTestHouse(patiently(open), { plivoRetryAfterMs: Array<number>(60).fill(4000) });
    numberAnew();
    school = await aSchool(home);
    staff = await asStaff(school);
    await peopleOf(school, howMany);
  }, 120_000);
  afterEach(() => processes.endAll());
  afterAll(() => home.close());

  const withdrawn = (id: string) => countTexts(home, id, 'withdrawn');

  it('is done once, with every text sent once', async () => {
    const words = 'See you on Monday';
    const id = await sendsToAll(staff, words);
    await killed(await processes.startSender({ DIE_AT: 'answered', DIE_AFTER: String(howMany) }));
    expect(askedAt(home, words).size).toBe(howMany);
    for (const kill of [1, 2]) {
      await killed(await processes.startSender({ DIE_AT: 'ending', DIE_AFTER: '1' }));
      const over = await home.house.db.read.count(`SELECT COUNT(*) FROM broadcasts WHERE state = 'done'`);
      expect({ kill, over }).toEqual({ kill, over: 0 });
    }
    await processes.startSender();
    await reaches(home, id, 'done');
    expect(askedTwice(askedAt(home, words))).toEqual([]);
    const delivered = async () => (await countTexts(home, id, 'delivered')) === howMany;
    await eventually('every text is delivered', delivered, 90_000);
  }, 300_000);

  it('is cancelled, and nothing of it leaves after that', async () => {
    const words = 'No class today';
    // Slow, so that more than what one unit of work takes back is left.
    await setSpeed(school, 3000);
    const id = await sendsToAll(staff, words);
    for (const step of ['claimed', 'asked', 'answered'])
      await killed(await processes.startSender({ DIE_AT: step, DIE_AFTER: '20' }));
    const [one, other] = [
      await processes.startSender({ DIE_AT: 'withdrawing', DIE_AFTER: '1' }),
      await processes.startSender({ DIE_AT: 'withdrawing', DIE_AFTER: '1' }),
    ];
    await eventually('they send', () => askedAt(home, words).size > 100, 60_000);
    const { data } = await staff(cancel, { id });
    const answeredAt = home.house.now().getTime();
    expect(data.cancelBroadcast).toMatchObject({ broadcast: { state: 'CANCELLING' } });

    // Before anything is taken back, in the middle of it, and after it.
    await Promise.all([killed(one), killed(other)]);
    expect(await withdrawn(id)).toBe(0);
    await killed(await processes.startSender({ DIE_AT: 'withdrawing', DIE_AFTER: '2' }));
    expect(await withdrawn(id)).toBe(500);
    // What the dead had claimed is given up after a minute.
    home.pass({ seconds: 61 });
    await releaseInterrupted(home.house);
    await killed(await processes.startSender({ DIE_AT: 'ending', DIE_AFTER: '1' }));
    expect(await withdrawn(id)).toBeGreaterThan(500);
    await processes.startSender();
    await reaches(home, id, 'cancelled');

    const asked = askedAt(home, words);
    expect(askedTwice(asked)).toEqual([]);
    const all = await textsOf(home, id);
    expect(all).toHaveLength(howMany);
    // A claim takes its time before it asks whether the broadcast still goes on, and so before the answer.
    expect(all.filter(({ handedOverAt }) => (handedOverAt?.getTime() ?? 0) > answeredAt)).toEqual([]);
    const stateOf = (isAsked: boolean) =>
      new Set(all.flatMap(({ toNumber, state }) => (asked.has(toNumber) === isAsked ? state : [])));
    expect(stateOf(true)).not.toContain('withdrawn');
    const unasked = all.filter(({ toNumber }) => !asked.has(toNumber));
    const undecided = unasked.filter(({ state }) => state !== 'withdrawn');
    expect(undecided.filter(({ state }) => state !== 'unknown')).toEqual([]);
    expect(undecided.length).toBeLessThanOrEqual(5 * underWayAtMost);
    expect(await countTexts(home, id, 'queued', 'sending')).toBe(0);
  }, 300_000);
});
