import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createTables, dropColumns, dropTables, index } from '../tables.js';
import type { NewColumn, Tables } from '../tables.js';

const tables: Tables = {
  send_rates: {
    columns: {
      rate_key: 'varchar(80) primary',
      tokens_milli: 'int',
      refilled_at: 'instant',
    },
  },
  text_reports: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      text_id: 'varchar(36)',
      attempt: 'int',
      state: 'varchar(16)',
      sequence: 'int null',
      error_code: 'varchar(16) null',
      received_at: 'instant',
    },
    indexes: {
      ix_text_reports_text: index('text_id', 'id'),
    },
  },
};

const ofTexts: Readonly<Record<string, NewColumn>> = {
  broadcast_id: { spec: 'varchar(36) null' },
  priority: { spec: 'int', present: '1' },
  due_at: { spec: 'instant', present: 'created_at' },
  is_bound_to_hours: { spec: 'flag', present: '0' },
  attempts: { spec: 'int', present: '0' },
  reserved_until_at: { spec: 'instant null' },
  stop_heard_at: { spec: 'instant null' },
};

const indexesOfTexts = {
  ix_text_messages_due: index('state', 'priority', 'due_at', 'id'),
  ix_text_messages_broadcast: index('broadcast_id', 'state', 'due_at', 'id'),
  ix_text_messages_state: index('organization_id', 'state', 'id'),
  ix_text_messages_cause: index('cause_id'),
};

const ofNumbers: Readonly<Record<string, NewColumn>> = {
  unusable_at: { spec: 'instant null' },
  unusable_because: { spec: 'varchar(16) null' },
};

const ofOrganizations: Readonly<Record<string, NewColumn>> = {
  texts_from: { spec: 'varchar(5)', present: `'09:00'` },
  texts_until: { spec: 'varchar(5)', present: `'20:00'` },
};

const ofTextingNumbers: Readonly<Record<string, NewColumn>> = {
  texts_per_minute: { spec: 'int', present: '60' },
};

export class Dispatch1795824000000 implements MigrationInterface {
  readonly name = 'Dispatch1795824000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    await addColumns(runner, 'text_messages', { columns: ofTexts, indexes: indexesOfTexts });
    await addColumns(runner, 'numbers', { columns: ofNumbers });
    await addColumns(runner, 'organizations', { columns: ofOrganizations });
    await addColumns(runner, 'texting_numbers', { columns: ofTextingNumbers });
    // Texts are a queue of their own: what the outbox still owed of them is theirs now.
    await runner.query(
      `UPDATE outbox_jobs SET state = 'withdrawn' WHERE kind = 'send-text' AND state IN ('waiting', 'running')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'texting_numbers', { columns: Object.keys(ofTextingNumbers) });
    await dropColumns(runner, 'organizations', { columns: Object.keys(ofOrganizations) });
    await dropColumns(runner, 'numbers', { columns: Object.keys(ofNumbers) });
    await dropColumns(runner, 'text_messages', {
      columns: Object.keys(ofTexts),
      indexes: Object.keys(indexesOfTexts),
    });
    await dropTables(runner, tables);
  }
}
