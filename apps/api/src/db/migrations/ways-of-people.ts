import type { MigrationInterface, QueryRunner } from 'typeorm';
import { index, replaceIndexes } from '../tables.js';

const byWay = index('organization_id', 'answer_way', 'sort_name', 'id');

/** Nobody is looked for by the way of an answer that was never given: on SQLite the index is without them. */
export class WaysOfPeople1796468400000 implements MigrationInterface {
  readonly name = 'WaysOfPeople1796468400000';

  async up(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'people', { ix_people_way: { ...byWay, filledColumn: 'answer_way' } });
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'people', { ix_people_way: byWay });
  }
}
