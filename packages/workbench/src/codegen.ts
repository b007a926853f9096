import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildSchema } from 'graphql';
import { contractTypes } from './contract-types.js';
import { generateDocuments } from './generate-documents.js';
import { root } from './root.js';

/** Writes the typed documents of the browser apps; with --check only says which of them are stale. */
async function main(args: string[]): Promise<number> {
  const sdl = readFileSync(join(root, 'packages/schema/schema.graphql'), 'utf8');
  const files = new Map(await generateDocuments(sdl, root));
  files.set(join(root, 'packages/ui/src/contract/contract.generated.ts'), contractTypes(buildSchema(sdl)));
  const stale = [...files].filter(([file, text]) => textOf(file) !== text);
  if (args.includes('--check')) {
    for (const [file] of stale) process.stderr.write(`${relative(root, file)} is stale. Run: pnpm codegen\n`);
    return stale.length === 0 ? 0 : 1;
  }
  for (const [file, text] of stale) {
    writeFileSync(file, text);
    process.stdout.write(`${relative(root, file)}\n`);
  }
  return 0;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
