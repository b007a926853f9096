import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, index } from '../tables.js';
import type { Tables } from '../tables.js';

const tables: Tables = {
  bulk_opt_in_people: {
    columns: {
      run_id: 'varchar(36) primary',
      person_id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      position: 'int',
      left_out: 'varchar(20) null',
      adult_id: 'varchar(36) null',
      outcome: 'varchar(10) null',
      version: 'int null',
    },
    indexes: {
      ix_bulk_opt_in_people_outcome: index('run_id', 'outcome', 'position'),
      ix_bulk_opt_in_people_place: index('run_id', 'position'),
    },
  },
  bulk_opt_ins: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      state: 'varchar(12)',
      audience_json: 'longtext',
      place_json: 'longtext null',
      gathered_count: 'int',
      made_by: 'varchar(36)',
      made_at: 'instant',
      statement: 'varchar(500) null',
      statement_version: 'int null',
      agreed_by: 'varchar(36) null',
      agreed_at: 'instant null',
      how: 'varchar(10) null',
      agreed_on: 'varchar(10) null',
      settled_at: 'instant null',
      cancelled_at: 'instant null',
      taken_back_by: 'varchar(36) null',
      taken_back_at: 'instant null',
    },
    indexes: {
      ix_bulk_opt_ins_organization: index('organization_id', 'id'),
      ix_bulk_opt_ins_state: index('state', 'id'),
    },
  },
};

export class BulkOptIns1796428800000 implements MigrationInterface {
  readonly name = 'BulkOptIns1796428800000';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
