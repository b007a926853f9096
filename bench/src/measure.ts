import { setTimeout as pause } from 'node:timers/promises';
import type { Api, Metrics } from './api/api-process.js';
import { bareStop, rowsOfOneStop } from './database/bare-stop.js';
import type { BenchDatabase } from './database/database.js';
import { postAll } from './load/post-all.js';
import { stopRequest } from './load/stop-requests.js';
import type { Timing } from './load/timing.js';
import type { Family, School } from './school/school.js';

export interface Place {
  readonly database: BenchDatabase;
  readonly school: School;
}

/** A STOP from each family's phone, so many at a time. */
export interface Load {
  readonly families: readonly Family[];
  readonly concurrency: number;
}

/** STOPs that went through the whole api. */
export interface Burst extends Timing {
  /** All that the api's process used while they came in, whatever for. */
  readonly cpuMsPerStop: number;
  readonly after: Metrics;
}

/** Sends the STOPs and makes sure that every one of them is stored with all its rows. */
export async function measureStops(
  { database, school }: Place,
  api: Api,
  { families, concurrency }: Load,
): Promise<Burst> {
  const requests = families.map((family) => stopRequest(api.door, school, family));
  const rowsBefore = await countRows(database);
  const before = await api.metrics();
  const timing = await postAll(api.port, requests, concurrency);
  const after = await api.metrics();
  requireStored(rowsBefore, await countRows(database), families.length);
  return {
    ...timing,
    after,
    cpuMsPerStop: ((after.cpuSeconds - before.cpuSeconds) * 1000) / families.length,
  };
}

/** The floor: the same statements for the same rows, sent by the bench itself through the bare driver. */
export async function measureBare(
  { database, school }: Place,
  { families, concurrency }: Load,
): Promise<Timing> {
  const stops = families.map((family) => bareStop(database.kind, school, family));
  const rowsBefore = await countRows(database);
  const timing = await database.runBare(stops, concurrency);
  requireStored(rowsBefore, await countRows(database), families.length);
  return timing;
}

/** What was still owed when the last STOP was answered. */
export interface Drained {
  readonly notices: number;
  /** From the last answer until nothing was owed any more; `null` when the bench did not wait so long. */
  readonly seconds: number | null;
  /** CPU of one notice while no STOP came in; `null` where there were too few to say. */
  readonly cpuMsPerNotice: number | null;
}

const emptyWithinMs = 60_000;
const noticesAtLeast = 50;

/** Waits until the worker has carried out everything, and makes sure that nothing was given up. */
export async function drain(api: Api, { after }: Burst): Promise<Drained> {
  const startedAt = performance.now();
  let now = after;
  while (now.owed > 0 && performance.now() - startedAt < emptyWithinMs) {
    await pause(100);
    now = await api.metrics();
  }
  if (now.givenUp > 0) throw new Error(`${now.givenUp} notices were given up.`);
  const carriedOut = after.owed - now.owed;
  const cpuMs = (now.cpuSeconds - after.cpuSeconds) * 1000;
  return {
    notices: after.owed,
    seconds: now.owed > 0 ? null : (performance.now() - startedAt) / 1000,
    cpuMsPerNotice: carriedOut < noticesAtLeast ? null : cpuMs / carriedOut,
  };
}

const countedRows: Readonly<Record<string, number>> = {
  ...rowsOfOneStop,
  [`text_consents WHERE answer = 'out' AND answer_before_episode = 'in'`]: 2,
};

async function countRows(database: BenchDatabase): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of Object.keys(countedRows)) counts.set(table, await database.count(table));
  return counts;
}

function requireStored(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  howMany: number,
): void {
  for (const [table, perStop] of Object.entries(countedRows)) {
    const added = (after.get(table) ?? 0) - (before.get(table) ?? 0);
    if (added !== perStop * howMany)
      throw new Error(`${howMany} STOPs must add ${perStop * howMany} rows to ${table}, not ${added}.`);
  }
}
