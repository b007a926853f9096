import { startApi } from '../api/api-process.js';
import type { Providers } from '../api/start-providers.js';
import type { BenchDatabase } from '../database/database.js';
import type { Endings } from '../endings.js';
import type { Options } from '../options.js';
import { fillSchool } from '../school/school.js';
import { fillCrowd } from './crowd.js';
import { measureGrowth } from './measure-growth.js';
import type { Growth } from './measure-growth.js';

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
): Promise<Growth> {
  const { profileFolder, texts } = options;
  const providersUrl = providers.url;
  const api = await startApi({ database, providersUrl, endings, role: 'with-worker', profileFolder });
  await database.connect();
  const school = await fillSchool(database, Math.min(stoppingFamilies, people / 2));
  const crowd = await fillCrowd(database, school, { people, enrolled: texts });
  if (database.kind === 'mysql') await database.run({ sql: 'ANALYZE TABLE people', params: [] });
  const growth = await measureGrowth({ database, school, crowd, api }, providers, school.families);
  await api.stop();
  return growth;
}
