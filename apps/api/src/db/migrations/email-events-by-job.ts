import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, index } from '../tables.js';

const indexes = { ix_email_events_job: index('job_id') };

/** Whether a notice arrived is asked for whenever a history is shown. */
export class EmailEventsByJob1795996800000 implements MigrationInterface {
  readonly name = 'EmailEventsByJob1795996800000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'email_events', { columns: {}, indexes });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'email_events', { columns: [], indexes: Object.keys(indexes) });
  }
}
