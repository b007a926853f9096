import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, index, unique } from '../tables.js';
import type { Tables } from '../tables.js';

const tables: Tables = {
  conversations: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      number: 'varchar(16)',
      last_heard_at: 'instant',
      last_inbound_id: 'varchar(36)',
      is_unread: 'flag',
    },
    indexes: {
      uq_conversations_number: unique('organization_id', 'number'),
      ix_conversations_heard: index('organization_id', 'last_heard_at', 'id'),
      ix_conversations_unread: index('organization_id', 'is_unread', 'last_heard_at', 'id'),
    },
  },
};

/** What came in before is in the inbox too, as read: the office had no inbox to read it in. */
export class Inbox1796436000000 implements MigrationInterface {
  readonly name = 'Inbox1796436000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    // Of one number the ids and the times go up together, so that its first id can name the conversation.
    await runner.query(
      `INSERT INTO conversations (id, organization_id, number, last_heard_at, last_inbound_id, is_unread)
       SELECT MIN(i.id), i.organization_id, i.from_number, MAX(i.received_at), MAX(i.id), 0 FROM inbound_texts i
       WHERE i.organization_id IS NOT NULL AND i.outcome = 'stored'
         AND NOT EXISTS (SELECT 1 FROM conversations c
           WHERE c.organization_id = i.organization_id AND c.number = i.from_number)
       GROUP BY i.organization_id, i.from_number`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
