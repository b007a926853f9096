import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, index } from '../tables.js';
import type { Tables } from '../tables.js';

const tables: Tables = {
  imports: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      kind: 'varchar(20)',
      state: 'varchar(12)',
      file_name: 'varchar(200)',
      byte_count: 'int',
      made_by: 'varchar(36)',
      made_at: 'instant',
      problem: 'varchar(200) null',
      headings_json: 'longtext null',
      mapping_json: 'longtext null',
      chunk_count: 'int',
      row_count: 'int',
      place: 'int',
      tally_json: 'longtext',
      statement: 'varchar(400) null',
      started_by: 'varchar(36) null',
      started_at: 'instant null',
      settled_at: 'instant null',
    },
    indexes: {
      ix_imports_organization: index('organization_id', 'id'),
      ix_imports_state: index('state', 'made_at'),
    },
  },
  import_parts: {
    columns: {
      import_id: 'varchar(36) primary',
      position: 'int primary',
      organization_id: 'varchar(36)',
      size: 'int',
      bytes: 'longtext',
    },
  },
  import_chunks: {
    columns: {
      import_id: 'varchar(36) primary',
      position: 'int primary',
      organization_id: 'varchar(36)',
      rows_json: 'longtext',
      people_json: 'longtext null',
      problem_count: 'int',
      problems_json: 'longtext',
    },
  },
  import_keys: {
    columns: {
      organization_id: 'varchar(36) primary',
      external_key: 'varchar(120) primary',
      family_id: 'varchar(36)',
      made_at: 'instant',
    },
    indexes: { ix_import_keys_family: index('family_id') },
  },
};

export class Imports1796440000000 implements MigrationInterface {
  readonly name = 'Imports1796440000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
