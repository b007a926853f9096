import type { DataSource, EntityManager } from 'typeorm';
import type { DatabaseKind } from './sql.js';
import type { Bound, RawRow } from './values.js';

/** Runs prepared statements on one connection, or each on whichever is free. Errors are already ours. */
export interface Executor {
  all(sql: string, params: readonly Bound[]): Promise<RawRow[]>;
  run(sql: string, params: readonly Bound[]): Promise<number>;
  /** Inserts what is not there yet; a fault that is not a taken key is thrown. */
  runIgnoring(sql: string, params: readonly Bound[]): Promise<number>;
}

/** The connection of one unit of work, and TypeORM's view of it. */
export interface Session extends Executor {
  manager(): EntityManager;
}

/** Watches over the statements of one unit of work. */
export interface Watch {
  /** Throws when no further statement may run. */
  before(): void;
  /** Hears what went wrong. */
  failed(error: unknown): void;
  /** Called before the commit or the rollback: no statement may follow. */
  end(): void;
}

export interface Engine {
  readonly kind: DatabaseKind;
  readonly limits: Limits;
  readonly reader: DataSource;
  readonly reads: Executor;
  /** Begins, runs `work`, commits; rolls back when it fails or takes too long. Does not repeat. */
  runUnit<T>(watch: Watch, work: (session: Session) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Chosen so that waiting, running and repeating stay below the 6 s in which a webhook must be answered. */
export interface Limits {
  /** How long a unit of work may wait for its turn (SQLite) or for a connection (MySQL). */
  waitMs: number;
  /** How long it may run before it is rolled back. */
  unitMs: number;
}

export const defaultLimits: Limits = { waitMs: 3000, unitMs: 2500 };
