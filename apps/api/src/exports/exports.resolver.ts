import { DataExport, DataExportConnection, ExportedDataEnum, PageArgs } from '@optline/schema';
import type { ExportedData } from '@optline/schema';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { staffWith } from '../auth/guards.js';
import { cursorFor, page, pageSize, placeOf } from '../connection.js';
import type { Context } from '../context.js';
import { inTransaction } from '../db/transaction.js';
import { newId } from '../ids.js';
import type { DataExportEntity } from './data-export.entity.js';

const sortedBy = ['id'] as const;

type ExportRow = Omit<DataExport, 'by'> & { readonly byName: string | null };

const selectExports = `SELECT e.id, e.what, e.started_at, u.name AS by_name
  FROM data_exports e LEFT JOIN staff_users u ON u.id = e.user_id AND u.organization_id = e.organization_id`;

/** Who saved what of the school as a file. */
@Resolver(() => DataExport)
export class ExportsResolver {
  @Query(() => DataExportConnection, {
    description: 'The newest first. Staff with Export Data.',
  })
  async dataExports(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<DataExportConnection> {
    const { organizationId } = staffWith(context, 'export-data');
    const [place] = placeOf(after, sortedBy) ?? ['z'];
    const rows = await context.house.db.read.rows<ExportRow>(
      `${selectExports}
       WHERE e.organization_id = ? AND e.id < ? ORDER BY e.id DESC LIMIT ${pageSize(first) + 1}`,
      [organizationId, place],
    );
    return page({ rows, first, cursor: ({ id }) => cursorFor([id]), node: viewOf });
  }

  @Mutation(() => DataExport, {
    description:
      'Records that an export begins; its door hands out the file right after. Staff with Export Data.',
  })
  async startExport(
    @Arg('what', () => ExportedDataEnum) what: ExportedData,
    @Ctx() context: Context,
  ): Promise<DataExport> {
    const { organizationId, userId } = staffWith(context, 'export-data');
    const { db, now } = context.house;
    const id = newId();
    return inTransaction(db, async (tx) => {
      const row = { id, organizationId, what, userId, startedAt: now() };
      await tx.insert<DataExportEntity>('data_exports', row);
      const stored = await tx.row<ExportRow>(`${selectExports} WHERE e.organization_id = ? AND e.id = ?`, [
        organizationId,
        id,
      ]);
      if (stored === null) throw new Error('The export was not recorded');
      return viewOf(stored);
    });
  }
}

function viewOf({ byName: by, ...row }: ExportRow): DataExport {
  return { ...row, by };
}
