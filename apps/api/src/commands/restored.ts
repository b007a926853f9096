import { BadConfig, readDatabaseConfig } from '../config.js';
import { openDatabase } from '../db/data-source.js';
import { DatabaseUnavailable } from '../db/failures.js';
import { migrate } from '../db/migrate.js';
import { inTransaction } from '../db/transaction.js';
import { pauseSending } from '../settings/pause-sending.js';

// pnpm restored, after the database was restored from a backup and before anything is started again.

const nextSteps = `
Nothing is texted until somebody resumes it, because what people asked after the backup is missing. Now:

  1. Start Optline. It compares the carrier's list of incoming texts with its own, at start and every ten
     minutes. Each text that is missing holds its number, and the office gets an e-mail to look it up.
  2. Enter again what was changed by other ways after the backup: in the portal, on the e-mailed page, by staff.
  3. Somebody with Text Messages Settings resumes sending in each school, on the home page of the staff app (the
     mutation resumeSending).
`;

async function restored(): Promise<void> {
  const config = readDatabaseConfig();
  const db = await openDatabase({
    url: config.databaseUrl,
    migrationUrl: config.migrationDatabaseUrl,
    folder: config.dataFolder,
  });
  try {
    await migrate(db);
    const schools = await inTransaction(db, (tx) => pauseSending(tx, new Date()));
    process.stdout.write(`Sending is paused in ${schools === 1 ? 'one school' : `${schools} schools`}.\n`);
    process.stdout.write(nextSteps);
  } finally {
    await db.close();
  }
}

try {
  await restored();
} catch (error) {
  const isPlain = error instanceof BadConfig || error instanceof DatabaseUnavailable;
  process.stderr.write(`${isPlain ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
