import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { BadConfig, readDatabaseConfig } from '../config.js';
import { openDatabase } from '../db/data-source.js';
import { DatabaseUnavailable } from '../db/failures.js';
import { migrate } from '../db/migrate.js';
import { inTransaction } from '../db/transaction.js';
import { makeSchool } from '../settings/make-school.js';
import { checkAnswer, schoolQuestions } from '../settings/school-answers.js';
import type { SchoolAnswers } from '../settings/school-answers.js';

// pnpm create-school [--name … --zone … --email … --owner …]; what is not given is asked at the terminal.

/** Something that whoever runs the command can put right. */
class Unusable extends Error {}

type Given = Partial<Record<keyof SchoolAnswers, string>>;

function givenFlags(): Given {
  const text = { type: 'string' } as const;
  try {
    const args = process.argv.slice(2).filter((arg, index) => !(arg === '--' && index === 0));
    return parseArgs({ args, options: { name: text, zone: text, email: text, owner: text } }).values;
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
}

async function answersFrom(given: Given): Promise<SchoolAnswers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Waits for lines from the start, so that what is typed or pasted ahead is not lost.
  const lines = terminal[Symbol.asyncIterator]();
  const checked: Given = {};
  try {
    for (const question of Object.keys(schoolQuestions) as Array<keyof SchoolAnswers>) {
      const value = given[question];
      if (value === undefined && !process.stdin.isTTY) throw new Unusable(`--${question} is missing.`);
      checked[question] = value === undefined ? await ask(question, lines) : usable(question, value);
    }
  } finally {
    terminal.close();
  }
  return checked as SchoolAnswers;
}

function usable(question: keyof SchoolAnswers, given: string): string {
  const answer = checkAnswer(question, given);
  if ('problem' in answer) throw new Unusable(answer.problem);
  return answer.value;
}

async function ask(question: keyof SchoolAnswers, lines: AsyncIterator<string>): Promise<string> {
  for (;;) {
    process.stdout.write(`${schoolQuestions[question]}: `);
    const { done = false, value } = await lines.next();
    if (done) throw new Unusable('No school was created.');
    const answer = checkAnswer(question, value);
    if ('value' in answer) return answer.value;
    process.stdout.write(`${answer.problem}\n`);
  }
}

async function createSchool(): Promise<void> {
  const config = readDatabaseConfig();
  const answers = await answersFrom(givenFlags());
  const db = await openDatabase({
    url: config.databaseUrl,
    migrationUrl: config.migrationDatabaseUrl,
    folder: config.dataFolder,
  });
  try {
    await migrate(db);
    const { publicBaseUrl } = config;
    const { url } = await inTransaction(db, (tx) =>
      makeSchool(tx, answers, { now: new Date(), publicBaseUrl }),
    );
    process.stdout.write(
      `${answers.name} is ready. ${answers.owner} may do everything in it.\n` +
        `This link works once, within seven days. It asks for a password and signs in:\n\n  ${url}\n`,
    );
  } finally {
    await db.close();
  }
}

try {
  await createSchool();
} catch (error) {
  const isPlain =
    error instanceof Unusable || error instanceof BadConfig || error instanceof DatabaseUnavailable;
  process.stderr.write(`${isPlain ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
