import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import mysql from 'mysql2/promise';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describeEachDatabase, describeOn } from '../../test/databases.js';
import { appendOnlyGuardsPresent } from './append-only.js';
import type { Database } from './data-source.js';
import { migrate } from './migrate.js';
import { FamiliesByPeople1796446800000 } from './migrations/families-by-people.js';
import { migrations } from './migrations/migrations.js';
import { columnFor, kindOfColumn, propertyFor } from './naming.js';
import { createTables, dropTables, unique } from './tables.js';
import type { Tables } from './tables.js';
import { SqliteConnection } from './sqlite-driver.js';
import { inTransaction } from './transaction.js';

describeEachDatabase('The migrations', (open) => {
  let db: Database;

  beforeAll(async () => {
    db = await open();
    await migrate(db);
  });

  it('make exactly the tables that the entities describe', async () => {
    const { upQueries } = await db.reader.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    expect(db.reader.entityMetadatas.length).toBeGreaterThan(0);
  });

  it('run once', async () => {
    expect(await migrate(db)).toEqual([]);
    expect(await db.read.count('SELECT COUNT(*) FROM schema_migrations')).toBe(migrations.length);
  });

  it('leave the guards in place', async () => {
    expect(await appendOnlyGuardsPresent(db)).toBe(true);
  });

  it('give every column a name that says what it holds', () => {
    for (const { columns, name: entity } of db.reader.entityMetadatas) {
      for (const { databaseName, propertyName, type } of columns) {
        const column = `${entity}.${propertyName}`;
        expect({ column, name: databaseName }).toEqual({ column, name: columnFor(propertyName) });
        expect({ column, property: propertyFor(databaseName) }).toEqual({ column, property: propertyName });
        const kinds = { datetime: 'instant', boolean: 'flag', 'simple-json': 'json' } as Record<
          string,
          string
        >;
        const kind = kindOfColumn(databaseName);
        expect({ column, kind: kind === 'day' ? 'plain' : kind }).toEqual({
          column,
          kind: kinds[String(type)] ?? 'plain',
        });
      }
    }
  });
});

describeEachDatabase('A school that runs already', (open) => {
  it('keeps its reviews: those that were decided are over, and the others hold their numbers', async () => {
    const db = await open();
    await migrate(db, { migrations: migrations.slice(0, 1) });
    const at = new Date('2026-01-05T12:00:00.123Z');
    const review = {
      organizationId: 'school',
      number: '+12125550142',
      why: 'unclear',
      language: 'en',
      receivedAt: at,
      openedAt: at,
      dueAt: at,
      causeId: 'cause',
      decision: null,
      decidedAt: null,
    };
    await inTransaction(db, (tx) =>
      tx.insert('reviews', [
        { ...review, id: 'open' },
        { ...review, id: 'decided', decision: 'stop', decidedAt: at },
      ]),
    );
    const ran = migrations.slice(1).map((migration) => new migration().name);
    expect(await migrate(db)).toEqual(ran);
    const columns = 'id, number, decision, decided_at, decision_cause_id, settled_at';
    const reviews = await db.read.rows(`SELECT ${columns} FROM reviews ORDER BY id`);
    const { number } = review;
    const kept = { number, decisionCauseId: null };
    expect(reviews).toEqual([
      { ...kept, id: 'decided', decision: 'stop', decidedAt: at, settledAt: at },
      { ...kept, id: 'open', decision: null, decidedAt: null, settledAt: null },
    ]);
  });
});

describeEachDatabase('A school whose families had copies of the terms of their people', (open) => {
  it('knows the family of each person that is found', async () => {
    const db = await open();
    const before = migrations.findIndex((one) => one === FamiliesByPeople1796446800000);
    await migrate(db, { migrations: migrations.slice(0, before) });
    const at = new Date('2026-11-05T12:00:00.123Z');
    const organizationId = 'school';
    const names = { firstName: 'Ana', lastName: 'Rivera', sortName: 'rivera ana' };
    const person = { id: 'ana', organizationId, familyId: 'rivera', kind: 'contact', ...names };
    const terms = [
      { organizationId, ownerKind: 'family', term: 'ana', ownerId: 'rivera' },
      { organizationId, ownerKind: 'person', term: 'ana', ownerId: 'ana' },
    ];
    await inTransaction(db, async (tx) => {
      await tx.insert('people', { ...person, hasPortalAccess: false, createdAt: at, version: 1 });
      await tx.insert('search_terms', terms);
    });
    await migrate(db);
    expect(await db.read.rows('SELECT owner_kind, family_id FROM search_terms ORDER BY owner_kind')).toEqual([
      { ownerKind: 'family', familyId: null },
      { ownerKind: 'person', familyId: 'rivera' },
    ]);
  });
});

describeEachDatabase('Processes that start at once', (open) => {
  it('migrate one after the other', async () => {
    const processes = await Promise.all([open(), open(), open()]);
    const ran = await Promise.all(processes.map((db) => migrate(db)));
    expect(ran.flat()).toEqual(migrations.map((migration) => new migration().name));
  });
});

const ledger: Tables = {
  ledger: {
    columns: { id: 'varchar(36) primary', page: 'int', entry: 'varchar(40)' },
    indexes: { uq_ledger: unique('page') },
  },
};

