import { beforeAll, describe, expect, it } from '@jest/globals';
import { Entity } from 'typeorm';
import { describeEachDatabase } from '../../test/databases.js';
import { Count, Id, Text } from './columns.js';
import type { Database } from './data-source.js';
import { DatabaseUnavailable, isDuplicate } from './failures.js';
import { inTransaction } from './transaction.js';
import type { Tx } from './transaction.js';

@Entity('jars')
class JarEntity {
  @Id() id: string;
  @Text(40) label: string;
  @Count() coins: number;
}

interface Jar {
  id: string;
  label: string;
  coins: number;
}

const jar = (id: string, coins = 0): Jar => ({ id, label: `jar ${id}`, coins });

const coinsIn = (sql: Pick<Tx, 'count'>, id: string) =>
  sql.count('SELECT coins FROM jars WHERE id = ?', [id]);

async function makeJars(db: Database): Promise<void> {
  await inTransaction(db, (tx) =>
    tx.run('CREATE TABLE jars (id varchar(36) PRIMARY KEY, label varchar(40) NOT NULL, coins int NOT NULL)'),
  );
}

function failsAfter(tx: Tx, row: Jar): Promise<never> {
  return tx.insert('jars', row).then(() => {
    throw new Error('on purpose');
  });
}

describeEachDatabase('A unit of work', (open) => {
  let db: Database;

  beforeAll(async () => {
    db = await open({ entities: [JarEntity], limits: { waitMs: 2000, unitMs: 300 } });
    await makeJars(db);
  });

  it('stores everything and returns what the work returns', async () => {
    const answer = await inTransaction(db, async (tx) => {
      await tx.insert('jars', [jar('a', 1), jar('b', 2)]);
      return coinsIn(tx, 'b');
    });
    expect(answer).toBe(2);
    expect(await coinsIn(db.read, 'a')).toBe(1);
  });

  it('stores nothing when the work fails, and throws what it threw', async () => {
    await expect(inTransaction(db, (tx) => failsAfter(tx, jar('c')))).rejects.toThrow('on purpose');
    expect(await db.read.row('SELECT id FROM jars WHERE id = ?', ['c'])).toBeNull();
  });

  it('shows nothing to readers before it is committed', async () => {
    await inTransaction(db, async (tx) => {
      await tx.insert('jars', jar('d', 5));
      expect(await coinsIn(tx, 'd')).toBe(5);
      await expect(db.read.rows('SELECT * FROM jars')).rejects.toThrow('Read through tx');
    });
    expect(await coinsIn(db.read, 'd')).toBe(5);
  });

  it('never nests', async () => {
    const nested = inTransaction(db, async () => inTransaction(db, async () => 1));
    await expect(nested).rejects.toThrow('pass its tx down');
  });

  it('may follow another one', async () => {
    await inTransaction(db, (tx) => tx.insert('jars', jar('e')));
    await inTransaction(db, (tx) => tx.update('jars', { coins: 3 }, { id: 'e' }));
    expect(await coinsIn(db.read, 'e')).toBe(3);
  });

  it('takes no statement once it is over', async () => {
    const kept = await inTransaction(db, async (tx) => ({ tx, manager: tx.manager }));
    await expect(kept.tx.insert('jars', jar('f'))).rejects.toThrow('is over');
    await expect(kept.manager.insert(JarEntity, jar('f'))).rejects.toThrow('is over');
  });

  it('is rolled back when it takes too long, and the next one runs', async () => {
    let goOn = (): void => undefined;
    const stuck = new Promise<void>((resolve) => (goOn = resolve));
    const afterwards: Array<Promise<unknown>> = [];
    const hanging = inTransaction(db, async (tx) => {
      await tx.insert('jars', jar('g'));
      await stuck;
      afterwards.push(tx.insert('jars', jar('h')));
    });
    const next = inTransaction(db, (tx) => tx.insert('jars', jar('i')));
    await expect(hanging).rejects.toThrow(DatabaseUnavailable);
    await next;
    goOn();
    await stuck;
    await expect(Promise.all(afterwards)).rejects.toThrow('is over');
    expect(
      (await db.read.rows<Jar>(`SELECT id FROM jars WHERE id IN ('g', 'h', 'i')`)).map(({ id }) => id),
    ).toEqual(['i']);
  });

  it('tells what is committed, after the commit, and nothing when rolled back', async () => {
    const told: string[] = [];
    await inTransaction(db, async (tx) => {
      tx.afterCommit(() => told.push('stored'));
      await tx.insert('jars', jar('j'));
      expect(told).toEqual([]);
    });
    const failing = inTransaction(db, async (tx) => {
      tx.afterCommit(() => told.push('never'));
      await failsAfter(tx, jar('k'));
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(told).toEqual(['stored']);
  });

  it('goes on after a taken key, and names the table', async () => {
    await inTransaction(db, async (tx) => {
      const taken = await tx.insert('jars', jar('a')).catch((error: unknown) => error);
      expect(isDuplicate(taken)).toBe(true);
      expect(taken).toMatchObject({ table: 'jars' });
      await tx.insert('jars', jar('l'));
    });
    expect(await db.read.row('SELECT id FROM jars WHERE id = ?', ['l'])).toEqual({ id: 'l' });
  });

  it('carries TypeORM along, its own transactions included', async () => {
    const failing = inTransaction(db, async (tx) => {
      await tx.manager.save(JarEntity, jar('m', 1));
      await tx.manager.transaction(async (inner) => inner.save(JarEntity, jar('n', 1)));
      expect(await coinsIn(tx, 'm')).toBe(1);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    await inTransaction(db, (tx) => tx.manager.save(JarEntity, jar('o', 4)));
    expect(await db.reader.manager.findBy(JarEntity, [{ id: 'm' }, { id: 'n' }, { id: 'o' }])).toEqual([
      jar('o', 4),
    ]);
  });

  describe('beside it', () => {
    it('nobody writes', async () => {
      await expect(db.read.rows(`DELETE FROM jars`)).rejects.toThrow('only inside inTransaction');
      await expect(db.reader.query(`DELETE FROM jars`)).rejects.toThrow('only inside inTransaction');
      await expect(db.reader.manager.save(JarEntity, jar('p'))).rejects.toThrow('only inside inTransaction');
      await expect(db.reader.createQueryBuilder().delete().from(JarEntity).execute()).rejects.toThrow(
        'inTransaction',
      );
      expect(await db.read.count('SELECT COUNT(*) FROM jars')).toBeGreaterThan(0);
    });
  });
});
