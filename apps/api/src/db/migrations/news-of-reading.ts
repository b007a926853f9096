import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, index } from '../tables.js';

const marks = {
  columns: { marked_at: { spec: 'instant null' } },
  indexes: { ix_conversations_marked: index('organization_id', 'marked_at') },
} as const;
const ofRegistrations = {
  ix_registrations_received: index('organization_id', 'received_at'),
  ix_registrations_settled: index('organization_id', 'settled_at'),
};

/** That a text was read, or a registration came in or was settled, is news to the pages that are open. */
export class NewsOfReading1796450400000 implements MigrationInterface {
  readonly name = 'NewsOfReading1796450400000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'conversations', marks);
    await addColumns(runner, 'registrations', { columns: {}, indexes: ofRegistrations });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'registrations', { columns: [], indexes: Object.keys(ofRegistrations) });
    const { columns, indexes } = marks;
    await dropColumns(runner, 'conversations', {
      columns: Object.keys(columns),
      indexes: Object.keys(indexes),
    });
  }
}
