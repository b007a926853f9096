import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOn } from '../../test/databases.js';
import { flakyProxyTo } from '../../test/flaky-proxy.js';
import type { FlakyProxy } from '../../test/flaky-proxy.js';
import type { Database } from './data-source.js';
import { DatabaseUnavailable } from './failures.js';
import { inTransaction } from './transaction.js';
import type { Tx } from './transaction.js';

const makeNumbers = (db: Database): Promise<unknown> =>
  inTransaction(db, (tx) =>
    tx.run('CREATE TABLE numbers (number varchar(16) PRIMARY KEY, stops int NOT NULL)'),
  );

const stopsOf = (sql: Pick<Tx, 'count'>, number: string) =>
  sql.count('SELECT stops FROM numbers WHERE number = ?', [number]);

/** Resolves for everybody once `count` have arrived; later ones pass. */
function meetingOf(count: number): () => Promise<void> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    arrived += 1;
    if (arrived >= count) open();
    return opened;
  };
}

describeOn('mysql', 'Two units that collide', (open) => {
  let db: Database;

  beforeAll(async () => {
    db = await open({ entities: [] });
    await makeNumbers(db);
  });

  it('both succeed when they lock each other out, and nothing is done twice', async () => {
    await inTransaction(db, (tx) =>
      tx.insert('numbers', [
        { number: 'a', stops: 0 },
        { number: 'b', stops: 0 },
      ]),
    );
    const meet = meetingOf(2);
    let attempts = 0;
    const cross = (mine: string, theirs: string) =>
      inTransaction(db, async (tx) => {
        attempts += 1;
        await tx.run('UPDATE numbers SET stops = stops + 1 WHERE number = ?', [mine]);
        await meet();
        // Whoever swallows the deadlock must not be left with half of the unit committed.
        await tx
          .run('UPDATE numbers SET stops = stops + 1 WHERE number = ?', [theirs])
          .catch(() => undefined);
      });
    await Promise.all([cross('a', 'b'), cross('b', 'a')]);
    expect(attempts).toBe(3);
    expect([await stopsOf(db.read, 'a'), await stopsOf(db.read, 'b')]).toEqual([2, 2]);
  });

  it('both succeed when they make the same row', async () => {
    const meet = meetingOf(2);
    const told: number[] = [];
    const stop = () =>
      inTransaction(db, async (tx) => {
        const isKnown = (await tx.row('SELECT number FROM numbers WHERE number = ?', ['c'])) !== null;
        await meet();
        if (isKnown) await tx.run('UPDATE numbers SET stops = stops + 1 WHERE number = ?', ['c']);
        else await tx.insert('numbers', { number: 'c', stops: 1 });
        tx.afterCommit(() => told.push(1));
      });
    await Promise.all([stop(), stop()]);
    expect(await stopsOf(db.read, 'c')).toBe(2);
    expect(told).toHaveLength(2);
  });

  it('are given up in time for a webhook to answer, when the other one does not let go', async () => {
    const patient = await open({ entities: [], limits: { unitMs: 20_000 } });
    let letGo: () => void = () => undefined;
    const isLetGo = new Promise<void>((resolve) => (letGo = resolve));
    const meet = meetingOf(2);
    const holding = inTransaction(patient, async (tx) => {
      await tx.run('UPDATE numbers SET stops = 9 WHERE number = ?', ['b']);
      void meet();
      await isLetGo;
    });
    const startedAt = performance.now();
    const waiting = inTransaction(db, async (tx) => {
      await meet();
      await tx.run('UPDATE numbers SET stops = 1 WHERE number = ?', ['b']);
    });
    await expect(waiting).rejects.toThrow(DatabaseUnavailable);
    expect(performance.now() - startedAt).toBeLessThan(5900);
    letGo();
    await holding;
    expect(await stopsOf(db.read, 'b')).toBe(9);
  }, 20_000);
});

