import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createTables, dropColumns, dropTables, index } from '../tables.js';
import type { NewColumn, Tables } from '../tables.js';

const tables: Tables = {
  confirmations: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      number: 'varchar(16)',
      person_id: 'varchar(36) null',
      staff_user_id: 'varchar(36) null',
      adult_person_id: 'varchar(36) null',
      wording_id: 'varchar(36) null',
      text_id: 'varchar(36)',
      asked_at: 'instant',
      expires_at: 'instant',
      answered_at: 'instant null',
      answer: 'varchar(3) null',
    },
    indexes: {
      ix_confirmations_number: index('organization_id', 'number', 'expires_at'),
      ix_confirmations_person: index('person_id'),
    },
  },
};

const ofStaffUsers: Readonly<Record<string, NewColumn>> = {
  cell_phone: { spec: 'varchar(16) null' },
  cell_phone_confirmed_at: { spec: 'instant null' },
};

export class Confirmations1796169600000 implements MigrationInterface {
  readonly name = 'Confirmations1796169600000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    await addColumns(runner, 'staff_users', { columns: ofStaffUsers });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'staff_users', { columns: Object.keys(ofStaffUsers) });
    await dropTables(runner, tables);
  }
}
