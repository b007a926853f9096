import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One change of one row; a line of the journal file. `row` is absent where the row went away. */
export interface JournalLine {
  table: string;
  key: string;
  row?: unknown;
}

/** Where changes of state are kept over a restart. */
export interface Journal {
  /** Everything kept so far, oldest first. */
  read(): JournalLine[];
  append(line: JournalLine): void;
  /** Replaces the file by what still counts, so that it does not grow without end. */
  compact(lines: JournalLine[]): Promise<void>;
  flush(): Promise<void>;
}

export const noJournal: Journal = {
  read: () => [],
  append: () => undefined,
  compact: () => Promise.resolve(),
  flush: () => Promise.resolve(),
};

const FLUSH_AFTER_MS = 50;

/** Keeps the journal as JSON lines in `folder`/state.jsonl. Rejects when the folder cannot be written. */
export async function openFileJournal(folder: string): Promise<Journal> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'state.jsonl');
  await appendFile(file, '');
  return fileJournal(file);
}

function fileJournal(file: string): Journal {
  let waiting: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let written: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const lines = waiting.join('');
    waiting = [];
    if (lines !== '') {
      // A full disk must not take the running sandbox down; what is in memory still serves.
      written = written.then(() => appendFile(file, lines)).catch(() => undefined);
    }
    return written;
  };

  return {
    read: () => readLines(file),
    append(line) {
      waiting.push(`${JSON.stringify(line)}\n`);
      timer ??= setTimeout(() => void flush(), FLUSH_AFTER_MS);
    },
    async compact(lines) {
      const fresh = `${file}.new`;
      await writeFile(fresh, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      await rename(fresh, file);
    },
    flush,
  };
}

function readLines(file: string): JournalLine[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text) => {
      const line = parseLine(text);
      return line ? [line] : [];
    });
}

/** A line cut short by a kill is left out: it was the last one, and nobody was told that it is kept. */
function parseLine(text: string): JournalLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isLine = typeof value === 'object' && value !== null && 'table' in value && 'key' in value;
    return isLine ? (value as JournalLine) : undefined;
  } catch {
    return undefined;
  }
}
