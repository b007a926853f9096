import { gatherer } from '../gathering/gather.js';
import type { GatheringRun } from '../gathering/gather.js';
import type { Candidate } from '../gathering/load-candidates.js';
import type { BulkOptInPersonEntity } from './bulk-opt-in-person.entity.js';
import { adultFor, whyLeftOut } from './judge-bulk.js';

/** Finds out whom a bulk opt-in would reach. Nobody's answer changes. */
export const gatherBulk = gatherer<GatheringRun, Candidate>({
  table: 'bulk_opt_ins',
  columns: [],
  judge: (_sql, _about, candidates) => Promise.resolve([...candidates]),
  write: async (tx, run, { judged }) => {
    await tx.insertIgnore<BulkOptInPersonEntity>(
      'bulk_opt_in_people',
      judged.map((candidate, at) => {
        const adultId = adultFor(candidate);
        const leftOut = whyLeftOut(candidate, adultId);
        return {
          runId: run.id,
          personId: candidate.person.id,
          organizationId: run.organizationId,
          position: run.gatheredCount + at,
          leftOut,
          adultId: leftOut === null ? adultId : null,
          outcome: leftOut === null ? 'waiting' : null,
        };
      }),
    );
  },
});
