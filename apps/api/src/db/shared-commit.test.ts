import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Gate } from './gate.js';
import { SharedCommit } from './shared-commit.js';
import { SqliteConnection } from './sqlite-driver.js';

/** Counts what goes to the disk, and can find it full. */
class CountingConnection extends SqliteConnection {
  commits = 0;
  isFull = false;

  override run(sql: string, params: ReadonlyArray<string | number | null> = []): number {
    if (sql === 'COMMIT' && this.isFull)
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL', errno: 13 });
    if (sql === 'COMMIT') this.commits += 1;
    return super.run(sql, params);
  }
}

describe('SharedCommit', () => {
  let folder: string;
  let connection: CountingConnection;
  let commits: SharedCommit;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'optline-commits-'));
    connection = new CountingConnection(join(folder, 'a.sqlite'));
    connection.exec('CREATE TABLE things (name TEXT PRIMARY KEY)');
    commits = new SharedCommit(connection, { gate: new Gate(1000), busyMs: 1000 });
  });

  afterEach(() => {
    connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const add = (name: string): Promise<number> =>
    commits.run(async () => connection.run('INSERT INTO things VALUES (?)', [name]));
  const names = () => connection.all('SELECT name FROM things ORDER BY name').map(({ name }) => name);

  it('commits the units of one turn together', async () => {
    await Promise.all([add('a'), add('b'), add('c')]);
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(connection.commits).toBe(1);
  });

  it('undoes a unit that fails, and that one alone', async () => {
    const half = commits.run(async () => {
      connection.run(`INSERT INTO things VALUES ('half')`);
      throw new Error('not this one');
    });
    const outcomes = await Promise.allSettled([add('a'), half, add('a'), add('b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(names()).toEqual(['a', 'b']);
  });

  it('tells nobody of success when the commit fails, and goes on afterwards', async () => {
    connection.isFull = true;
    const outcomes = await Promise.allSettled([add('a'), add('b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    connection.isFull = false;
    await add('c');
    expect(names()).toEqual(['c']);
  });

  it('stores what is not committed yet before it ends', async () => {
    const stored = add('a');
    await Promise.resolve();
    await Promise.resolve();
    commits.end();
    await stored;
    expect(names()).toEqual(['a']);
  });
});
