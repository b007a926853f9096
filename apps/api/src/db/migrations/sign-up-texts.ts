import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../tables.js';
import type { Tables } from '../tables.js';

const tables: Tables = {
  sign_up_texts: {
    columns: {
      organization_id: 'varchar(36) primary',
      language: 'varchar(2) primary',
      text: 'varchar(400)',
      changed_at: 'instant',
      version: 'int',
    },
  },
};

export class SignUpTexts1795910400000 implements MigrationInterface {
  readonly name = 'SignUpTexts1795910400000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
