import type { ImportState } from '@optline/schema';
import { assertNever } from '@optline/domain';
import { loadSchool } from '../consent/school.js';
import type { School } from '../consent/school.js';
import type { Tx } from '../db/transaction.js';
import { inTransaction } from '../db/transaction.js';
import type { House } from '../house.js';
import type { LongWork } from '../long-work/long-work.js';
import { addPeople } from './add-people.js';
import { firstBroughtAt } from './brought-before.js';
import type { FileRow } from './import-chunk.entity.js';
import { importColumns, roundsOf } from './import-run.js';
import type { ImportRun } from './import-run.js';
import { planPeople } from './plan-people.js';
import type { Plan } from './plan-people.js';
import type { FoundProblem } from './problem-words.js';
import { readFile } from './read-file.js';
import { readAnswerOf, readNo, readNumberRow, readPersonRow } from './read-row.js';
import type { NumberInFile, PersonInFile } from './read-row.js';
import { readingOf } from './reading.js';
import type { Reading } from './reading.js';
import { stopNumbers } from './stop-numbers.js';
import { takeAnswers } from './take-answers.js';
import { addTallies } from './tally.js';
import type { Tally } from './tally.js';

const runsLookedAt = 20;

/** Files are taken apart, checked and brought in, a chunk of rows at a time. */
export const importWork: LongWork = { name: 'imports are worked on', doNext };

async function doNext(house: House): Promise<boolean> {
  const runs = await house.db.read.rows<ImportRun>(
    `SELECT ${importColumns} FROM imports WHERE state IN ('reading', 'checking', 'adding', 'answering')
     ORDER BY made_at LIMIT ${runsLookedAt}`,
  );
  // Any of them: one that fails must not keep the others waiting.
  const run = runs[Math.floor(Math.random() * runs.length)];
  if (run === undefined) return false;
  if (run.state === 'reading') await readFile(house, run);
  else await workOnChunk(house, run);
  return true;
}

interface Chunk {
  readonly rowsJson: readonly FileRow[];
  readonly peopleJson: ReadonlyArray<readonly string[]> | null;
  readonly problemsJson: readonly FoundProblem[];
}

/** What a step made of a chunk. */
interface Done {
  readonly tally: Partial<Tally>;
  readonly problems: readonly FoundProblem[];
  readonly people: ReadonlyArray<readonly string[]> | null;
}

async function workOnChunk(house: House, run: ImportRun): Promise<void> {
  const { id, organizationId, state, place } = run;
  const now = house.now();
  await inTransaction(house.db, async (tx) => {
    const position = place % run.chunkCount;
    const mine = { id, organizationId, state, place };
    const isMine = await tx.update('imports', { place: place + 1 }, mine);
    // Another process may have been quicker, or somebody cancelled it.
    if (isMine === 0) return;
    const chunk = await tx.row<Chunk>(
      'SELECT rows_json, people_json, problems_json FROM import_chunks WHERE import_id = ? AND position = ?',
      [id, position],
    );
    if (chunk === null) throw new Error('A chunk of an import is gone');
    const school = await loadSchool(tx, organizationId, now);
    const { tally, problems, people } = await work(tx, { run, position, chunk, school, now });
    await tx.update(
      'import_chunks',
      { peopleJson: people, problemCount: problems.length, problemsJson: problems },
      { importId: id, position },
    );
    const isLast = place + 1 >= run.chunkCount * roundsOf(run);
    const sum = addTallies(run.tallyJson, tally);
    await tx.update(
      'imports',
      {
        tallyJson: sum,
        ...(takesNos(run) && { refusedCount: place + 1 }),
        ...(isLast && afterStep(state, now)),
      },
      { id, organizationId },
    );
  });
}

/** Whoever the file turns out in its last row is never texted for a Yes in its first one. */
function takesNos({ state, place, chunkCount }: ImportRun): boolean {
  return state === 'answering' && place < chunkCount;
}

function afterStep(state: ImportState, now: Date): object {
  switch (state) {
    case 'checking':
      return { state: 'checked', place: 0 };
    case 'adding':
      return { state: 'answering', place: 0 };
    default:
      return { state: 'done', settledAt: now };
  }
}

interface Working {
  readonly run: ImportRun;
  readonly position: number;
  readonly chunk: Chunk;
  readonly school: School;
  readonly now: Date;
}

function work(tx: Tx, working: Working): Promise<Done> {
  const { run } = working;
  switch (run.kind) {
    case 'families':
      return workOnFamilies(tx, working);
    case 'opted-out-numbers':
      return workOnNumbers(tx, working);
    default:
      return assertNever(run.kind);
  }
}

