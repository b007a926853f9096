import { readFile, writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildContract } from '../schema.js';

/** Writes the contract to packages/schema/schema.graphql; with --check only says whether it is fresh. */
const file = new URL('../../../../packages/schema/schema.graphql', import.meta.url);
const sdl = `${printSchema(lexicographicSortSchema(await buildContract()))}\n`;

if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== sdl) {
    process.stderr.write('packages/schema/schema.graphql is stale. Run: pnpm schema\n');
    process.exitCode = 1;
  }
} else {
  await writeFile(file, sdl);
}
