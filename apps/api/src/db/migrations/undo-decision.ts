import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, index, replaceIndexes } from '../tables.js';

const columns = {
  settled_at: { spec: 'instant null' },
  decision_cause_id: { spec: 'varchar(36) null' },
} as const;
/** A review stays open until its decision takes effect: when it was decided and when it was over are two instants. */
export class UndoDecision1796083200000 implements MigrationInterface {
  readonly name = 'UndoDecision1796083200000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'reviews', {
      columns,
      indexes: { ix_reviews_organization: index('organization_id', 'settled_at') },
    });
    await runner.query('UPDATE reviews SET settled_at = decided_at WHERE settled_at IS NULL');
    await replaceIndexes(runner, 'reviews', {
      ix_reviews_number: index('organization_id', 'number', 'settled_at'),
      ix_reviews_due: index('settled_at', 'due_at'),
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    // What waits for its undo to be over would hold nothing any more: it is to be decided again.
    await runner.query(
      'UPDATE reviews SET decided_at = NULL, decision = NULL, decided_by = NULL WHERE settled_at IS NULL',
    );
    await replaceIndexes(runner, 'reviews', {
      ix_reviews_number: index('organization_id', 'number', 'decided_at'),
      ix_reviews_due: index('decided_at', 'due_at'),
    });
    await dropColumns(runner, 'reviews', {
      columns: Object.keys(columns),
      indexes: ['ix_reviews_organization'],
    });
  }
}