async function workOnFamilies(tx: Tx, working: Working): Promise<Done> {
  const { run, chunk, school, now } = working;
  const { organizationId } = run;
  const reading = readingOf(run, school);
  if (run.state === 'answering') return takeAnswersOf(tx, working, reading);
  const read = chunk.rowsJson.map((row) => readPersonRow(row, reading));
  const rows = read.map(({ found }) => found);
  const ofReading = read.flatMap(({ problems }) => problems);
  const isAdding = run.state === 'adding';
  const nearby = () => rowsBeside(tx, working, reading);
  const planning = { organizationId, rows, startedAt: run.startedAt, nearby };
  const plan = isAdding
    ? await addPeople(tx, { ...planning, userId: startedBy(run), now })
    : await planPeople(tx, planning);
  const strays = strayNos(chunk.rowsJson, { reading, personIds: plan.personIds });
  const ofNos = strays.map(({ line }) => ({
    line,
    field: 'answer' as const,
    why: 'number-stopped' as const,
    isOfRow: false,
  }));
  const problems = inOrder([...ofReading, ...plan.problems, ...ofNos]);
  const answers = isAdding ? {} : { ...countAnswers(rows), stopped: strays.length };
  return {
    problems,
    tally: { ...countPeople(plan), ...answers, ...countProblems(problems) },
    people: isAdding ? plan.personIds : null,
  };
}

/** The rows of the chunks before and after. */
async function rowsBeside(tx: Tx, { run, position }: Working, reading: Reading): Promise<PersonInFile[]> {
  const chunks = await tx.rows<Pick<Chunk, 'rowsJson'>>(
    'SELECT rows_json FROM import_chunks WHERE import_id = ? AND position IN (?, ?)',
    [run.id, position - 1, position + 1],
  );
  return chunks.flatMap(({ rowsJson }) => rowsJson.flatMap((row) => readPersonRow(row, reading).found ?? []));
}

/** Takes the Nos of a chunk, or, once those of the whole file are taken, its Yeses. */
async function takeAnswersOf(
  tx: Tx,
  { run, position, chunk, school, now }: Working,
  reading: Reading,
): Promise<Done> {
  const { rowsJson, peopleJson: people, problemsJson } = chunk;
  const personIds = people ?? [];
  const takes = takesNos(run) ? 'out' : 'in';
  // Most rows have no such answer, and need not be read once more.
  const rows = rowsJson.map((row) =>
    readAnswerOf(row, reading) === takes ? readPersonRow(row, reading).found : null,
  );
  const since = await firstBroughtAt(tx, run, position);
  const taking = { school, importId: run.id, userId: startedBy(run), rows, since, now };
  const taken = await takeAnswers(tx, { ...taking, personIds, takes });
  const strays = takes === 'out' ? strayNos(rowsJson, { reading, personIds }) : [];
  const stopped = await stopNumbers(tx, { ...taking, rows: strays });
  const problems = inOrder([...problemsJson, ...taken.problems]);
  const no = (taken.tally.no ?? 0) + (stopped.no ?? 0);
  const tally = { ...taken.tally, ...stopped, no, ...countProblems(taken.problems) };
  return { problems, tally, people };
}

/** The numbers of rows with a No that are about nobody: a No is taken however wrong the rest of its row is. */
function strayNos(
  rows: readonly FileRow[],
  { reading, personIds }: { reading: Reading; personIds: ReadonlyArray<readonly string[]> },
): NumberInFile[] {
  return rows.flatMap((row, at) => ((personIds[at] ?? []).length === 0 ? (readNo(row, reading) ?? []) : []));
}

async function workOnNumbers(tx: Tx, { run, position, chunk, school, now }: Working): Promise<Done> {
  const reading = readingOf(run, school);
  const read = chunk.rowsJson.map((row) => readNumberRow(row, reading));
  const problems = read.flatMap((row) => row.problems);
  const rows = read.flatMap(({ found }) => found ?? []);
  if (run.state === 'checking')
    return { problems, tally: { stopped: rows.length, ...countProblems(problems) }, people: null };
  const since = await firstBroughtAt(tx, run, position);
  const stopping = { school, importId: run.id, userId: startedBy(run), rows, since, now };
  const tally = await stopNumbers(tx, stopping);
  return { problems, tally: { ...tally, ...countProblems(problems) }, people: null };
}

function startedBy({ startedBy: userId }: ImportRun): string {
  if (userId === null) throw new Error('Nobody started this import');
  return userId;
}

function inOrder(problems: readonly FoundProblem[]): FoundProblem[] {
  return [...problems].sort((one, other) => one.line - other.line);
}

function countProblems(problems: readonly FoundProblem[]): Partial<Tally> {
  const unusable = problems.filter(({ isOfRow }) => isOfRow).length;
  return { problems: problems.length - unusable, unusable };
}

function countAnswers(rows: ReadonlyArray<{ readonly answer: { answer: 'in' | 'out' } | null } | null>) {
  const of = (answer: 'in' | 'out') => rows.filter((row) => row?.answer?.answer === answer).length;
  return { yes: of('in'), no: of('out') };
}

function countPeople({ families, personIds }: Plan): Partial<Tally> {
  const named = new Set(personIds.flat());
  const members = families.flatMap((family) => family.members).filter(({ id }) => named.has(id));
  const added = members.filter(({ isNew }) => isNew).length;
  const filled = members.filter((member) => !member.isNew && member.filled.size > 0).length;
  return { added, filled, known: members.length - added - filled };
}
