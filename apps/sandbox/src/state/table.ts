import type { JournalLine } from './journal.js';

export interface TableSettings {
  name: string;
  /** The oldest row goes when there would be more than this many. */
  limit: number;
  /** Told of every change. */
  changed: (line: JournalLine) => void;
}

/** Rows by key, in the order in which they were first put. */
export class Table<Row extends object> {
  readonly #rows = new Map<string, Row>();

  constructor(private readonly settings: TableSettings) {}

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  all(): Row[] {
    return [...this.#rows.values()];
  }

  lines(): JournalLine[] {
    return [...this.#rows].map(([key, row]) => ({ table: this.settings.name, key, row }));
  }

  put(key: string, row: Row): Row {
    const isNew = !this.#rows.has(key);
    this.#rows.set(key, row);
    this.settings.changed({ table: this.settings.name, key, row });
    if (isNew && this.#rows.size > this.settings.limit) this.#dropOldest();
    return row;
  }

  update(key: string, patch: Partial<Row>): Row | undefined {
    const row = this.#rows.get(key);
    return row === undefined ? undefined : this.put(key, { ...row, ...patch });
  }

  delete(key: string): boolean {
    const existed = this.#rows.delete(key);
    if (existed) this.settings.changed({ table: this.settings.name, key });
    return existed;
  }

  clear(): void {
    for (const key of this.#rows.keys()) this.delete(key);
  }

  /** Takes a line of the journal without telling anybody. */
  restore(line: JournalLine): void {
    if (line.row === undefined) this.#rows.delete(line.key);
    else this.#rows.set(line.key, line.row as Row);
  }

  #dropOldest(): void {
    const oldest = this.#rows.keys().next();
    if (!oldest.done) this.delete(oldest.value);
  }
}
