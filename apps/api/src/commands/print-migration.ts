import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../db/data-source.js';
import { printMigration } from '../db/print-tables.js';

// Prints the migration that makes all tables from nothing: node dist/commands/print-migration.js Initial1767225600000
const name = process.argv[2] ?? 'Initial1767225600000';
const folder = mkdtempSync(join(tmpdir(), 'optline-tables-'));
try {
  const db = await openDatabase({ url: null, folder });
  process.stdout.write(printMigration(name, db.reader.entityMetadatas));
  await db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
