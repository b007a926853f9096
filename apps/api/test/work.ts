import { handlers } from '../src/notices/handlers.js';
import { inTransaction } from '../src/db/transaction.js';
import { enqueue } from '../src/outbox/enqueue.js';
import type { NewJob } from '../src/outbox/enqueue.js';
import type { JobKind } from '../src/outbox/jobs.js';
import { startWorker } from '../src/outbox/worker.js';
import type { Handlers } from '../src/outbox/worker.js';
import type { House } from '../src/house.js';
import { startDispatcher } from '../src/texting/dispatch/dispatcher.js';
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

/** Lets a worker and a dispatcher work until nothing is due any more. */
export async function workOff({ house }: TestHouse, by: Handlers = handlers): Promise<void> {
  const worker = startWorker(house, by);
  const dispatcher = startDispatcher(house);
  try {
    await eventually('everything that is due is settled', async () => (await countDue(house)) === 0, 15_000);
  } finally {
    await Promise.all([worker.stop(), dispatcher.stop()]);
  }
}

/** What is owed and due, or under way. */
function countDue({ db, now }: House): Promise<number> {
  const at = now();
  return db.read.count(
    `SELECT (SELECT COUNT(*) FROM outbox_jobs WHERE state = 'running' OR (state = 'waiting' AND run_at <= ?))
       + (SELECT COUNT(*) FROM text_messages WHERE state = 'sending' OR (state = 'queued' AND due_at <= ?))`,
    [at, at],
  );
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
