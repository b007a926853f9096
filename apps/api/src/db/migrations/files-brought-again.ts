import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from '../tables.js';

const columns = { content_hash: { spec: 'varchar(64) null' } } as const;

/** A file is known when it is brought again. */
export class FilesBroughtAgain1796454000000 implements MigrationInterface {
  readonly name = 'FilesBroughtAgain1796454000000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'imports', { columns });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'imports', { columns: Object.keys(columns) });
  }
}
