import { inTransaction } from '../db/transaction.js';
import type { House } from '../house.js';

const draftsKeptForMs = 7 * 24 * 60 * 60_000;
const runsAtOnce = 50;
const rowsPerUnit = 200;

interface Kind {
  readonly table: 'invitation_runs' | 'bulk_opt_ins';
  /** When it was begun; empty for who only prepared it. */
  readonly begun: 'started_at' | 'agreed_at';
  /** The tables with rows of a run, and a column by which a few of them are taken at a time. */
  readonly rows: ReadonlyArray<readonly [table: string, key: string]>;
}

const kinds: readonly Kind[] = [
  {
    table: 'invitation_runs',
    begun: 'started_at',
    rows: [
      ['invitation_asks', 'mail_id'],
      ['invitation_mails', 'address_hash'],
      ['invitation_people', 'person_id'],
    ],
  },
  { table: 'bulk_opt_ins', begun: 'agreed_at', rows: [['bulk_opt_in_people', 'person_id']] },
];

/** Forgets runs that were prepared and never begun. Nothing came of them for anybody. */
export async function forgetDrafts(house: House): Promise<void> {
  for (const kind of kinds) await forgetDraftsOf(house, kind);
}

async function forgetDraftsOf({ db, now }: House, { table, begun, rows }: Kind): Promise<void> {
  const neverBegun = `state IN ('preparing', 'prepared', 'cancelled') AND ${begun} IS NULL`;
  const drafts = await db.read.rows<{ id: string; organizationId: string }>(
    `SELECT id, organization_id FROM ${table}
     WHERE ${neverBegun} AND made_at < ?
     ORDER BY id LIMIT ${runsAtOnce}`,
    [new Date(now().getTime() - draftsKeptForMs)],
  );
  for (const { id, organizationId } of drafts) {
    const { affected: discarded } = await inTransaction(db, (tx) =>
      tx.run(
        `UPDATE ${table} SET state = 'cancelled' WHERE id = ? AND organization_id = ? AND ${neverBegun}`,
        [id, organizationId],
      ),
    );
    // Somebody began it meanwhile.
    if (discarded === 0) continue;
    for (const [of, key] of rows) await forgetRows({ db }, { table: of, key, runId: id });
    await inTransaction(db, (tx) =>
      tx.run(`DELETE FROM ${table} WHERE id = ? AND organization_id = ?`, [id, organizationId]),
    );
  }
}

/** A few at a time, so that a STOP never waits for all of them. */
async function forgetRows(
  { db }: Pick<House, 'db'>,
  { table, key, runId }: { table: string; key: string; runId: string },
): Promise<void> {
  for (;;) {
    const some = await db.read.rows<Record<string, string>>(
      `SELECT DISTINCT ${key} AS row_key FROM ${table} WHERE run_id = ? LIMIT ${rowsPerUnit}`,
      [runId],
    );
    if (some.length === 0) return;
    await inTransaction(db, (tx) =>
      tx.run(`DELETE FROM ${table} WHERE run_id = ? AND ${key} IN (${some.map(() => '?').join(', ')})`, [
        runId,
        ...some.map(({ rowKey }) => rowKey ?? ''),
      ]),
    );
  }
}
