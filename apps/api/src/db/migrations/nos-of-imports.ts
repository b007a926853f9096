import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from '../tables.js';

const columns = {
  refused_count: {
    spec: 'int',
    present: `CASE state WHEN 'done' THEN chunk_count WHEN 'answering' THEN place ELSE 0 END`,
  },
} as const;

/** How far the Nos of a file were taken is known, also where it was cancelled. */
export class NosOfImports1796464802000 implements MigrationInterface {
  readonly name = 'NosOfImports1796464802000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'imports', { columns });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'imports', { columns: Object.keys(columns) });
  }
}
