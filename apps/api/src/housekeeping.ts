import { forgetEndedSessions } from './auth/session.js';
import { forgetOldCounts } from './auth/shared-limits.js';
import { inTransaction } from './db/transaction.js';
import type { House } from './house.js';
import { forgetImportedRows } from './imports/forget-imported-rows.js';
import { forgetDrafts } from './gathering/forget-drafts.js';

const dayMs = 24 * 60 * 60_000;
const keptForMs = 30 * dayMs;
/** A number may have been given to somebody with a mobile phone since. */
const unusableForMs = 90 * dayMs;

/** Forgets what nobody needs any more. What was owed stays: it is part of the history. */
export async function keepHouse(house: House): Promise<void> {
  const now = house.now();
  const old = new Date(now.getTime() - keptForMs);
  // One unit each, so that a STOP never waits for all of them.
  await inTransaction(house.db, (tx) => forgetEndedSessions(tx, now));
  await inTransaction(house.db, (tx) => forgetOldCounts(tx, now));
  await inTransaction(house.db, (tx) => tx.run('DELETE FROM sign_in_links WHERE expires_at < ?', [old]));
  await inTransaction(house.db, (tx) => tx.run('DELETE FROM webhook_nonces WHERE created_at < ?', [old]));
  const longAgo = new Date(now.getTime() - unusableForMs);
  await inTransaction(house.db, (tx) =>
    tx.run('UPDATE numbers SET unusable_at = NULL, unusable_because = NULL WHERE unusable_at < ?', [longAgo]),
  );
  await forgetDrafts(house);
  await forgetImportedRows(house);
}
