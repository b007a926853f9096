import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from '../tables.js';

/** Whose Yes an answer is, the record of consent says: no version of the answer is kept beside it any more. */
export class YesesOfBulkOptIns1796457600000 implements MigrationInterface {
  readonly name = 'YesesOfBulkOptIns1796457600000';

  async up(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'bulk_opt_in_people', { columns: ['version'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'bulk_opt_in_people', { columns: { version: { spec: 'int null' } } });
  }
}
