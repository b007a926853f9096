import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, index } from '../tables.js';

const steering = {
  columns: { steered_at: { spec: 'instant null' } },
  indexes: {
    ix_broadcasts_organization_state: index('organization_id', 'state'),
    ix_broadcasts_steered: index('organization_id', 'steered_at'),
  },
} as const;

/** Broadcasts that are paused are counted on every page, and that one is paused or goes on is news. */
export class PausedBroadcasts1796461200000 implements MigrationInterface {
  readonly name = 'PausedBroadcasts1796461200000';

  up(runner: QueryRunner): Promise<void> {
    return addColumns(runner, 'broadcasts', steering);
  }

  down(runner: QueryRunner): Promise<void> {
    const { columns, indexes } = steering;
    return dropColumns(runner, 'broadcasts', {
      columns: Object.keys(columns),
      indexes: Object.keys(indexes),
    });
  }
}
