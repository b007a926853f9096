import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createTables, dropColumns, dropTables, index, unique } from '../tables.js';
import type { NewColumn, Tables } from '../tables.js';

const tables: Tables = {
  broadcasts: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      request_id: 'varchar(64)',
      actor_kind: 'varchar(12)',
      actor_id: 'varchar(36)',
      audience_json: 'longtext',
      body: 'longtext',
      footer: 'longtext',
      from_number: 'varchar(16)',
      state: 'varchar(12)',
      state_reason: 'varchar(20) null',
      hours_reason: 'varchar(300) null',
      scheduled_at: 'instant null',
      prepared_through_json: 'longtext null',
      prepared_until_at: 'instant null',
      people: 'int',
      left_out: 'int',
      texts: 'int',
      segments: 'int',
      created_at: 'instant',
      started_at: 'instant null',
      finished_at: 'instant null',
    },
    indexes: {
      uq_broadcasts_request: unique('organization_id', 'request_id'),
      ix_broadcasts_organization: index('organization_id', 'id'),
      ix_broadcasts_state: index('state', 'scheduled_at'),
    },
  },
  broadcast_left_out: {
    columns: {
      broadcast_id: 'varchar(36) primary',
      person_id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      why: 'varchar(20)',
    },
    indexes: {
      ix_broadcast_left_out_why: index('broadcast_id', 'why', 'person_id'),
      ix_broadcast_left_out_person: index('person_id'),
    },
  },
  text_templates: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      name: 'varchar(80)',
      body: 'longtext',
      version: 'int',
      created_at: 'instant',
      archived_at: 'instant null',
    },
    indexes: {
      ix_text_templates_name: index('organization_id', 'name'),
    },
  },
};

const ofTexts = { ix_text_messages_addressed: index('broadcast_id', 'to_number') };

const ofOrganizations: Readonly<Record<string, NewColumn>> = {
  text_footer: { spec: 'varchar(80)', present: `'Reply STOP to stop.'` },
};

export class Broadcasts1795924800000 implements MigrationInterface {
  readonly name = 'Broadcasts1795924800000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    await addColumns(runner, 'text_messages', { columns: {}, indexes: ofTexts });
    await addColumns(runner, 'organizations', { columns: ofOrganizations });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'organizations', { columns: Object.keys(ofOrganizations) });
    await dropColumns(runner, 'text_messages', { columns: [], indexes: Object.keys(ofTexts) });
    await dropTables(runner, tables);
  }
}
