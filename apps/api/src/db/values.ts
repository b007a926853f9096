import { kindOfColumn, propertyFor } from './naming.js';

/** What a placeholder may stand for. Objects and arrays are stored as JSON. */
export type Param = string | number | boolean | Date | null | object;

/** What both drivers bind alike. */
export type Bound = string | number | null;

export type RawRow = Record<string, unknown>;

/** Returns the text both databases store an instant as and compare it by: `2026-01-31 13:05:09.120`, UTC. */
function instantText(instant: Date): string {
  const iso = instant.toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}`;
}

function bound(value: unknown): Bound {
  // SQLite's text ends at the first NUL: what follows would be lost without a word.
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return instantText(value);
  if (typeof value === 'object') return JSON.stringify(value);
  throw new TypeError(`A value of type ${typeof value} cannot be stored`);
}

export function boundAll(values: readonly unknown[]): Bound[] {
  return values.map(bound);
}

/** As `bound`, but a JSON column also takes plain strings, numbers and booleans. */
export function boundFor(column: string, value: unknown): Bound {
  if (value === undefined) throw new TypeError(`Column ${column} was given undefined`);
  return value !== null && kindOfColumn(column) === 'json' ? JSON.stringify(value) : bound(value);
}

type Read = (value: unknown) => unknown;

export type RowReader = (row: RawRow) => RawRow;

const keepAsItIs: Read = (value) => value;

const readFlag: Read = (value) => (value === null ? null : Number(value) === 1);

const readJson: Read = (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value);

const readInstant: Read = (value) => {
  if (typeof value !== 'string') return value;
  return new Date(`${value.replace(' ', 'T')}Z`);
};

function readerFor(column: string): Read {
  switch (kindOfColumn(column)) {
    case 'instant':
      return readInstant;
    case 'flag':
      return readFlag;
    case 'json':
      return readJson;
    case 'day':
    case 'plain':
      return keepAsItIs;
  }
}

/** Builds what turns a row as the driver gives it into one with property names and mapped values. */
export function rowReader(columns: readonly string[]): RowReader {
  const reads = columns.map((column) => ({ column, property: propertyFor(column), read: readerFor(column) }));
  return (row) => {
    const mapped: RawRow = {};
    for (const { column, property, read } of reads) mapped[property] = read(row[column]);
    return mapped;
  };
}
