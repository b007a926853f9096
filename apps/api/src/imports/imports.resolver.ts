import {
  BeginImportInput,
  ChangeImportResult,
  CheckImportInput,
  Import,
  ImportChanged,
  ImportConnection,
  ImportNotPossible,
  ImportPartInput,
  ImportPreviewRow,
  ImportProblem,
  PageArgs,
  RunImportInput,
} from '@optline/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { staffWith } from '../auth/guards.js';
import { cursorFor, page, pageSize, placeOf } from '../connection.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import type { Tx } from '../db/transaction.js';
import { notFound } from '../errors.js';
import { addPart, beginImport, cancelImport, checkImport, runImport } from './change-import.js';
import type { ImportToChange, Refused } from './change-import.js';
import { firstProblems, previewRows, sampleRows } from './import-preview.js';
import { importById, importColumns } from './import-run.js';
import type { ImportRun } from './import-run.js';
import { importView, importViews } from './import-view.js';

/** Files of other systems: brought in pieces, read, checked, and then brought in for good. */
@Resolver(() => Import)
export class ImportsResolver {
  @Query(() => ImportConnection, { description: 'The newest first. Staff with Import Data.' })
  async imports(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<ImportConnection> {
    const { organizationId } = staffWith(context, 'import-data');
    const sql = context.house.db.read;
    const [place] = placeOf(after, ['id'] as const) ?? ['z'];
    const runs = await sql.rows<ImportRun>(
      `SELECT ${importColumns} FROM imports WHERE organization_id = ? AND id < ?
       ORDER BY id DESC LIMIT ${pageSize(first) + 1}`,
      [organizationId, place],
    );
    return page({
      rows: await importViews(sql, organizationId, runs),
      first,
      cursor: ({ id }) => cursorFor([id]),
      node: (run) => run,
    });
  }

  @Query(() => Import, { description: 'Staff with Import Data.' })
  async import(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Import> {
    return importView(context.house.db.read, await ownRun(context, id));
  }

  @Mutation(() => Import, {
    description: 'The beginning of a file, which follows in pieces. Staff with Import Data.',
  })
  async beginImport(
    @Arg('input', () => BeginImportInput) { kind, fileName, byteCount }: BeginImportInput,
    @Ctx() context: Context,
  ): Promise<Import> {
    const who = staffWith(context, 'import-data');
    const { db, now } = context.house;
    const id = await inTransaction(db, (tx) =>
      beginImport(tx, who, { kind, fileName, byteCount, now: now() }),
    );
    return importView(db.read, await ownRun(context, id));
  }

  @Mutation(() => ChangeImportResult, { description: 'Staff with Import Data.' })
  addImportPart(
    @Arg('input', () => ImportPartInput) { id, ...part }: ImportPartInput,
    @Ctx() context: Context,
  ): Promise<typeof ChangeImportResult> {
    return change(context, id, (tx, which) => addPart(tx, which, part));
  }

  @Mutation(() => ChangeImportResult, {
    description: 'Looks through the whole file; nothing on file is changed. Staff with Import Data.',
  })
  checkImport(
    @Arg('input', () => CheckImportInput) { id, columns, everybodyIs }: CheckImportInput,
    @Ctx() context: Context,
  ): Promise<typeof ChangeImportResult> {
    return change(context, id, (tx, which) =>
      checkImport(tx, which, { columns, everybodyIs: everybodyIs ?? null }),
    );
  }

  @Mutation(() => ChangeImportResult, {
    description:
      'Brings in a file that was checked. Staff with Import Data; where it has a Yes, Change Text Opt-In too.',
  })
  runImport(
    @Arg('input', () => RunImportInput) { id, confirmsConsent }: RunImportInput,
    @Ctx() context: Context,
  ): Promise<typeof ChangeImportResult> {
    const who = staffWith(context, 'import-data');
    return change(context, id, (tx, which) => runImport(tx, who, { ...which, confirmsConsent }));
  }

  @Mutation(() => ChangeImportResult, {
    description: 'Stops what is still to come; what was brought in stays. Staff with Import Data.',
  })
  cancelImport(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<typeof ChangeImportResult> {
    return change(context, id, cancelImport);
  }

  @FieldResolver(() => [[String]])
  async samples(@Root() { id }: Import, @Ctx() context: Context): Promise<string[][]> {
    const rows = await sampleRows(context.house.db.read, await ownRun(context, id));
    return rows.map(({ cells }) => [...cells]);
  }

  @FieldResolver(() => [ImportPreviewRow])
  async preview(@Root() { id }: Import, @Ctx() context: Context): Promise<ImportPreviewRow[]> {
    const { db, now } = context.house;
    return previewRows(db.read, await ownRun(context, id), now());
  }

  @FieldResolver(() => [ImportProblem])
  async problems(@Root() { id }: Import, @Ctx() context: Context): Promise<ImportProblem[]> {
    return firstProblems(context.house.db.read, await ownRun(context, id));
  }
}

async function ownRun(context: Context, id: string): Promise<ImportRun> {
  const { organizationId } = staffWith(context, 'import-data');
  const run = await importById(context.house.db.read, { id, organizationId });
  if (run === null) throw notFound('import');
  return run;
}

async function change(
  context: Context,
  id: string,
  act: (tx: Tx, which: ImportToChange) => Promise<Refused>,
): Promise<typeof ChangeImportResult> {
  const { organizationId } = staffWith(context, 'import-data');
  const { db, now } = context.house;
  return inTransaction(db, async (tx) => {
    const refused = await act(tx, { id, organizationId, now: now() });
    const run = await importById(tx, { id, organizationId });
    if (run === null) throw notFound('import');
    const view = await importView(tx, run);
    return refused === null
      ? Object.assign(new ImportChanged(), { import: view })
      : Object.assign(new ImportNotPossible(), { import: view, message: refused });
  });
}
