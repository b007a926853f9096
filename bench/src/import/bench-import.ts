import { startApi } from '../api/api-process.js';
import type { Surroundings } from '../bench-database.js';
import type { BenchDatabase, Row } from '../database/database.js';
import { instantText, newId } from '../school/ids.js';
import { fillSchool } from '../school/school.js';
import { familiesFile } from './families-file.js';
import { measureImport } from './measure-import.js';
import type { Imported } from './measure-import.js';
import { staffDoor } from './staff-door.js';

export interface ImportWithFloor extends Imported {
  /** As many people as the import added, by plain INSERTs of many rows into the same database. */
  readonly floorSeconds: number;
}

/** Imports a file into an empty school. The sign-up texts that it queues leave meanwhile, at the usual speed of a number. */
export async function benchImport(
  database: BenchDatabase,
  { options, providers, endings }: Surroundings,
): Promise<ImportWithFloor> {
  const { profileFolder, rows } = options;
  const api = await startApi({ database, providers, endings, role: 'with-worker', profileFolder });
  await database.connect();
  const school = await fillSchool(database, 0);
  await database.run({
    sql: 'UPDATE texting_numbers SET texts_per_minute = 60 WHERE organization_id = ?',
    params: [school.organizationId],
  });
  const file = familiesFile(rows);
  const imported = await measureImport(api, await staffDoor(database, school, api.port), file);
  const floorSeconds = await insertPeople(database, school.organizationId, file.expected.added);
  await api.stop();
  return { ...imported, floorSeconds };
}

const peopleAtOnce = 1000;

async function insertPeople(
  database: BenchDatabase,
  organizationId: string,
  howMany: number,
): Promise<number> {
  const at = instantText(new Date());
  let seconds = 0;
  for (let from = 0; from < howMany; from += peopleAtOnce) {
    const people = Array.from({ length: Math.min(peopleAtOnce, howMany - from) }, (_, step) =>
      personRow({ organizationId, at, index: from + step }),
    );
    const startedAt = performance.now();
    await database.fill('people', people);
    seconds += (performance.now() - startedAt) / 1000;
  }
  return seconds;
}

function personRow(of: { organizationId: string; at: string; index: number }): Row {
  const email = `floor-${of.index}@mail.example`;
  return {
    id: newId(),
    organization_id: of.organizationId,
    family_id: newId(),
    kind: 'contact',
    first_name: 'Ana',
    last_name: `Floor ${of.index}`,
    sort_name: `floor ${of.index} ana`,
    email,
    email_key: email,
    email_unusable_at: null,
    cell_phone: null,
    birth_on: null,
    has_portal_access: 0,
    answer: null,
    answer_way: null,
    answered_at: null,
    created_at: of.at,
    archived_at: null,
    merged_into_id: null,
    version: 1,
  };
}
