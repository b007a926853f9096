import { startApi } from '../api/api-process.js';
import type { ApiWishes } from '../api/api-process.js';
import type { Providers } from '../api/start-providers.js';
import type { BenchDatabase } from '../database/database.js';
import type { Endings } from '../endings.js';
import type { Options } from '../options.js';
import { fillSchool } from '../school/school.js';
import { fillCrowd } from './crowd.js';
import { measureGrowth } from './measure-growth.js';
import type { Growth } from './measure-growth.js';
import { sendTogether } from './send-together.js';
import type { Together } from './send-together.js';

/** All that was measured in one school. */
export interface Grown extends Growth {
  /** Several worker processes on one database. */
  readonly together: readonly Together[];
  /** Texts that a number got twice: there must be none. */
  readonly repeated: number;
}

interface Around {
  readonly people: number;
  readonly options: Options;
  readonly providers: Providers;
  readonly endings: Endings;
}

/** Families whose phones say STOP meanwhile. */
const stoppingFamilies = 400;

/** Fills a school and measures what its lists and a broadcast cost. */
export async function benchGrowth(
  database: BenchDatabase,
  { people, options, providers, endings }: Around,
): Promise<Grown> {
  const { profileFolder, texts } = options;
  const around = { database, providers, endings };
  const api = await startApi({ ...around, role: 'with-worker', profileFolder });
  await database.connect();
  const school = await fillSchool(database, Math.min(stoppingFamilies, people / 2));
  const crowd = await fillCrowd(database, school, { people, enrolled: texts });
  if (database.kind === 'mysql') await database.run({ sql: 'ANALYZE TABLE people', params: [] });
  const growth = await measureGrowth({ database, school, crowd, api }, providers, school.families);
  await api.stop();
  // SQLite has one writer: more processes make nothing faster there.
  const together = database.kind === 'mysql' && growth.owedAfter > 0 ? await byWorkers(around) : [];
  return { ...growth, together, repeated: (await providers.taken()).repeated };
}

/** The api only opens its door meanwhile, to STOPs and delivery reports. */
async function byWorkers(around: Pick<ApiWishes, 'database' | 'providers' | 'endings'>): Promise<Together[]> {
  const api = await startApi({ ...around, role: 'door-alone', profileFolder: null });
  const two = await sendTogether(around, api, 2);
  const four = await sendTogether(around, api, 4);
  await api.stop();
  return [two, four];
}
