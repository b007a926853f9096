import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from '../../db/sql.js';
import { inTransaction } from '../../db/transaction.js';
import type { House } from '../../house.js';
import { prepareBroadcast } from './prepare-broadcast.js';
import { withdrawSomeTexts } from './withdraw-some-texts.js';

export interface BroadcastRunner {
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

interface Unfinished {
  readonly id: string;
  readonly state: 'waiting' | 'preparing' | 'sending' | 'cancelling';
  readonly scheduledAt: Date | null;
}

const idleMs = 500;
const afterFaultMs = 2000;
/** What was to be said an hour ago may not be true any more. */
const lateAfterMs = 3_600_000;

/** Brings broadcasts forward, forever: begins them in time, prepares them, and sees when they are over. */
export function startBroadcasts(house: House): BroadcastRunner {
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      let restMs = idleMs;
      try {
        await advanceBroadcasts(house, stopping.signal);
      } catch (error) {
        house.log.error({ err: error }, 'broadcasts could not be brought forward');
        restMs = afterFaultMs;
      }
      await pause(restMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return loop;
    },
  };
}

/**
 * Brings every broadcast forward that can be. What a school whose sending is paused has scheduled does not begin: it is
 * asked anew whether it is late when somebody resumes. Any number of processes may do it at once. Throws what went
 * wrong only once all others had their turn: no school waits for the broadcast of another.
 */
export async function advanceBroadcasts(house: House, stopping?: AbortSignal): Promise<void> {
  const now = house.now();
  const unfinished = await house.db.read.rows<Unfinished>(
    `SELECT id, state, scheduled_at FROM broadcasts WHERE state IN ('preparing', 'sending', 'cancelling')
       OR (state = 'waiting' AND scheduled_at <= ? AND organization_id NOT IN (
         SELECT id FROM organizations WHERE sending_paused_at IS NOT NULL)) ORDER BY id`,
    [now],
  );
  const faults: unknown[] = [];
  for (const broadcast of unfinished) {
    if (stopping?.aborted === true) break;
    await advance(house, broadcast, stopping).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 1) throw new AggregateError(faults, 'Several broadcasts could not be brought forward');
  if (faults.length > 0) throw faults[0];
}

async function advance(house: House, broadcast: Unfinished, stopping?: AbortSignal): Promise<void> {
  const { id, state } = broadcast;
  switch (state) {
    case 'waiting':
      await begin(house, broadcast);
      return prepareBroadcast(house, id, stopping);
    case 'preparing':
      return prepareBroadcast(house, id, stopping);
    case 'sending':
      return finishIfOver(house, id);
    case 'cancelling':
      return withdrawAll(house, id, stopping);
  }
}

/** One that nobody could begin in time waits for somebody's word. */
async function begin({ db, now }: House, { id, scheduledAt }: Unfinished): Promise<void> {
  const at = now();
  const isLate = scheduledAt !== null && at.getTime() - scheduledAt.getTime() > lateAfterMs;
  const set = isLate ? { state: 'paused', stateReason: 'late', steeredAt: at } : { state: 'preparing' };
  await inTransaction(db, (tx) => tx.update('broadcasts', set, { id, state: 'waiting' }));
}

async function finishIfOver(house: House, id: string): Promise<void> {
  if (await hasTextsLeft(house.db.read, id)) return;
  await finish(house, id, { from: 'sending', to: 'done' });
}

async function hasTextsLeft(sql: Sql, id: string): Promise<boolean> {
  const left = await sql.row(
    `SELECT id FROM text_messages WHERE broadcast_id = ? AND state IN ('queued', 'sending') LIMIT 1`,
    [id],
  );
  return left !== null;
}

/** Looks again under the broadcast's lock: a text may have come back, reported as not delivered. */
async function finish(house: House, id: string, { from, to }: { from: string; to: string }): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    await tx.row(`SELECT id FROM broadcasts WHERE id = ? ${tx.lockClause}`, [id]);
    if (await hasTextsLeft(tx, id)) return;
    await tx.update('broadcasts', { state: to, finishedAt: house.now() }, { id, state: from });
  });
}

/** Takes back what waits, a few texts at a time: nothing of it can be sent any more in any case. */
async function withdrawAll(house: House, id: string, stopping?: AbortSignal): Promise<void> {
  for (;;) {
    if (stopping?.aborted === true) return;
    const isOver = await inTransaction(house.db, (tx) => withdrawSomeTexts(tx, id, house.now()));
    if (isOver) break;
  }
  // What is on its way may come back; then it is taken back too.
  await finish(house, id, { from: 'cancelling', to: 'cancelled' });
}
