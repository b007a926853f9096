import type { Database } from '../../src/db/data-source.js';

/** Every row of every table as text, sorted; of one school where its id is given. */
export async function dumpOf({ kind, read }: Database, organizationId?: string): Promise<string> {
  const tables = await read.rows<{ name: string }>(
    kind === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`
      : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1`,
  );
  const dumped: string[] = [];
  for (const { name } of tables) {
    const rows = await read.rows<Record<string, unknown>>(`SELECT * FROM ${name}`);
    const wanted =
      organizationId === undefined ? rows : rows.filter((row) => isOf(row, name, organizationId));
    dumped.push(`== ${name}`, ...wanted.map((row) => JSON.stringify(row, withoutSeen)).sort());
  }
  return dumped.join('\n');
}

/** When a session or a token was last used changes with every look. */
function withoutSeen(column: string, value: unknown): unknown {
  return column === 'lastSeenAt' || column === 'lastUsedAt' ? null : value;
}

function isOf(row: Record<string, unknown>, table: string, organizationId: string): boolean {
  return row[table === 'organizations' ? 'id' : 'organizationId'] === organizationId;
}
