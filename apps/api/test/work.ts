import { handlers } from '../src/notices/handlers.js';
import { inTransaction } from '../src/db/transaction.js';
import { enqueue } from '../src/outbox/enqueue.js';
import type { NewJob } from '../src/outbox/enqueue.js';
import type { JobKind } from '../src/outbox/jobs.js';
import { startWorker } from '../src/outbox/worker.js';
import { eventually } from './house.js';
import type { TestHouse } from './house.js';
import type { TestSchool } from './school.js';

/** Owes something, as a change would. Returns the job's id. */
export async function owe<K extends JobKind>(
  school: TestSchool,
  job: Omit<NewJob<K>, 'organizationId' | 'now'>,
): Promise<string> {
  const { house } = school.home;
  const { organizationId } = school;
  const id = await inTransaction(house.db, (tx) => enqueue(tx, { organizationId, now: house.now(), ...job }));
  if (id === null) throw new Error('It was owed already');
  return id;
}

/** Lets a worker work until nothing is due any more. */
export async function workOff({ house }: TestHouse): Promise<void> {
  const worker = startWorker(house, handlers);
  try {
    await eventually('everything that is due is settled', async () => {
      const left = await house.db.read.count(
        `SELECT COUNT(*) FROM outbox_jobs WHERE state = 'running' OR (state = 'waiting' AND run_at <= ?)`,
        [house.now()],
      );
      return left === 0;
    });
  } finally {
    await worker.stop();
  }
}

export interface JobRow {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly providerMessageId: string | null;
}

const jobColumns = 'id, kind, state, attempts, last_error, provider_message_id';

/** A job as it stands. */
export async function jobOf({ house }: TestHouse, id: string): Promise<JobRow> {
  const row = await house.db.read.row<JobRow>(`SELECT ${jobColumns} FROM outbox_jobs WHERE id = ?`, [id]);
  if (row === null) throw new Error('There is no such job');
  return row;
}

/** All that the school owes or owed, oldest first. */
export function jobsOf({ home, organizationId }: TestSchool): Promise<JobRow[]> {
  return home.house.db.read.rows<JobRow>(
    `SELECT ${jobColumns} FROM outbox_jobs WHERE organization_id = ? ORDER BY id`,
    [organizationId],
  );
}
