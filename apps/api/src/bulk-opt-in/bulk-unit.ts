import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import type { House } from '../house.js';
import type { UnitSize } from '../long-work/unit-size.js';
import { bulkById } from './bulk-row.js';
import type { BulkRow } from './bulk-row.js';

/** Somebody whose turn it is. */
export interface BulkPersonRow {
  readonly personId: string;
  readonly adultId: string | null;
}

export interface BulkUnit {
  readonly tx: Tx;
  readonly run: BulkRow;
  readonly people: readonly BulkPersonRow[];
  readonly now: Date;
}

interface UnitKind {
  readonly while: 'running' | 'taking-back';
  /** Whose turn it is. */
  readonly outcome: 'waiting' | 'in';
  readonly end: 'done' | 'taken-back';
  readonly size: UnitSize;
  readonly act: (unit: BulkUnit) => Promise<void>;
}

const runsLookedAt = 20;

/**
 * Does the next people of some bulk opt-in, all of it in one unit of work together with how far it got: whoever dies in
 * the middle has done nothing, and whoever comes after goes on from there. `false`: there are none.
 */
export async function doNextOf(house: House, kind: UnitKind): Promise<boolean> {
  const runs = await house.db.read.rows<{ id: string; organizationId: string }>(
    `SELECT id, organization_id FROM bulk_opt_ins WHERE state = ? ORDER BY id LIMIT ${runsLookedAt}`,
    [kind.while],
  );
  // Any of them: one that fails must not keep the others waiting.
  const chosen = runs[Math.floor(Math.random() * runs.length)];
  if (chosen === undefined) return false;
  const now = house.now();
  await inTransaction(house.db, async (tx) => {
    // Another process waits here, and then finds who is left.
    const run = await bulkById(tx, chosen, tx.lockClause);
    if (run?.state !== kind.while) return;
    const people = await tx.rows<BulkPersonRow>(
      `SELECT person_id, adult_id FROM bulk_opt_in_people
       WHERE run_id = ? AND outcome = ? ORDER BY position LIMIT ${kind.size.rows}`,
      [run.id, kind.outcome],
    );
    if (people.length > 0) return kind.size.measure(people.length, () => kind.act({ tx, run, people, now }));
    const settled = kind.end === 'done' ? { settledAt: now } : {};
    await tx.update('bulk_opt_ins', { state: kind.end, ...settled }, chosen);
  });
  return true;
}

/** Writes what came of people of a bulk opt-in, those alike together. */
export async function writeOutcomes<Outcome extends object>(
  { tx, run }: BulkUnit,
  outcomes: ReadonlyArray<{ readonly personId: string; readonly set: Outcome }>,
): Promise<void> {
  const alike = new Map<string, { set: Outcome; personIds: string[] }>();
  for (const { personId, set } of outcomes) {
    const key = JSON.stringify(set);
    const group = alike.get(key) ?? { set, personIds: [] };
    group.personIds.push(personId);
    alike.set(key, group);
  }
  for (const { set, personIds } of alike.values())
    await tx.update('bulk_opt_in_people', set, {
      runId: run.id,
      personId: personIds,
      organizationId: run.organizationId,
    });
}
