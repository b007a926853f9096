import { beforeAll, describe, expect, it } from '@jest/globals';
import { Entity, Index } from 'typeorm';
import { describeEachDatabase } from '../../test/databases.js';
import { Count, Day, Flag, Id, Instant, Json, LongText, Ref, Text } from './columns.js';
import type { Database } from './data-source.js';
import { migrate } from './migrate.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnFor, identifier, propertyFor } from './naming.js';
import { createTables, dropTables, unique } from './tables.js';
import type { Tables } from './tables.js';
import { among, placeholders } from './sql.js';
import { insertStatements } from './statements.js';
import { inTransaction } from './transaction.js';

@Entity('lessons')
@Index('uq_lessons_code', ['code'], { unique: true })
class LessonEntity {
  @Id() id: string;
  @Text(20) code: string;
  @Ref({ nullable: true }) teacherId: string | null;
  @LongText({ nullable: true }) notes: string | null;
  @Instant() beginsAt: Date;
  @Instant({ nullable: true }) endedAt: Date | null;
  @Day({ nullable: true }) heldOn: string | null;
  @Flag() isOpen: boolean;
  @Count() seats: number;
  @Json({ nullable: true }) planJson: unknown;
}

const tables: Tables = {
  lessons: {
    columns: {
      id: 'varchar(36) primary',
      code: 'varchar(20)',
      teacher_id: 'varchar(36) null',
      notes: 'longtext null',
      begins_at: 'instant',
      ended_at: 'instant null',
      held_on: 'varchar(10) null',
      is_open: 'flag',
      seats: 'int',
      plan_json: 'longtext null',
    },
    indexes: { uq_lessons_code: unique('code') },
  },
};

class Lessons1700000000000 implements MigrationInterface {
  readonly name = 'Lessons1700000000000';
  up = (runner: QueryRunner): Promise<void> => createTables(runner, tables);
  down = (runner: QueryRunner): Promise<void> => dropTables(runner, tables);
}

const lesson = (id: string, more: Partial<LessonEntity> = {}): LessonEntity => ({
  id,
  code: `L-${id}`,
  teacherId: null,
  notes: null,
  beginsAt: new Date('2026-03-08T09:59:59.678Z'),
  endedAt: null,
  heldOn: null,
  isOpen: true,
  seats: 12,
  planJson: null,
  ...more,
});

const full = lesson('full', {
  teacherId: 't1',
  notes: 'Ünïcödé 🩰 \\ \' " ` ; -- end',
  endedAt: new Date('2024-02-29T23:59:59.999Z'),
  heldOn: '2024-02-29',
  isOpen: false,
  seats: -3,
  planJson: { steps: ['plié', 2, null, true], by: { name: 'x' } },
});

