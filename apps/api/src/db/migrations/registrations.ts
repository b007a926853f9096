import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createTables, dropColumns, dropTables, index, unique } from '../tables.js';
import type { NewColumn, Tables } from '../tables.js';

const tables: Tables = {
  registrations: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      family_id: 'varchar(36)',
      state: 'varchar(12)',
      received_at: 'instant',
      contact_id: 'varchar(36)',
      said_yes_json: 'longtext',
      wording_id: 'varchar(36)',
      ip: 'varchar(45) null',
      user_agent: 'varchar(400) null',
      settled_at: 'instant null',
      settled_by: 'varchar(36) null',
    },
    indexes: {
      ix_registrations_state: index('organization_id', 'state', 'id'),
      ix_registrations_family: index('family_id'),
    },
  },
  shared_counts: {
    columns: { count_key: 'varchar(64) primary', counted: 'int', ends_at: 'instant' },
    indexes: { ix_shared_counts_end: index('ends_at') },
  },
};

const ofOrganizations: Readonly<Record<string, NewColumn>> = {
  registration_slug: { spec: 'varchar(60) null' },
  is_registration_open: { spec: 'flag', present: '0' },
  wants_registration_confirmed: { spec: 'flag', present: '1' },
};
const uniqueSlug = 'uq_organizations_registration';

export class Registrations1796358900000 implements MigrationInterface {
  readonly name = 'Registrations1796358900000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    await addColumns(runner, 'organizations', {
      columns: ofOrganizations,
      indexes: { [uniqueSlug]: unique('registration_slug') },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'organizations', {
      columns: Object.keys(ofOrganizations),
      indexes: [uniqueSlug],
    });
    await dropTables(runner, tables);
  }
}
