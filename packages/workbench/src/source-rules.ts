import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A source file: its path from the top of the repository, with slashes, and what it says. */
export type SourceFile = { path: string; text: string };

type SourceRule = {
  name: string;
  comment: string;
  /** Every match is a breach. */
  pattern: RegExp;
  /** The files to which the rule applies. */
  concerns: (path: string) => boolean;
};

const isTest = (path: string): boolean =>
  /[.](test|e2e)[.]tsx?$/.test(path) || /^(apps|packages)\/[^/]+\/test\/|^e2e\//.test(path);

const readsEnvironment = [
  /^apps\/api\/src\/config[.]ts$/,
  /^apps\/sandbox\/src\/(main|config)[.]ts$/,
  /^(packages\/workbench|bench|e2e)\//,
  /[.]config[.](js|mjs|cjs|ts)$/,
];
const writesConsent = [
  /^apps\/api\/src\/(consent|record|db\/migrations)\//,
  /^packages\/workbench\//,
  // The floor of the bench: the same statements on the bare driver.
  /^bench\/src\/database\//,
];

/** Verb, then one of the three tables in the same statement or call; `FOR UPDATE` locks and writes nothing. */
const consentWrite =
  /(?<!\b(?:for|FOR)\s+)\b(?:[Ii]nsert|INSERT|[Uu]pdate|UPDATE|[Dd]elete|DELETE|[Uu]psert|UPSERT|[Rr]eplace|REPLACE|[Tt]runcate|TRUNCATE)(?:[A-Z][a-z]\w*)?\b[^;]{0,60}?\b(?:text_consents|suppressions|consent_records)\b/g;

export const sourceRules: SourceRule[] = [
  {
    name: 'one-writer',
    comment: 'answers, suppressions and the record are written in apps/api/src/consent and record alone',
    pattern: consentWrite,
    concerns: (path) => !isTest(path) && !writesConsent.some((place) => place.test(path)),
  },
  {
    name: 'config-owns-env',
    comment: 'settings are read, checked and named in config.ts alone',
    pattern: /\bprocess\s*[.]\s*env\b|\bimport\s*\{[^}]*\benv\b[^}]*\}\s*from\s*'(?:node:)?process'/g,
    concerns: (path) => !isTest(path) && !readsEnvironment.some((place) => place.test(path)),
  },
  {
    name: 'domain-has-no-clock',
    comment: 'time and chance are parameters of the rules, and the rules tell nobody what they do',
    pattern:
      /\bnew\s+Date\s*(?:\(\s*\)|(?![\w(\s]))|(?<!new\s+)\bDate\s*(?:\(|[.]now\b)|\bMath[.]random\b|\b(?:performance|crypto|console)\s*[.]/g,
    concerns: (path) => !isTest(path) && path.startsWith('packages/domain/src/'),
  },
  {
    name: 'sentences-are-bilingual',
    comment: 'what a rule said is a Sentence: in both languages of families, or forStaff',
    pattern: /\bmessage:\s*(?:[^,;{}'"`]{0,60}\?\s*)?['"`]/g,
    concerns: (path) => /^apps\/api\/src\/(?!db\/).*[.]ts$/.test(path) && !isTest(path),
  },
  {
    name: 'no-skipped-tests',
    comment: 'a test runs, or it does not exist',
    pattern: /\b(?:it|test|describe)[.](?:skip|only|todo|failing)\b|\b[xf](?:it|describe|test)\(/g,
    concerns: isTest,
  },
  {
    name: 'todo-names-its-issue',
    comment: 'what is left to do is an issue, and its number stands here: #12',
    pattern: /\b(?:TO[D]O|FIX[M]E|HA[C]K)\b(?!.*#\d)/g,
    concerns: () => true,
  },
];

/** Every breach as one line: `file:line: rule: why`. */
export function findBreaches(files: SourceFile[], rules = sourceRules): string[] {
  return files.flatMap((file) => {
    const text = withoutCommentLines(file.text);
    return rules
      .filter((rule) => rule.concerns(file.path))
      .flatMap((rule) => {
        const read = rule.name === 'todo-names-its-issue' ? file.text : text;
        return [...read.matchAll(rule.pattern)].map(
          (match) => `${file.path}:${lineAt(read, match.index)}: ${rule.name}: ${rule.comment}`,
        );
      });
  });
}

/** All source files of the workspaces, but for what is built or installed. */
export function readSources(root: string): SourceFile[] {
  return ['apps', 'packages', 'bench', 'e2e']
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap(filesBelow)
    .filter((path) => /[.](ts|tsx|mjs|cjs|js)$/.test(path))
    .map((path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

function filesBelow(folder: string): string[] {
  const notOurs = ['node_modules', 'dist', 'data', 'coverage'];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Keeps the line numbers. */
function withoutCommentLines(text: string): string {
  return text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