describeOn('mysql', 'A server that goes away', (open, place) => {
  let db: Database;
  let proxy: FlakyProxy;
  const stop = (number: string) => inTransaction(db, (tx) => tx.insert('numbers', { number, stops: 1 }));

  beforeAll(async () => {
    const url = new URL((await place.settings()).url ?? '');
    proxy = await flakyProxyTo({ host: url.hostname, port: Number(url.port) });
    url.host = `127.0.0.1:${proxy.port}`;
    db = await open({ url: url.href, entities: [], limits: { waitMs: 500, unitMs: 400 } });
    await makeNumbers(db);
  });

  afterAll(() => proxy.cut());

  it('is not available, and is used again once it is back', async () => {
    await stop('a');
    await proxy.cut();
    for (const attempt of [
      stop('b'),
      db.read.rows('SELECT * FROM numbers'),
      db.ping(),
      db.reader.query('SELECT 1'),
    ])
      await expect(attempt).rejects.toThrow(DatabaseUnavailable);
    await proxy.restore();
    await stop('c');
    expect(await db.read.rows('SELECT number FROM numbers ORDER BY number')).toEqual([
      { number: 'a' },
      { number: 'c' },
    ]);
  });

  it('rolls back what was under way', async () => {
    const cutOff = inTransaction(db, async (tx) => {
      await tx.insert('numbers', { number: 'd', stops: 1 });
      await proxy.cut();
      await tx.insert('numbers', { number: 'e', stops: 1 });
    });
    await expect(cutOff).rejects.toThrow(DatabaseUnavailable);
    await proxy.restore();
    expect(await db.read.count(`SELECT COUNT(*) FROM numbers WHERE number IN ('d', 'e')`)).toBe(0);
  });

  it('is not waited for when it is silent', async () => {
    await db.ping();
    proxy.silence();
    await expect(stop('f')).rejects.toThrow(DatabaseUnavailable);
    await proxy.restore();
    await stop('g');
    expect(await stopsOf(db.read, 'f')).toBe(0);
  });

  it('may end one connection without harm to the next unit', async () => {
    const killed = inTransaction(db, async (tx) => {
      await tx.insert('numbers', { number: 'i', stops: 1 });
      await tx.run(`KILL ${await tx.count('SELECT CONNECTION_ID()')}`);
      await tx.insert('numbers', { number: 'j', stops: 1 });
    });
    await expect(killed).rejects.toThrow(DatabaseUnavailable);
    await stop('h');
    expect(await db.read.count(`SELECT COUNT(*) FROM numbers WHERE number IN ('i', 'j')`)).toBe(0);
  });
});

describeOn('mysql', 'A server that nobody can reach', (open) => {
  it('is not available from the start', async () => {
    const nowhere = open({ url: 'mysql://nobody:nothing@127.0.0.1:1/none', entities: [] });
    await expect(nowhere).rejects.toThrow(DatabaseUnavailable);
  });
});

describeOn('sqlite', 'Another process on the same file', (open, place) => {
  let db: Database;
  const children: ChildProcess[] = [];
  const stop = (number: string) => inTransaction(db, (tx) => tx.insert('numbers', { number, stops: 1 }));

  beforeAll(async () => {
    db = await open({ entities: [], limits: { waitMs: 1500 } });
    await makeNumbers(db);
  });

  afterAll(() => children.forEach((child) => child.kill('SIGKILL')));

  async function holder(number: string): Promise<ChildProcess> {
    const path = join((await place.settings()).folder, 'optline.sqlite');
    const script = fileURLToPath(new URL('../../test/hold-sqlite.mjs', import.meta.url));
    const insert = `INSERT INTO numbers (number, stops) VALUES ('${number}', 1)`;
    const child = spawn(process.execPath, [script, path, insert], { stdio: ['pipe', 'pipe', 'inherit'] });
    children.push(child);
    await once(child.stdout, 'data');
    return child;
  }

  it('is waited for, while this one goes on with everything else', async () => {
    const child = await holder('theirs');
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
      if (turns === 10) child.stdin?.write('commit');
    }, 5);
    await stop('ours').finally(() => clearInterval(timer));
    expect(turns).toBeGreaterThanOrEqual(10);
    expect(await db.read.count(`SELECT COUNT(*) FROM numbers WHERE number IN ('theirs', 'ours')`)).toBe(2);
  });

  it('leaves nothing behind when it is killed in the middle', async () => {
    const child = await holder('killed');
    const ours = stop('after');
    child.kill('SIGKILL');
    await ours;
    expect(await stopsOf(db.read, 'killed')).toBe(0);
    expect(await stopsOf(db.read, 'after')).toBe(1);
  });

  it('is not waited for without end', async () => {
    const child = await holder('slow');
    await expect(stop('never')).rejects.toThrow(DatabaseUnavailable);
    child.stdin?.write('commit');
    await once(child, 'exit');
    await stop('then');
    expect(await stopsOf(db.read, 'never')).toBe(0);
  });
});

describeOn('sqlite', 'A folder that cannot be used', (open) => {
  it('is named', async () => {
    await expect(open({ folder: '/dev/null/data' })).rejects.toThrow('/dev/null/data');
  });
});
