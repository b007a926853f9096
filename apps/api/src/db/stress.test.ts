import { beforeAll, expect, it } from '@jest/globals';
import { describeEachDatabase } from '../../test/databases.js';
import type { Database } from './data-source.js';
import { DatabaseUnavailable } from './failures.js';
import { inTransaction } from './transaction.js';

const jars = ['a', 'b', 'c', 'd', 'e', 'f'];
const coinsEach = 100;
const unitsEach = 25;
const callers = 16;

interface Move {
  id: string;
  from: string;
  to: string;
}

describeEachDatabase('Under load', (open) => {
  let first: Database;
  let second: Database;

  beforeAll(async () => {
    const limits = { waitMs: 30_000, unitMs: 30_000 };
    first = await open({ entities: [], limits });
    second = await open({ entities: [], limits });
    await inTransaction(first, async (tx) => {
      await tx.run('CREATE TABLE jars (id varchar(36) PRIMARY KEY, coins int NOT NULL)');
      await tx.run('CREATE TABLE moves (id varchar(36) PRIMARY KEY, jar varchar(36) NOT NULL)');
    });
    await inTransaction(first, (tx) =>
      tx.insert(
        'jars',
        jars.map((id) => ({ id, coins: coinsEach })),
      ),
    );
  });

  it('loses nothing acknowledged and shows nothing rolled back', async () => {
    const acknowledged = new Set<string>();
    const failed = new Set<string>();
    const seen = new Set<string>();
    let isDone = false;
    const reading = readersOf(second, () => isDone, seen);
    await Promise.all(
      Array.from({ length: callers }, async (_one, caller) => {
        const db = caller % 2 === 0 ? first : second;
        for (let unit = 0; unit < unitsEach; unit++) {
          const move = moveOf(caller, unit);
          await moveCoin(db, move, unit % 3 === 0).then(
            () => acknowledged.add(move.id),
            (error: Error) => {
              // On few and hot rows MySQL may give a unit up: then, too, nothing of it may be stored.
              expect(error instanceof DatabaseUnavailable || error.message === 'on purpose').toBe(true);
              failed.add(move.id);
            },
          );
        }
      }),
    );
    isDone = true;
    const sums = await reading;

    const stored = (await first.read.rows<{ id: string }>('SELECT id FROM moves ORDER BY id')).map(
      ({ id }) => id,
    );
    expect(stored).toEqual([...acknowledged].sort());
    expect(acknowledged.size + failed.size).toBe(callers * unitsEach);
    expect(failed.size).toBeGreaterThan(100);
    expect(acknowledged.size).toBeGreaterThan(200);
    expect([...seen].filter((id) => failed.has(id))).toEqual([]);
    expect(new Set(sums)).toEqual(new Set([jars.length * coinsEach]));
    expect(sums.length).toBeGreaterThan(10);
    expect(await first.read.count('SELECT SUM(coins) FROM jars')).toBe(jars.length * coinsEach);
  }, 60_000);

  it('lets timers and requests through between units', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const until = performance.now() + 300;
    while (performance.now() < until)
      await inTransaction(first, (tx) => tx.update('jars', { coins: coinsEach }, { id: 'a' }));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  }, 60_000);
});

/** Spread over the jars in ever different orders, so that units also lock them in opposite orders. */
function moveOf(caller: number, unit: number): Move {
  const at = caller * 7 + unit * 5;
  const from = jars[at % jars.length] ?? 'a';
  const to = jars[(at + 1 + ((caller + unit) % (jars.length - 1))) % jars.length] ?? 'b';
  return { id: `${String(caller).padStart(2, '0')}-${String(unit).padStart(2, '0')}`, from, to };
}

async function moveCoin(db: Database, { id, from, to }: Move, isToFail: boolean): Promise<void> {
  await inTransaction(db, async (tx) => {
    const left = await tx.count(`SELECT coins FROM jars WHERE id = ? ${tx.lockClause}`, [from]);
    await tx.insert('moves', { id, jar: from });
    await tx.update('jars', { coins: left - 1 }, { id: from });
    // A turn of the event loop, in which others get their chance to come in between.
    await new Promise((resolve) => setImmediate(resolve));
    const right = await tx.count(`SELECT coins FROM jars WHERE id = ? ${tx.lockClause}`, [to]);
    await tx.update('jars', { coins: right + 1 }, { id: to });
    if (isToFail) throw new Error('on purpose');
  });
}

async function readersOf(db: Database, isDone: () => boolean, seen: Set<string>): Promise<number[]> {
  const sums: number[] = [];
  while (!isDone()) {
    sums.push(await db.read.count('SELECT SUM(coins) FROM jars'));
    for (const { id } of await db.read.rows<{ id: string }>('SELECT id FROM moves')) seen.add(id);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return sums;
}
