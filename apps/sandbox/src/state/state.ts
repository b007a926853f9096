import type { LedgerEntry } from '../ledger/ledger-entry.js';
import { noJournal, openFileJournal, type Journal, type JournalLine } from './journal.js';
import {
  defaultBehaviour,
  type Behaviour,
  type Block,
  type InactiveAddress,
  type Mail,
  type Phone,
  type PostmarkWebhook,
  type RegisteredNumber,
  type Text,
} from './rows.js';
import { Table } from './table.js';

const MANY = 50_000;

/** Everything the sandbox remembers. */
export class State {
  readonly numbers = this.#table<RegisteredNumber>('numbers');
  readonly phones = this.#table<Phone>('phones');
  readonly texts = this.#table<Text>('texts');
  readonly blocks = this.#table<Block>('blocks');
  readonly mails = this.#table<Mail>('mails');
  readonly inactive = this.#table<InactiveAddress>('inactive');
  readonly ledger = this.#table<LedgerEntry>('ledger');
  readonly #behaviour = this.#table<Behaviour>('behaviour');
  readonly #webhooks = this.#table<PostmarkWebhook>('webhooks');
  readonly #listeners = new Set<() => void>();
  #told = true;

  private constructor(private readonly journal: Journal) {}

  /** Opens what `folder` keeps; without a folder nothing outlives the process. */
  static async open(folder: string | undefined): Promise<State> {
    const journal = folder === undefined ? noJournal : await openFileJournal(folder);
    const state = new State(journal);
    const tables = new Map(state.#tables().map((table) => [table.name, table.rows]));
    for (const line of journal.read()) tables.get(line.table)?.restore(line);
    await journal.compact(state.#tables().flatMap(({ rows }) => rows.lines()));
    return state;
  }

  get behaviour(): Behaviour {
    return this.#behaviour.get('now') ?? defaultBehaviour;
  }

  set behaviour(behaviour: Behaviour) {
    this.#behaviour.put('now', behaviour);
  }

  get postmarkWebhook(): PostmarkWebhook | undefined {
    return this.#webhooks.get('postmark');
  }

  set postmarkWebhook(webhook: PostmarkWebhook | undefined) {
    if (webhook) this.#webhooks.put('postmark', webhook);
    else this.#webhooks.delete('postmark');
  }

  /** Forgets all that happened; numbers and webhook addresses stay set up. */
  forgetEvents(): void {
    for (const rows of [this.phones, this.texts, this.blocks, this.mails, this.inactive]) rows.clear();
    this.ledger.clear();
    this.#behaviour.clear();
  }

  /** Calls `listener` soon after something changed, once for many changes at a time. Returns how to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  flush(): Promise<void> {
    return this.journal.flush();
  }

  #table<Row extends object>(name: string): Table<Row> {
    return new Table<Row>({ name, limit: MANY, changed: (line) => this.#changed(line) });
  }

  #tables(): { name: string; rows: { restore(line: JournalLine): void; lines(): JournalLine[] } }[] {
    return [
      { name: 'numbers', rows: this.numbers },
      { name: 'phones', rows: this.phones },
      { name: 'texts', rows: this.texts },
      { name: 'blocks', rows: this.blocks },
      { name: 'mails', rows: this.mails },
      { name: 'inactive', rows: this.inactive },
      { name: 'ledger', rows: this.ledger },
      { name: 'behaviour', rows: this.#behaviour },
      { name: 'webhooks', rows: this.#webhooks },
    ];
  }

  #changed(line: JournalLine): void {
    this.journal.append(line);
    if (!this.#told) return;
    this.#told = false;
    setImmediate(() => {
      this.#told = true;
      for (const listener of this.#listeners) listener();
    });
  }
}
