import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, index } from '../tables.js';
import type { Tables } from '../tables.js';

const tables: Tables = {
  data_exports: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      what: 'varchar(16)',
      user_id: 'varchar(36)',
      started_at: 'instant',
    },
    indexes: { ix_data_exports_school: index('organization_id', 'id') },
  },
};

export class DataExports1796432400000 implements MigrationInterface {
  readonly name = 'DataExports1796432400000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
