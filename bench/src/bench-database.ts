import { startApi } from './api/api-process.js';
import type { Api } from './api/api-process.js';
import type { Providers } from './api/start-providers.js';
import type { BenchDatabase } from './database/database.js';
import type { Endings } from './endings.js';
import type { Timing } from './load/timing.js';
import { drain, measureBare, measureStops } from './measure.js';
import type { Burst, Drained, Place } from './measure.js';
import { many, one, stopsOf, warmUps } from './options.js';
import type { Options } from './options.js';
import { fillSchool } from './school/school.js';
import type { Family } from './school/school.js';

export interface Surroundings {
  readonly options: Options;
  readonly providers: Providers;
  readonly endings: Endings;
}

/** One column of the table. */
export interface Column {
  readonly databaseName: string;
  readonly concurrency: number;
  readonly burst: Burst;
  /** `null` where the worker ran elsewhere. */
  readonly drained: Drained | null;
  readonly bare: Timing | null;
}

/** Measures one database: the api and the bare driver in turn, so that both meet the same machine. */
export async function benchDatabase(database: BenchDatabase, around: Surroundings): Promise<Column[]> {
  const { options } = around;
  const api = await runApi(database, around, 'with-worker');
  await database.connect();
  const school = await fillSchool(database, options.families);
  const place = { database, school };
  const take = inTurn(school.families);
  await drain(api, await measureStops(place, api, { families: take(warmUps), concurrency: many }));
  await measureBare(place, { families: take(warmUps), concurrency: many });
  const columns: Column[] = [];
  for (const concurrency of [one, many]) {
    const stops = stopsOf(options, concurrency);
    const burst = await measureStops(place, api, { families: take(stops), concurrency });
    const drained = await drain(api, burst);
    const bare = await measureBare(place, { families: take(stops), concurrency });
    columns.push({ databaseName: database.name, concurrency, burst, drained, bare });
  }
  await api.stop();
  return [...columns, await benchDoorAlone(place, around, take)];
}

/** The same STOPs while the worker is another process: what the door costs by itself. */
async function benchDoorAlone(
  place: Place,
  around: Surroundings,
  take: (howMany: number) => Family[],
): Promise<Column> {
  const api = await runApi(place.database, around, 'door-alone');
  await measureStops(place, api, { families: take(warmUps), concurrency: many });
  const families = take(stopsOf(around.options, many));
  const burst = await measureStops(place, api, { families, concurrency: many });
  await api.stop();
  return { databaseName: place.database.name, concurrency: many, burst, drained: null, bare: null };
}

function runApi(
  database: BenchDatabase,
  { options, providers, endings }: Surroundings,
  role: 'with-worker' | 'door-alone',
): Promise<Api> {
  const { profileFolder } = options;
  return startApi({ database, providers, endings, role, profileFolder });
}

/** Every family's phone texts once: a second STOP would be another, and shorter, story. */
function inTurn(families: readonly Family[]): (howMany: number) => Family[] {
  let taken = 0;
  return (howMany) => families.slice(taken, (taken += howMany));
}
