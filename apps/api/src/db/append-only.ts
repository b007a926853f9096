import type { Database } from './data-source.js';
import { identifier } from './naming.js';
import type { DatabaseKind } from './sql.js';

/** Tables whose rows nothing can change or remove, whoever is connected. */
export const appendOnlyTables: readonly string[] = ['consent_records'];

/** Sends one statement as text (no database prepares a CREATE TRIGGER) and returns its rows. */
export type Send = (sql: string) => Promise<ReadonlyArray<Record<string, unknown>>>;

const guardedEvents = ['UPDATE', 'DELETE'] as const;

const guardName = (table: string, event: string): string => `${table}_no_${event.toLowerCase()}`;

/** Puts the triggers in place that keep the tables append-only. TypeORM drops them when it rebuilds a table on SQLite. */
export async function ensureGuards(kind: DatabaseKind, send: Send, tables = appendOnlyTables): Promise<void> {
  for (const table of tables)
    await (kind === 'sqlite' ? guardOnSqlite(send, table) : guardOnMysql(send, table));
}

/** Says whether every guard is there. On MySQL a user without the right to change the rows needs none. */
export async function appendOnlyGuardsPresent(db: Database, tables = appendOnlyTables): Promise<boolean> {
  if (db.kind === 'sqlite') {
    const names = tables.flatMap((table) =>
      [...guardedEvents, 'REPLACE'].map((event) => guardName(table, event)),
    );
    const found = await db.read.rows<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'trigger'`,
    );
    return names.every((name) => found.some((trigger) => trigger.name === name));
  }
  const send: Send = (sql) => db.read.rows(sql);
  for (const table of tables) if ((await missingOnMysql(send, table)).length > 0) return false;
  return true;
}

async function guardOnSqlite(send: Send, table: string): Promise<void> {
  const refuse = `SELECT RAISE(ABORT, '${table} only grows')`;
  const guards = guardedEvents.map((event) => ({
    name: guardName(table, event),
    when: `BEFORE ${event} ON ${identifier(table)}`,
  }));
  // REPLACE removes the old row without its delete trigger, unless the connection has asked for recursive triggers.
  guards.push({
    name: guardName(table, 'REPLACE'),
    when: `BEFORE INSERT ON ${identifier(table)} WHEN ${(await takenKeys(send, table)).join(' OR ')}`,
  });
  for (const { name, when } of guards) {
    await send(`DROP TRIGGER IF EXISTS ${identifier(name)}`);
    await send(`CREATE TRIGGER ${identifier(name)} ${when} BEGIN ${refuse}; END`);
  }
}

async function takenKeys(send: Send, table: string): Promise<string[]> {
  const uniqueIndexes = (await send(`PRAGMA index_list(${identifier(table)})`)).filter(
    (found) => Number(found['unique']) === 1,
  );
  if (uniqueIndexes.length === 0) throw new Error(`There is no table ${table} with a key to guard`);
  const keys = await Promise.all(
    uniqueIndexes.map(async (found) => {
      const columns = await send(`PRAGMA index_info(${JSON.stringify(found['name'])})`);
      return columns
        .map(({ name }) => `${identifier(String(name))} = NEW.${identifier(String(name))}`)
        .join(' AND ');
    }),
  );
  return ['rowid = NEW.rowid', ...keys].map(
    (same) => `EXISTS (SELECT 1 FROM ${identifier(table)} WHERE ${same})`,
  );
}

async function guardOnMysql(send: Send, table: string): Promise<void> {
  for (const event of await missingOnMysql(send, table)) {
    try {
      await send(
        `CREATE TRIGGER ${identifier(guardName(table, event))} BEFORE ${event} ON ${identifier(table)} FOR EACH ROW
         SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} only grows'`,
      );
    } catch (error) {
      throw explained(error, table);
    }
  }
}

async function missingOnMysql(send: Send, table: string): Promise<string[]> {
  const found = await send(
    `SELECT trigger_name AS name FROM information_schema.triggers
     WHERE event_object_schema = DATABASE() AND event_object_table = '${table}'`,
  );
  const names = new Set(found.map(({ name }) => name));
  const missing: string[] = [];
  for (const event of guardedEvents)
    if (!names.has(guardName(table, event)) && (await mayChange(send, table, event))) missing.push(event);
  return missing;
}

/** Without the right to change rows there is nothing to guard, and without TRIGGER the guards cannot be seen. */
async function mayChange(send: Send, table: string, event: string): Promise<boolean> {
  const [column] = event === 'UPDATE' ? await send(`SHOW COLUMNS FROM ${identifier(table)}`) : [];
  const field = column?.['field'] ?? column?.['Field'];
  const name = identifier(typeof field === 'string' ? field : 'id');
  const change =
    event === 'UPDATE'
      ? `UPDATE ${identifier(table)} SET ${name} = ${name}`
      : `DELETE FROM ${identifier(table)}`;
  try {
    await send(`EXPLAIN ${change} WHERE 1 = 0`);
    return true;
  } catch (error) {
    if ([1142, 1143].includes(Number((error as { errno?: unknown }).errno))) return false;
    throw error;
  }
}

function explained(error: unknown, table: string): unknown {
  switch (Number((error as { errno?: unknown }).errno)) {
    case 1419:
      return new Error(
        `The guards of ${table} cannot be made: with binary logging on, MySQL wants log_bin_trust_function_creators = 1, or SUPER for the user that migrates`,
      );
    case 1044:
    case 1142:
    case 1227:
      return new Error(
        `The guards of ${table} cannot be made: the user that migrates needs GRANT TRIGGER on this database`,
      );
    default:
      return error;
  }
}
