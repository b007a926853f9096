import { loadSchool } from '../consent/school.js';
import { inTransaction } from '../db/transaction.js';
import { peopleById } from '../families/person-view.js';
import type { House } from '../house.js';
import { gatherer } from '../gathering/gather.js';
import type { GatheringRun } from '../gathering/gather.js';
import { loadCandidates } from '../gathering/load-candidates.js';
import { UnitSize } from '../long-work/unit-size.js';
import { addMails } from './add-mails.js';
import type { InvitationPersonEntity } from './invitation-person.entity.js';
import { judge } from './judge.js';
import type { Judged } from './judge.js';

interface PreparingRun extends GatheringRun {
  readonly startedAt: null;
  readonly notInvitedForDays: number;
}

/** Finds out whom a run asks, and writes down its mails. Nothing is sent. */
export const gatherInvited = gatherer<PreparingRun, Judged>({
  table: 'invitation_runs',
  columns: ['not_invited_for_days', 'started_at'],
  judge: (sql, about, candidates) => judge(sql, about, candidates),
  write: async (tx, run, { judged, now }) => {
    await tx.insertIgnore<InvitationPersonEntity>(
      'invitation_people',
      judged.map(({ person, leftOut }, at) => ({
        runId: run.id,
        personId: person.id,
        organizationId: run.organizationId,
        position: run.gatheredCount + at,
        leftOut,
        outcome: leftOut === null ? 'waiting' : null,
      })),
    );
    await addMails(tx, { ...run, round: 1 }, { judged, now });
  },
});

interface RemindingRun {
  readonly id: string;
  readonly organizationId: string;
  readonly notInvitedForDays: number;
  readonly startedAt: Date;
  /** The position of the last person that was looked at. */
  readonly remindedThrough: number | null;
  readonly round: number;
}

const runsLookedAt = 20;
const remindedAtOnce = new UnitSize({ first: 50, atMost: 100 });

/** Writes down the reminders of a run, for those who could be reached and have not answered. */
export async function gatherReminded(house: House): Promise<boolean> {
  const runs = await house.db.read.rows<RemindingRun>(
    `SELECT id, organization_id, not_invited_for_days, started_at, reminded_through, round FROM invitation_runs
     WHERE state = 'reminding' ORDER BY id LIMIT ${runsLookedAt}`,
  );
  // Any of them: one that fails must not keep the others waiting.
  const run = runs[Math.floor(Math.random() * runs.length)];
  if (run === undefined) return false;
  const { id, organizationId, remindedThrough } = run;
  const sql = house.db.read;
  const now = house.now();
  const limit = remindedAtOnce.rows;
  const rows = await sql.rows<{ personId: string; position: number }>(
    `SELECT person_id, position FROM invitation_people
     WHERE run_id = ? AND left_out IS NULL AND outcome = 'sent' AND position > ? ORDER BY position LIMIT ${limit}`,
    [id, remindedThrough ?? -1],
  );
  const ids = rows.map(({ personId }) => personId);
  const school = await loadSchool(sql, organizationId, now);
  const candidates = await loadCandidates(sql, school, await peopleById(sql, organizationId, ids));
  const judged = await judge(sql, { run, now }, candidates);
  await inTransaction(house.db, (tx) =>
    remindedAtOnce.measure(rows.length, async () => {
      const isLast = rows.length < limit;
      const isMine = await tx.update(
        'invitation_runs',
        {
          remindedThrough: rows.at(-1)?.position ?? remindedThrough,
          state: isLast ? 'sending' : 'reminding',
        },
        { id, organizationId, state: 'reminding', remindedThrough },
      );
      if (isMine === 1) await addMails(tx, run, { judged, now });
    }),
  );
  return true;
}