describeEachDatabase('Plain SQL', (open) => {
  let db: Database;
  const read = (id: string) => db.read.row<LessonEntity>('SELECT * FROM lessons WHERE id = ?', [id]);

  beforeAll(async () => {
    db = await open({ entities: [LessonEntity] });
    await migrate(db, { migrations: [Lessons1700000000000], appendOnly: [] });
    await inTransaction(db, (tx) => tx.insert('lessons', [full, lesson('bare')]));
  });

  it('gives back what was stored, whoever stored it and whoever reads', async () => {
    await inTransaction(db, (tx) =>
      tx.manager.insert(LessonEntity, { ...full, id: 'orm', code: 'orm' } as never),
    );
    expect(await read('full')).toEqual(full);
    expect(await read('bare')).toEqual(lesson('bare'));
    expect(await read('orm')).toEqual({ ...full, id: 'orm', code: 'orm' });
    expect({ ...(await db.reader.manager.findOneBy(LessonEntity, { id: 'full' })) }).toEqual(full);
  });

  it('keeps what follows a NUL', async () => {
    await inTransaction(db, (tx) => tx.insert('lessons', lesson('nul', { notes: 'before\0after' })));
    expect((await read('nul'))?.notes).toBe('before\uFFFDafter');
  });

  it('has tables without drift from their entities', async () => {
    const { upQueries } = await db.reader.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('compares instants, flags and nothing by value', async () => {
    const found = await db.read.rows<{ id: string }>(
      'SELECT id FROM lessons WHERE ended_at = ? AND begins_at > ? AND is_open = ? AND seats < ? ORDER BY id LIMIT ?',
      [full.endedAt ?? '', new Date('2026-03-08T09:59:59.677Z'), false, 0, 5],
    );
    expect(found.map(({ id }) => id)).toEqual(['full', 'orm']);
    expect(await db.read.count('SELECT COUNT(*) FROM lessons WHERE code = ?', ['l-FULL'])).toBe(0);
  });

  it('names computed columns by the same convention, and counts are numbers', async () => {
    const sums = await db.read.row(
      `SELECT MAX(ended_at) AS last_ended_at, COUNT(*) AS lesson_count, SUM(seats) AS seat_sum, 1 AS is_here
       FROM lessons WHERE id IN (${placeholders(2)})`,
      ['full', 'bare'],
    );
    expect(sums).toEqual({ lastEndedAt: full.endedAt, lessonCount: 2, seatSum: 9, isHere: true });
  });

  it('leaves out rows whose key is taken, and says how many it stored', async () => {
    const rows = [lesson('full'), lesson('n1', { code: 'L-full' }), lesson('n2'), lesson('n3')];
    expect(await inTransaction(db, (tx) => tx.insertIgnore('lessons', rows))).toBe(2);
    expect(await inTransaction(db, (tx) => tx.insertIgnore('lessons', lesson('n2')))).toBe(0);
    expect(await read('full')).toEqual(full);
  });

  it('ignores no other fault', async () => {
    const incomplete = { ...lesson('n4'), beginsAt: null };
    await expect(inTransaction(db, (tx) => tx.insertIgnore('lessons', incomplete))).rejects.toThrow(
      /NOTNULL|1048|ER_/,
    );
    expect(await read('n4')).toBeNull();
  });

  it('inserts many rows at once', async () => {
    const many = Array.from({ length: 450 }, (_one, at) => lesson(`m${at}`));
    await inTransaction(db, (tx) => tx.insert('lessons', many));
    expect(await db.read.count(`SELECT COUNT(*) FROM lessons WHERE id LIKE 'm%'`)).toBe(450);
  });

  it('changes a present row, or makes it', async () => {
    const keys = { key: ['id'] as const, set: ['seats', 'planJson'] as const };
    for (const seats of [1, 2])
      await inTransaction(db, (tx) =>
        tx.upsert('lessons', lesson('u', { seats, notes: `${seats}`, planJson: [seats] }), keys),
      );
    expect(await read('u')).toEqual(lesson('u', { seats: 2, notes: '1', planJson: [2] }));
    await inTransaction(db, (tx) =>
      tx.upsert('lessons', lesson('u', { seats: 3 }), { key: ['id'], set: [] }),
    );
    expect((await read('u'))?.seats).toBe(2);
  });

  it('changes and makes many rows at once', async () => {
    const ids = Array.from({ length: 301 }, (_one, at) => `many${at}`);
    for (const seats of [1, 2])
      await inTransaction(db, (tx) =>
        tx.upsert(
          'lessons',
          ids.slice(0, seats * 150 + 1).map((id) => lesson(id, { seats })),
          { key: ['id'], set: ['seats'] },
        ),
      );
    const { sql, params } = among(ids);
    expect(
      await db.read.rows(
        `SELECT seats, COUNT(*) AS lesson_count FROM lessons WHERE id ${sql} GROUP BY seats`,
        params,
      ),
    ).toEqual([{ seats: 2, lessonCount: 301 }]);
  });

  it('inserts narrow rows in fewer statements than wide ones', () => {
    const sizesOf = (columns: number) => {
      const row = Object.fromEntries(Array.from({ length: columns }, (_, at) => [`c${at}`, at]));
      const statements = insertStatements('lessons', Array<object>(700).fill(row));
      return statements.map(({ params }) => params.length / columns);
    };
    expect(sizesOf(8)).toEqual([512, 128, 32, 16, 8, 4]);
    expect(sizesOf(9)).toEqual([128, 128, 128, 128, 128, 32, 16, 8, 4]);
  });

  it('looks for any of many by few shapes of statement', () => {
    expect(among(['a'])).toEqual({ sql: 'IN (?)', params: ['a'] });
    expect(among(['a', 'b', 'c'])).toEqual({ sql: 'IN (?, ?, ?, ?)', params: ['a', 'b', 'c', 'c'] });
    expect(() => among([])).toThrow('at least one');
  });

  it('counts the rows that an update matched, changed or not', async () => {
    await inTransaction(db, async (tx) => {
      expect(await tx.update('lessons', { seats: 7 }, { id: ['n2', 'n3'], teacherId: null })).toBe(2);
      expect(await tx.update('lessons', { seats: 7 }, { id: 'n2', seats: 7 })).toBe(1);
      expect(await tx.update('lessons', { seats: 8 }, { id: 'n2', seats: 6 })).toBe(0);
      expect(
        await tx.run('UPDATE lessons SET is_open = ?, ended_at = ? WHERE id = ?', [false, null, 'n3']),
      ).toEqual({ affected: 1 });
    });
    expect(await read('n3')).toEqual(lesson('n3', { seats: 7, isOpen: false }));
  });

  it('refuses what would say too much or too little', async () => {
    await inTransaction(db, async (tx) => {
      await expect(tx.update('lessons', { seats: 1 }, {})).rejects.toThrow('condition');
      await expect(tx.update('lessons', { seats: 1 }, { id: [] })).rejects.toThrow('at least one');
      await expect(tx.insert('lessons', { ...lesson('x'), notes: undefined })).rejects.toThrow('undefined');
      await expect(tx.insert('lessons', [lesson('x'), { id: 'y' }])).rejects.toThrow('same properties');
      await expect(tx.insert('lessons; --', lesson('x'))).rejects.toThrow('not a table');
      await expect(tx.insert('lessons', { 'id) --': 'x' })).rejects.toThrow('property name');
    });
    expect(await read('x')).toBeNull();
  });

  it('says which table and key a fault is about, and never what was in the row', async () => {
    const secret = '+12025550123';
    const taken = { ...lesson('full'), notes: secret, code: secret };
    const error = await inTransaction(db, (tx) => tx.insert('lessons', taken)).catch(
      (thrown: unknown) => thrown,
    );
    const tooLong = await inTransaction(db, (tx) =>
      tx.insert('lessons', { ...lesson(secret), beginsAt: secret }),
    ).catch((thrown: unknown) => thrown);
    for (const thrown of [error, tooLong].filter((one) => one instanceof Error))
      expect(`${thrown.message} ${thrown.stack} ${JSON.stringify(thrown)}`).not.toContain(secret);
    expect(error).toMatchObject({ name: 'StatementFailed', table: 'lessons' });
  });
});

describe('Names', () => {
  it.each([
    ['id', 'id'],
    ['optedOutAt', 'opted_out_at'],
    ['isOpen', 'is_open'],
    ['sha256Hash', 'sha256_hash'],
  ])('map %s to %s and back', (property, column) => {
    expect([columnFor(property), propertyFor(column)]).toEqual([column, property]);
  });

  it.each(['Id', 'a b', 'a_b', 'line1a`', '', 'A'])('refuse %p as a property', (property) => {
    expect(() => columnFor(property)).toThrow('property name');
  });

  it('are refused where they are not plain words', () => {
    expect(() => identifier('people; DROP')).toThrow('not a table');
    expect(() => identifier('People')).toThrow('not a table');
  });

  it('must fit what the column holds', () => {
    expect(() => Instant()({}, 'happened')).toThrow('instant');
    expect(() => Text(10)({}, 'happenedAt')).toThrow('instant');
    expect(() => Flag()({}, 'open')).toThrow('flag');
    expect(() => Count()({}, 'isCount')).toThrow('flag');
    expect(() => Json()({}, 'plan')).toThrow('json');
    expect(() => Day()({}, 'bornAt')).toThrow('instant');
  });
});
