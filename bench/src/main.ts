import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { startProviders } from './api/start-providers.js';
import { benchDatabase } from './bench-database.js';
import type { Column, Surroundings } from './bench-database.js';
import type { BenchDatabase } from './database/database.js';
import { openMysql } from './database/mysql.js';
import { openSqlite } from './database/sqlite.js';
import { Endings } from './endings.js';
import { benchGrowth } from './growth/bench-growth.js';
import { growthPicture } from './growth/growth-picture.js';
import { growthTable } from './growth/growth-table.js';
import type { Curve } from './growth/growth-table.js';
import { benchImport } from './import/bench-import.js';
import { importTable } from './import/import-table.js';
import type { ImportColumn } from './import/import-table.js';
import { readOptions, usage } from './options.js';
import type { DatabaseKind, Options } from './options.js';
import { benchReplies } from './reply/bench-replies.js';
import { replyLines, stopTable, verdicts } from './report.js';

async function bench(options: Options, endings: Endings): Promise<void> {
  say(`Optline's bench: Node ${process.versions.node}, ${availableParallelism()} cores, loopback only.`);
  await measures[options.what](options, endings);
}

const measures: Record<Options['what'], (options: Options, endings: Endings) => Promise<void>> = {
  stops,
  growth,
  import: imports,
};

async function growth(options: Options, endings: Endings): Promise<void> {
  const curves: Curve[] = [];
  for (const kind of options.databases)
    for (const people of options.sizes) {
      const database = await open(kind);
      if (database === null) continue;
      const stop = endings.add(() => database.stop());
      say(`Measuring a school of ${people} people with ${database.name} …`);
      // Of each school its own: numbers come again in the next.
      const providers = await startProviders(options.carrier);
      const stopProviders = endings.add(() => providers.stop());
      const measured = await benchGrowth(database, { people, options, providers, endings });
      curves.push({ databaseName: database.name, growth: measured });
      await stop();
      await stopProviders();
    }
  say(`\n${growthTable(curves)}`);
  if (options.picture !== null) await writeFile(options.picture, growthPicture(curves));
}

async function imports(options: Options, endings: Endings): Promise<void> {
  const providers = await startProviders('stand-in');
  endings.add(() => providers.stop());
  const columns: ImportColumn[] = [];
  for (const kind of options.databases) {
    const database = await open(kind);
    if (database === null) continue;
    const stop = endings.add(() => database.stop());
    say(`Importing a file of ${options.rows} rows with ${database.name} …`);
    const imported = await benchImport(database, { options, providers, endings });
    columns.push({ databaseName: database.name, imported });
    await stop();
  }
  say(`\n${importTable(columns)}`);
}

async function stops(options: Options, endings: Endings): Promise<void> {
  say(
    `A school of ${options.families} families; every STOP comes from another number, which two people share.`,
  );
  const replies = benchReplies();
  const providers = await startProviders('stand-in');
  endings.add(() => providers.stop());
  const columns: Column[] = [];
  for (const kind of options.databases) columns.push(...(await one(kind, { options, providers, endings })));
  say(`\n${stopTable(columns)}\n\n${replyLines(replies)}\n\nWanted\n${verdicts(columns)}`);
}

async function one(kind: DatabaseKind, around: Surroundings): Promise<Column[]> {
  const database = await open(kind);
  if (database === null) {
    say('No MariaDB or MySQL server program on this machine: left out (apt-get install mariadb-server).');
    return [];
  }
  const stop = around.endings.add(() => database.stop());
  say(`Measuring with ${database.name} …`);
  const columns = await benchDatabase(database, around);
  await stop();
  return columns;
}

function open(kind: DatabaseKind): Promise<BenchDatabase | null> {
  return kind === 'sqlite' ? openSqlite() : openMysql();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const endings = new Endings();
let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    isStopped = true;
    void endings.run().then(() => process.exit(130));
  });

let options: Options | null = null;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`);
  process.exitCode = 2;
}
if (options !== null) {
  try {
    await bench(options, endings);
  } catch (error) {
    // What was ended in the middle fails in the middle.
    if (!isStopped) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await endings.run();
  }
}
