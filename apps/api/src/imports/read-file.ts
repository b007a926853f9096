import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import type { House } from '../house.js';
import { readNumber } from '../phone-input.js';
import { TextReader, UnreadableText } from './decode-text.js';
import { suggestMapping } from './fields.js';
import { readHead } from './find-delimiter.js';
import type { FileRow } from './import-chunk.entity.js';
import { rowsPerChunk } from './import-run.js';
import type { ImportRun } from './import-run.js';
import { plainCell } from './read-cells.js';
import { emptyTally } from './tally.js';

const chunksPerUnit = 20;
/** So much is stored as one: far less than a database takes in a statement, also with the largest row on top. */
const bytesPerUnit = 2 * 1024 * 1024;
const rowsAtMost = 500_000;
const columnsAtMost = 200;
const rowAtMostBytes = 64 * 1024;
const headingAtMost = 100;
/** Enough of a file to see what its cells are set apart by. */
const headingWithin = 16 * 1024;

/**
 * Takes a file apart, piece by piece, into chunks of rows. It is the same whoever does it, so that a process that takes
 * over simply begins anew.
 */
export async function readFile(house: House, run: ImportRun): Promise<void> {
  const reading = new FileReading(house, run);
  try {
    await reading.readAll();
  } catch (error) {
    const problem = whyUnreadable(error, reading.lastLine);
    if (problem === null) throw error;
    await settle(house, run, { state: 'unreadable', problem: problem.slice(0, 200) });
  }
}

function whyUnreadable(error: unknown, lastLine: number): string | null {
  if (error instanceof UnreadableText) return error.message;
  if (!(error instanceof CsvError)) return null;
  return `The row that begins after line ${lastLine} cannot be read: a quotation mark in it opens and is not closed, or it is too long.`;
}

class FileReading {
  lastLine = 0;
  #headings: readonly string[] | null = null;
  #rows: FileRow[] = [];
  #chunks: FileRow[][] = [];
  /** What the rows and chunks that wait will take in the table. */
  #waitingBytes = 0;
  #stored = 0;
  #rowCount = 0;
  /** Lines that the parser counted twice: those that end in two characters within a cell. */
  #countedTwice = 0;
  readonly #hash = createHash('sha256');

  constructor(
    private readonly house: House,
    private readonly run: ImportRun,
  ) {}

  async readAll(): Promise<void> {
    const texts = textOf(this.house, this.run, this.#hash);
    const { text: head, delimiter } = readHead(await headOf(texts));
    const source = Readable.from(chained(head, texts));
    const parser = parse({
      delimiter,
      // All of them: a file that was put together from others has lines that end in several ways.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: rowAtMostBytes,
      bom: true,
      on_record: (record: string[], { lines }) => {
        this.#countedTwice += countIn(record, /\r\n/gu);
        this.lastLine = lines - this.#countedTwice;
        // The line that a row begins on goes before its cells.
        return [String(this.lastLine - countIn(record, /\r\n|\n|\r/gu)), ...record];
      },
    });
    source.on('error', (error) => parser.destroy(error));
    source.pipe(parser);
    for await (const [line, ...cells] of parser as AsyncIterable<string[]>)
      await this.#take({ line: Number(line), cells });
    await this.#end();
  }

  async #take(row: FileRow): Promise<void> {
    if (this.#headings === null) {
      const { cells } = row;
      if (cells.length > columnsAtMost)
        throw new UnreadableText(`This file has more than ${columnsAtMost} columns.`);
      const isHeading = !cells.some(isNumber);
      this.#headings = cells.map((name, at) => headingOf(isHeading ? name : '', at));
      if (isHeading) return;
    }
    this.#rows.push(row);
    this.#rowCount += 1;
    if (this.#rowCount > rowsAtMost)
      throw new UnreadableText('This file has more than 500,000 rows. Bring it in several files.');
    this.#waitingBytes += Buffer.byteLength(JSON.stringify(row));
    const isFull = this.#waitingBytes >= bytesPerUnit;
    if (isFull || this.#rows.length === rowsPerChunk) this.#closeChunk();
    if (isFull || this.#chunks.length === chunksPerUnit) await this.#store();
  }

  #closeChunk(): void {
    if (this.#rows.length > 0) this.#chunks.push(this.#rows);
    this.#rows = [];
  }

  async #store(): Promise<void> {
    const { id: importId, organizationId } = this.run;
    const rows = this.#chunks.map((rowsJson, at) => ({
      importId,
      position: this.#stored + at,
      organizationId,
      rowsJson,
      peopleJson: null,
      problemCount: 0,
      problemsJson: [],
    }));
    await inTransaction(this.house.db, (tx) => tx.insertIgnore('import_chunks', rows));
    this.#stored += rows.length;
    this.#chunks = [];
    this.#waitingBytes = 0;
  }

  async #end(): Promise<void> {
    this.#closeChunk();
    if (this.#chunks.length > 0) await this.#store();
    if (this.#headings === null || this.#rowCount === 0)
      throw new UnreadableText('There is no row in this file below its heading.');
    await settle(this.house, this.run, {
      state: 'read',
      headingsJson: this.#headings,
      mappingJson: suggestMapping(this.run.kind, this.#headings),
      chunkCount: this.#stored,
      rowCount: this.#rowCount,
      contentHash: this.#hash.digest('hex'),
      tallyJson: emptyTally,
    });
  }
}

function countIn(cells: readonly string[], what: RegExp): number {
  return cells.reduce((sum, cell) => sum + (cell.match(what)?.length ?? 0), 0);
}

/** No column is called like a phone number: a list without a heading begins with somebody's. */
function isNumber(cell: string): boolean {
  return readNumber(plainCell(cell)) !== null;
}

function headingOf(name: string, at: number): string {
  const heading = name.replace(/[\s\p{C}]+/gu, ' ').trim();
  return heading === '' ? `Column ${at + 1}` : [...heading].slice(0, headingAtMost).join('');
}

/** The text of a file as it was brought, a piece at a time. */
async function* textOf({ db }: House, { id }: ImportRun, hash: Hash): AsyncGenerator<string> {
  const reader = new TextReader();
  for (let position = 0; ; position++) {
    const part = await db.read.row<{ bytes: string }>(
      'SELECT bytes FROM import_parts WHERE import_id = ? AND position = ?',
      [id, position],
    );
    if (part === null) break;
    const bytes = Buffer.from(part.bytes, 'base64');
    hash.update(bytes);
    yield reader.read(bytes);
  }
  yield reader.end();
}

async function headOf(texts: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (head.length < headingWithin) {
    const { value, done } = await texts.next();
    if (done === true) break;
    head += value;
  }
  return head;
}

async function* chained(head: string, texts: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* texts;
}

/** Another process may have been quicker. What was brought is not needed any more then. */
async function settle({ db }: House, run: ImportRun, set: object): Promise<void> {
  const { id, organizationId } = run;
  await inTransaction(db, (tx) => tx.update('imports', set, { id, organizationId, state: 'reading' }));
  while ((await inTransaction(db, (tx) => forgetParts(tx, id))) > 0);
}

const partsAtOnce = 20;

async function forgetParts(tx: Tx, importId: string): Promise<number> {
  const parts = await tx.rows<{ position: number }>(
    `SELECT position FROM import_parts WHERE import_id = ? ORDER BY position LIMIT ${partsAtOnce}`,
    [importId],
  );
  for (const { position } of parts)
    await tx.run('DELETE FROM import_parts WHERE import_id = ? AND position = ?', [importId, position]);
  return parts.length;
}
