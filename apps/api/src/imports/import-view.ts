import { Import } from '@optline/schema';
import type { ImportField } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import { namesOfActors } from '../record/names-of-actors.js';
import { consentStatement, roundsOf } from './import-run.js';
import type { ImportRun } from './import-run.js';

/** Imports as staff see them, in the order of the rows. */
export async function importViews(
  sql: Sql,
  organizationId: string,
  runs: readonly ImportRun[],
): Promise<Import[]> {
  const names = await namesOfActors(
    sql,
    organizationId,
    runs.map(({ madeBy }) => madeBy),
  );
  return runs.map((run) =>
    Object.assign(new Import(), {
      id: run.id,
      kind: run.kind,
      state: run.state,
      fileName: run.fileName,
      byteCount: run.byteCount,
      madeAt: run.madeAt,
      madeBy: names.get(run.madeBy) ?? 'staff',
      startedAt: run.startedAt,
      settledAt: run.settledAt,
      problem: run.problem,
      statement: run.statement ?? consentStatement,
      headings: [...(run.headingsJson ?? [])],
      columns: Object.entries(run.mappingJson?.columns ?? {}).map(([field, column]) => ({
        field: field as ImportField,
        column,
      })),
      everybodyIs: run.mappingJson?.everybodyIs ?? null,
      rowCount: run.rowCount,
      doneCount: doneCountOf(run),
      tally: { ...run.tallyJson },
    }),
  );
}

function doneCountOf(run: ImportRun): number {
  const done = run.place / Math.max(run.chunkCount * roundsOf(run), 1);
  return Math.min(Math.round(done * run.rowCount), run.rowCount);
}

export async function importView(sql: Sql, run: ImportRun): Promise<Import> {
  const [view] = await importViews(sql, run.organizationId, [run]);
  if (view === undefined) throw new Error('A row has a view');
  return view;
}
