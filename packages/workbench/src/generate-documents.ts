import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { Kind, parse, visit } from 'graphql';
import type { DocumentNode } from 'graphql';

type Source = { file: string; document: DocumentNode };

const workspaces = ['packages/ui', 'apps/staff', 'apps/portal'];

const config = {
  useTypeImports: true,
  enumType: 'string-literal',
  strictScalars: true,
  scalars: { DateTimeISO: 'string' },
  dedupeFragments: true,
  nonOptionalTypename: true,
};

/**
 * One generated file beside each `.graphql` file, so that a document is loaded with the page that asks it. A document
 * may spread a fragment of any file of its own workspace and of packages/ui; fragments are known by their name.
 */
export async function generateDocuments(sdl: string, root: string): Promise<[string, string][]> {
  const schema = parse(sdl);
  const shared = sourcesOf(join(root, 'packages/ui'));
  const written: [string, string][] = [];
  for (const workspace of workspaces) {
    const own = sourcesOf(join(root, workspace));
    const known = workspace === 'packages/ui' ? own : [...own, ...shared];
    for (const source of own) {
      const filename = source.file.replace(/[.]graphql$/, '.generated.ts');
      const text = await codegen({
        filename,
        schema,
        documents: withFragments(source, known).map(({ file, document }) => ({ location: file, document })),
        config,
        plugins: [{ operations: {} }, { typedDocuments: {} }],
        pluginMap: { operations, typedDocuments },
      });
      const header = `// Written by pnpm codegen from ${relative(root, source.file)}.\n`;
      // Apollo names the same type, and the apps depend on Apollo anyway.
      written.push([filename, header + text.replace('@graphql-typed-document-node/core', '@apollo/client')]);
    }
  }
  return written;
}

function sourcesOf(workspace: string): Source[] {
  const folder = join(workspace, 'src');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const file = join(folder, name);
      return { file, document: parse(readFileSync(file, 'utf8')) };
    });
}

/** The source, and the fragments that it spreads wherever they stand, with those that they spread. */
function withFragments(source: Source, known: Source[]): Source[] {
  const needed = new Map<string, Source>();
  const own = new Set(fragmentNames(source.document));
  const look = (document: DocumentNode): void => {
    visit(document, {
      FragmentSpread({ name: { value } }) {
        if (own.has(value) || needed.has(value)) return;
        const found = fragmentNamed(value, known);
        if (found === undefined) throw new Error(`${source.file} spreads ${value}, which no file defines.`);
        needed.set(value, found);
        look(found.document);
      },
    });
  };
  look(source.document);
  return [source, ...needed.values()];
}

function fragmentNamed(name: string, known: Source[]): Source | undefined {
  for (const { file, document } of known) {
    const definition = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
    if (definition !== undefined)
      return { file, document: { kind: Kind.DOCUMENT, definitions: [definition] } };
  }
  return undefined;
}

function fragmentNames({ definitions }: DocumentNode): string[] {
  return definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [one.name.value] : []));
}
