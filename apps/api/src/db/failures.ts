/** The database cannot take this now; nothing was stored, or nobody can know. Doors answer 503, and a retry is right. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** A statement that the database refused. Carries names and codes only: what was in the rows stays out of it. */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';
  readonly code: string;
  readonly errno: number;
  /** The table that the statement would have changed, where it says so first. */
  readonly table: string | null;
  /** For a duplicate: the index (MySQL) or the columns (SQLite) that were already taken. */
  readonly key: string | null;

  constructor(what: {
    code: string;
    errno: number;
    table: string | null;
    key: string | null;
    message: string;
  }) {
    super(what.message);
    this.code = what.code;
    this.errno = what.errno;
    this.table = what.table;
    this.key = what.key;
  }
}

/** Two units of work may race to make the same row of these; on MySQL the one that lost is repeated as a whole. */
const racingTables: readonly string[] = ['numbers', 'number_pairs', 'suppressions', 'text_consents'];

const goneCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'PROTOCOL_ENQUEUE_AFTER_QUIT',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'PROTOCOL_PACKETS_OUT_OF_ORDER',
]);

/** Too many connections, shutting down, killed, switched to read-only, out of disk. */
const goneNumbers = new Set([
  1021, 1040, 1053, 1077, 1079, 1080, 1114, 1203, 1226, 1290, 1317, 1836, 1927, 2006, 2013, 4031,
]);

const goneSqlite = /^SQLITE_(BUSY|LOCKED|READONLY|IOERR|CORRUPT|FULL|CANTOPEN|NOTADB|PROTOCOL)/;

/** Messages of these name tables and columns, never what a row holds. */
const harmlessNumbers = new Set([
  1044, 1045, 1046, 1049, 1050, 1051, 1054, 1064, 1091, 1109, 1136, 1142, 1143, 1146, 1210, 1227, 1364, 1419,
  1644,
]);

const repeatedNumbers = new Set([1020, 1205, 1213]);

interface DriverError {
  code?: unknown;
  errno?: unknown;
  message?: unknown;
  driverError?: unknown;
  query?: unknown;
}

/** Turns what a driver or TypeORM threw into one of ours; every other error is returned as it is. */
export function translated(thrown: unknown, sql = ''): unknown {
  if (thrown instanceof DatabaseUnavailable || thrown instanceof StatementFailed) return thrown;
  if (typeof thrown !== 'object' || thrown === null) return thrown;
  const { driverError } = thrown as DriverError;
  const error = (driverError ?? thrown) as DriverError;
  const message = typeof error.message === 'string' ? error.message : '';
  const code = typeof error.code === 'string' ? error.code : '';
  const errno = typeof error.errno === 'number' ? error.errno : 0;
  if (isGone({ code, errno, message }))
    return new DatabaseUnavailable(`The database is not available (${code || message})`);
  if (!code.startsWith('SQLITE_') && errno < 1000) return thrown;
  const { query } = thrown as DriverError;
  const table = tableOf(sql === '' && typeof query === 'string' ? query : sql);
  return new StatementFailed({
    code,
    errno,
    table,
    key: duplicateKey(code, message),
    message: safeMessage({ code, errno, table, message }),
  });
}

/** Says whether a unique key was already taken. */
export function isDuplicate(error: unknown): error is StatementFailed {
  return error instanceof StatementFailed && error.key !== null;
}

/** Says whether the whole unit of work may simply be done again (MySQL: a deadlock, a lock wait, a lost race). */
export function isRepeatable(error: unknown): boolean {
  if (!(error instanceof StatementFailed)) return false;
  return (
    repeatedNumbers.has(error.errno) ||
    (error.code === 'ER_DUP_ENTRY' && racingTables.includes(error.table ?? ''))
  );
}

function isGone(error: { code: string; errno: number; message: string }): boolean {
  if (goneCodes.has(error.code) || goneNumbers.has(error.errno) || goneSqlite.test(error.code)) return true;
  return /^(Can't add new command when connection is in closed state|Pool is closed|Queue limit reached)/.test(
    error.message,
  );
}

function duplicateKey(code: string, message: string): string | null {
  if (code === 'ER_DUP_ENTRY') return /for key '(?:[^'.]*\.)?([^']+)'/.exec(message)?.[1] ?? 'unknown';
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
    return /failed: (.+)$/.exec(message)?.[1] ?? 'unknown';
  return null;
}

function tableOf(sql: string): string | null {
  return (
    /^\s*(?:(?:INSERT|REPLACE)(?:\s+IGNORE)?\s+INTO|UPDATE|DELETE\s+FROM)\s+[`"]?(\w+)/i.exec(sql)?.[1] ??
    null
  );
}

function safeMessage(error: { code: string; errno: number; table: string | null; message: string }): string {
  const { code, errno, table, message } = error;
  // SQLite's messages name columns; MySQL's may quote the values of a row.
  if (code.startsWith('SQLITE_') || harmlessNumbers.has(errno)) return `${code}: ${message}`;
  const key = duplicateKey(code, message);
  return `${code} (${errno})${table === null ? '' : ` in ${table}`}${key === null ? '' : ` on key ${key}`}`;
}