class Ledger1700000000000 implements MigrationInterface {
  readonly name = 'Ledger1700000000000';
  up = (runner: QueryRunner): Promise<void> => createTables(runner, ledger);
  down = (runner: QueryRunner): Promise<void> => dropTables(runner, ledger);
}

const settings = { migrations: [Ledger1700000000000], appendOnly: ['ledger'] };
const row = { id: '0198', page: 1, entry: 'as it was' };
const onlyGrows = /only grows|1644|TRIGGER/;

describeEachDatabase('An append-only table', (open, { kind }) => {
  let db: Database;
  const run = (sql: string) => inTransaction(db, (tx) => tx.run(sql));

  beforeAll(async () => {
    db = await open();
    await migrate(db, settings);
    await inTransaction(db, (tx) => tx.insert('ledger', row));
  });

  it('takes new rows', async () => {
    await inTransaction(db, (tx) => tx.insert('ledger', [{ ...row, id: '0199', page: 2 }]));
    expect(await db.read.count('SELECT COUNT(*) FROM ledger')).toBe(2);
  });

  const attempts = [
    `UPDATE ledger SET entry = 'changed'`,
    `UPDATE ledger SET id = '0200' WHERE page = 1`,
    `DELETE FROM ledger`,
    `DELETE FROM ledger WHERE id = '0198'`,
    `REPLACE INTO ledger (id, page, entry) VALUES ('0198', 1, 'changed')`,
    `REPLACE INTO ledger (id, page, entry) VALUES ('0200', 1, 'changed')`,
    kind === 'mysql'
      ? `INSERT INTO ledger (id, page, entry) VALUES ('0198', 1, 'x') ON DUPLICATE KEY UPDATE entry = 'changed'`
      : `INSERT INTO ledger (id, page, entry) VALUES ('0198', 1, 'x') ON CONFLICT (id) DO UPDATE SET entry = 'changed'`,
  ];
  it.each(attempts)('refuses %s', async (attempt) => {
    await expect(run(attempt)).rejects.toThrow(onlyGrows);
    expect(await db.read.row(`SELECT * FROM ledger WHERE page = 1`)).toEqual(row);
  });

  it('is guarded again after a guard was lost', async () => {
    const guards = kind === 'mysql' ? ['update', 'delete'] : ['update', 'delete', 'replace'];
    for (const guard of guards) {
      // As text: MySQL does not prepare it.
      await inTransaction(db, (tx) => tx.manager.query(`DROP TRIGGER ledger_no_${guard}`));
      expect(await appendOnlyGuardsPresent(db, ['ledger'])).toBe(false);
      await migrate(db, settings);
      expect(await appendOnlyGuardsPresent(db, ['ledger'])).toBe(true);
    }
  });
});

describeOn('sqlite', 'An append-only table', (open, place) => {
  it.each([
    `REPLACE INTO ledger (id, page, entry) VALUES ('0198', 9, 'changed')`,
    `REPLACE INTO ledger (id, page, entry) VALUES ('new', 1, 'changed')`,
    `REPLACE INTO ledger (rowid, id, page, entry) VALUES (1, 'new', 9, 'changed')`,
  ])('refuses from a connection that is not ours %s', async (replace) => {
    const db = await open();
    await migrate(db, settings);
    await inTransaction(db, (tx) => tx.insertIgnore('ledger', row)).catch(() => undefined);
    // Without recursive_triggers, as any other program opens the file.
    const stranger = new SqliteConnection(join((await place.settings()).folder, 'optline.sqlite'));
    expect(() => stranger.run(replace)).toThrow(onlyGrows);
    stranger.close();
    expect(await db.read.row(`SELECT * FROM ledger WHERE page = 1`)).toEqual(row);
  });
});

describeOn('mysql', 'A user who may not change the record', (open, place) => {
  it('needs no guards, and migrates nothing', async () => {
    const owner = await open();
    await migrate(owner, settings);
    const url = new URL((await place.settings()).url ?? '');
    const schema = url.pathname.slice(1);
    const user = `u_${schema.slice(-16)}`;
    const connection = await mysql.createConnection(url.href);
    try {
      await connection.query(`CREATE USER ${user} IDENTIFIED BY 'only for this test'`);
      await connection.query(`GRANT SELECT, INSERT ON ${schema}.* TO ${user}`);
      Object.assign(url, { username: user, password: 'only for this test' });
      const db = await open({ url: url.href });
      expect(await appendOnlyGuardsPresent(db, ['ledger'])).toBe(true);
      expect(await migrate(db, settings)).toEqual([]);
      await connection.query(`DROP TRIGGER ${schema}.ledger_no_delete`);
      await connection.query(`GRANT DELETE ON ${schema}.* TO ${user}`);
      const allowed = await open({ url: url.href });
      expect(await appendOnlyGuardsPresent(allowed, ['ledger'])).toBe(false);
      await expect(migrate(allowed, settings)).rejects.toThrow('GRANT TRIGGER');
    } finally {
      await connection.query(`DROP USER IF EXISTS ${user}`);
      await connection.end();
    }
  });
});
