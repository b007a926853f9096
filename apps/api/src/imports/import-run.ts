import type { ImportKind, ImportState } from '@optline/schema';
import type { Sql } from '../db/sql.js';
import type { Mapping } from './fields.js';
import type { Tally } from './tally.js';

/** So many rows are worked on as one: few enough that a STOP does not wait behind them. */
export const rowsPerChunk = 160;

/** What whoever starts an import with a Yes in it confirms. It is kept word for word. */
export const consentStatement =
  'I agree and confirm that everybody with a Yes in this file agreed to text messages from our school, and that we can show how and when.';

/** An import as the table has it. */
export interface ImportRun {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly fileName: string;
  readonly byteCount: number;
  readonly contentHash: string | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly problem: string | null;
  readonly headingsJson: readonly string[] | null;
  readonly mappingJson: Mapping | null;
  readonly chunkCount: number;
  readonly rowCount: number;
  readonly place: number;
  readonly refusedCount: number;
  readonly tallyJson: Tally;
  readonly statement: string | null;
  readonly startedBy: string | null;
  readonly startedAt: Date | null;
  readonly settledAt: Date | null;
}

export const importColumns = `id, organization_id, kind, state, file_name, byte_count, content_hash, made_by, made_at, problem,
  headings_json, mapping_json, chunk_count, row_count, place,
  refused_count, tally_json, statement, started_by, started_at, settled_at`;

/** How often the step that runs goes through the chunks: the Nos of all of them are taken before any Yes. */
export function roundsOf({ kind, state }: Pick<ImportRun, 'kind' | 'state'>): number {
  return kind === 'families' && state === 'answering' ? 2 : 1;
}

export interface ImportKey {
  readonly id: string;
  readonly organizationId: string;
}

/** An import of the organization; `null` where it has none of that id. */
export function importById(
  sql: Sql,
  { id, organizationId }: ImportKey,
  lockClause = '',
): Promise<ImportRun | null> {
  return sql.row<ImportRun>(
    `SELECT ${importColumns} FROM imports WHERE id = ? AND organization_id = ? ${lockClause}`,
    [id, organizationId],
  );
}
