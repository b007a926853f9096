import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

export type TestedWorkspace = {
  /** The last part of its folder: `api`, `domain`. */
  name: string;
  folder: string;
  /** The browser tests have a runner of their own. */
  runner: 'jest' | 'playwright';
  testFiles: number;
};

/** The workspaces that have test files, those that others build on first. */
export function testedWorkspaces(root: string): TestedWorkspace[] {
  const grouped = ['packages', 'apps'].flatMap((group) => foldersOf(join(root, group)));
  return [...grouped, join(root, 'bench'), join(root, 'e2e')]
    .map(workspaceAt)
    .filter(({ testFiles }) => testFiles > 0);
}

function workspaceAt(folder: string): TestedWorkspace {
  const runner = existsSync(join(folder, 'playwright.config.ts')) ? 'playwright' : 'jest';
  return { name: basename(folder), folder, runner, testFiles: countTestFiles(folder, runner) };
}

const testFile = { jest: /[.]test[.]tsx?$/, playwright: /[.]e2e[.]ts$/ };

function foldersOf(group: string): string[] {
  if (!existsSync(group)) return [];
  const entries = readdirSync(group, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map((entry) => join(group, entry.name)).sort();
}

function countTestFiles(workspace: string, runner: TestedWorkspace['runner']): number {
  return ['src', 'test']
    .map((name) => join(workspace, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    .filter((file) => testFile[runner].test(file)).length;
}
