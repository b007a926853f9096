import { ImportPreviewRow } from '@optline/schema';
import type { ImportField, ImportProblem } from '@optline/schema';
import { loadSchool } from '../consent/school.js';
import type { Sql } from '../db/sql.js';
import type { FileRow } from './import-chunk.entity.js';
import { fieldsOf } from './fields.js';
import type { ImportRun } from './import-run.js';
import { readingOf } from './reading.js';
import { problemWords } from './problem-words.js';
import type { FoundProblem } from './problem-words.js';
import { readNumberRow, readPersonRow } from './read-row.js';
import type { ReadRow } from './cells.js';
import type { PersonInFile } from './read-row.js';

const shownRows = 10;
const shownProblems = 100;

/** The first rows as they stand in the file. */
export async function sampleRows(sql: Sql, run: ImportRun): Promise<readonly FileRow[]> {
  const chunk = await sql.row<{ rowsJson: readonly FileRow[] }>(
    'SELECT rows_json FROM import_chunks WHERE import_id = ? AND position = 0',
    [run.id],
  );
  return chunk?.rowsJson.slice(0, shownRows) ?? [];
}

/** The first rows as they are understood. */
export async function previewRows(sql: Sql, run: ImportRun, now: Date): Promise<ImportPreviewRow[]> {
  if (run.mappingJson === null) return [];
  const school = await loadSchool(sql, run.organizationId, now);
  const reading = readingOf(run, school);
  const fields = fieldsOf(run.kind).filter(
    (field) => reading.mapping.columns[field] !== undefined || field === 'kind',
  );
  return (await sampleRows(sql, run)).map((row) => {
    const values =
      run.kind === 'families' ? valuesOfPerson(readPersonRow(row, reading)) : valuesOfNumber(row);
    return Object.assign(new ImportPreviewRow(), {
      line: row.line,
      cells: fields.map((field) => ({ field, value: values[field] ?? null })),
    });
  });

  function valuesOfNumber(row: FileRow): Values {
    const { found } = readNumberRow(row, reading);
    return {
      'cell-phone': found?.number,
      'first-name': found?.firstName,
      'last-name': found?.lastName,
    };
  }
}

type Values = Partial<Record<ImportField, string | null | undefined>>;

function valuesOfPerson({ found }: ReadRow<PersonInFile>): Values {
  if (found === null) return {};
  const { answer } = found;
  return {
    'family-id': found.familyKey,
    'family-name': found.familyName,
    kind: found.kind,
    'first-name': found.firstName,
    'last-name': found.lastName,
    email: found.email,
    'cell-phone': found.cellPhone,
    'birth-date': found.birthOn,
    language: found.language,
    answer: answer?.answer ?? null,
    ...(answer?.answer === 'in' && {
      'agreed-how': answer.how,
      'agreed-on': answer.agreedOn,
      'agreed-by': answer.adultName,
    }),
  };
}

/** The problems of a file, in its order, a page of chunks at a time. */
export async function* problemsOf(
  sql: Sql,
  run: Pick<ImportRun, 'id'>,
): AsyncGenerator<{ problems: readonly FoundProblem[]; rows: readonly FileRow[] }> {
  for (let after = -1; ;) {
    const chunk: { position: number; problemsJson: FoundProblem[]; rowsJson: FileRow[] } | null =
      await sql.row(
        `SELECT position, problems_json, rows_json FROM import_chunks
         WHERE import_id = ? AND position > ? AND problem_count > 0 ORDER BY position LIMIT 1`,
        [run.id, after],
      );
    if (chunk === null) return;
    after = chunk.position;
    yield { problems: chunk.problemsJson, rows: chunk.rowsJson };
  }
}

/** The first problems, as they are shown. */
export async function firstProblems(sql: Sql, run: ImportRun): Promise<ImportProblem[]> {
  const found: FoundProblem[] = [];
  for await (const { problems } of problemsOf(sql, run)) {
    found.push(...problems);
    if (found.length >= shownProblems) break;
  }
  return found.slice(0, shownProblems).map((problem) => ({
    line: problem.line,
    column: columnOf(run, problem),
    message: problemWords(problem.why),
    isOfRow: problem.isOfRow,
  }));
}

/** The heading of the column that a problem is about. */
export function columnOf({ mappingJson, headingsJson }: ImportRun, { field }: FoundProblem): string | null {
  if (field === null) return null;
  return headingsJson?.[mappingJson?.columns[field] ?? -1] ?? null;
}
