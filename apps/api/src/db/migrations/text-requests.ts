import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../tables.js';
import type { Tables } from '../tables.js';

const tables: Tables = {
  text_requests: {
    columns: {
      organization_id: 'varchar(36) primary',
      request_id: 'varchar(64) primary',
      text_id: 'varchar(36)',
    },
  },
};

export class TextRequests1796443200000 implements MigrationInterface {
  readonly name = 'TextRequests1796443200000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
