import type { DataSource } from 'typeorm';
import { defaultLimits } from './engine.js';
import type { Engine, Limits } from './engine.js';
import { entities as everyEntity } from './entities.js';
import { MappedSql } from './mapped-sql.js';
import { openMysql } from './mysql.js';
import type { DatabaseKind, Sql } from './sql.js';
import { openSqlite } from './sqlite.js';
import { requireReadOutsideUnit } from './unit-of-work.js';

export interface DatabaseSettings {
  /** `mysql://user:password@host:port/database` (`?tls=true` for an encrypted connection), or null for SQLite. */
  url: string | null;
  /** Another MySQL user for migrations, where the application's own may not alter tables. */
  migrationUrl?: string | null;
  /** Where the SQLite file lives. */
  folder: string;
  /** Connections to MySQL at most; 16 unless given. */
  connections?: number;
  limits?: Partial<Limits>;
  entities?: ReadonlyArray<new () => object>;
}

/** An open database. It is read here, and written through `inTransaction` alone. */
export interface Database {
  readonly kind: DatabaseKind;
  readonly read: Sql;
  /** TypeORM, for reading. */
  readonly reader: DataSource;
  /** Resolves when the database answers; throws `DatabaseUnavailable`. */
  ping(): Promise<void>;
  /** Waits for the units of work under way, then lets go of the database. */
  close(): Promise<void>;
}

interface Inside {
  engine: Engine;
  settings: DatabaseSettings;
}

// Not a member of Database: who holds one must not be able to write past inTransaction.
const insides = new WeakMap<Database, Inside>();

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { url, folder, connections = 16, entities = everyEntity } = settings;
  const limits = { ...defaultLimits, ...settings.limits };
  const engine =
    url === null
      ? await openSqlite({ folder, entities, limits })
      : await openMysql({ url, entities, limits, connections });
  const db: Database = {
    kind: engine.kind,
    read: new MappedSql(engine.kind, {
      ...engine.reads,
      all: async (sql, params) => {
        requireReadOutsideUnit(sql);
        return engine.reads.all(sql, params);
      },
    }),
    reader: engine.reader,
    ping: () => engine.ping(),
    close: () => engine.close(),
  };
  insides.set(db, { engine, settings });
  return db;
}

/** For `db/` only. */
export function engineOf(db: Database): Engine {
  return insideOf(db).engine;
}

/** For `db/` only: holds the password. */
export function settingsOf(db: Database): DatabaseSettings {
  return insideOf(db).settings;
}

function insideOf(db: Database): Inside {
  const inside = insides.get(db);
  if (inside === undefined) throw new Error('Not a database that openDatabase has opened');
  return inside;
}
