import { loadSchool } from '../consent/school.js';
import type { School } from '../consent/school.js';
import type { Sql } from '../db/sql.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import type { House } from '../house.js';
import { UnitSize } from '../long-work/unit-size.js';
import type { Audience } from '../texting/audience/audience.js';
import { loadCandidates } from './load-candidates.js';
import type { Candidate } from './load-candidates.js';
import { nextPeople } from './next-people.js';
import type { Place } from './place.js';

/** Something that is to be done with many people, while it is found out with whom. */
export interface GatheringRun {
  readonly id: string;
  readonly organizationId: string;
  readonly audienceJson: Audience;
  readonly placeJson: Place | null;
  /** How many people were looked at. */
  readonly gatheredCount: number;
}

export interface About<Run> {
  readonly run: Run;
  readonly school: School;
  readonly now: Date;
}

/** What kind of run is gathered, and what is found out of each person. */
export interface GatherKind<Run extends GatheringRun, Judged> {
  readonly table: 'invitation_runs' | 'bulk_opt_ins';
  /** Those that `Run` has beside the ones of every run. */
  readonly columns: readonly string[];
  readonly judge: (sql: Sql, about: About<Run>, candidates: readonly Candidate[]) => Promise<Judged[]>;
  readonly write: (tx: Tx, run: Run, found: { judged: readonly Judged[]; now: Date }) => Promise<void>;
}

/** So many people at once; fewer where that takes long. */
const peopleAtMost = 100;
/** So many runs may be begun at a time before one of them is overlooked for a turn. */
const runsLookedAt = 20;

/**
 * Gathers the next people of some run that is being prepared: each is looked at once, and what was found is written
 * together with how far it got. `false`: no run is being prepared.
 */
export function gatherer<Run extends GatheringRun, Judged>(
  kind: GatherKind<Run, Judged>,
): (house: House) => Promise<boolean> {
  const size = new UnitSize({ first: 50, atMost: peopleAtMost });
  const columns = ['id', 'organization_id', 'audience_json', 'place_json', 'gathered_count', ...kind.columns];
  return async (house) => {
    const runs = await house.db.read.rows<Run>(
      `SELECT ${columns.join(', ')} FROM ${kind.table} WHERE state = 'preparing' ORDER BY id LIMIT ${runsLookedAt}`,
    );
    // Any of them: one that fails must not keep the others waiting.
    const run = runs[Math.floor(Math.random() * runs.length)];
    if (run === undefined) return false;
    await gather(house, kind, { run, size });
    return true;
  };
}

async function gather<Run extends GatheringRun, Judged>(
  house: House,
  kind: GatherKind<Run, Judged>,
  { run, size }: { run: Run; size: UnitSize },
): Promise<void> {
  const { organizationId, audienceJson: audience, placeJson: place } = run;
  const sql = house.db.read;
  const now = house.now();
  const school = await loadSchool(sql, organizationId, now);
  const asked = { organizationId, audience, today: school.today };
  const { people, next } = await nextPeople(sql, { ...asked, place, limit: size.rows });
  const judged = await kind.judge(sql, { run, school, now }, await loadCandidates(sql, school, people));
  await inTransaction(house.db, (tx) =>
    size.measure(people.length, async () => {
      const isMine = await tx.update(
        kind.table,
        {
          placeJson: next,
          gatheredCount: run.gatheredCount + people.length,
          state: next === null ? 'prepared' : 'preparing',
        },
        // Another process may have been quicker, or somebody changed their mind.
        { id: run.id, organizationId, state: 'preparing', gatheredCount: run.gatheredCount },
      );
      if (isMine === 1) await kind.write(tx, run, { judged, now });
    }),
  );
}
