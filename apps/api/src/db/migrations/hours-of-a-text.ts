import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from '../tables.js';

const columns = { hours_until_at: { spec: 'instant null' } } as const;

/** That a text waited for the hours is known of it also when it is long gone. */
export class HoursOfAText1796256000000 implements MigrationInterface {
  readonly name = 'HoursOfAText1796256000000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'text_messages', { columns });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'text_messages', { columns: Object.keys(columns) });
  }
}
