import type { Tx } from '../db/transaction.js';
import type { ImportChunkEntity } from './import-chunk.entity.js';

/** Blanks the rows of files that are about somebody. What came of them stays. */
export async function blankImportedRows(tx: Tx, organizationId: string, personId: string): Promise<void> {
  const chunks = await tx.rows<Omit<ImportChunkEntity, 'problemCount' | 'problemsJson'>>(
    `SELECT c.import_id, c.position, c.rows_json, c.people_json
     FROM imports i JOIN import_chunks c ON c.import_id = i.id
     WHERE i.organization_id = ? AND c.people_json LIKE ?`,
    [organizationId, `%"${personId}"%`],
  );
  for (const { importId, position, rowsJson, peopleJson } of chunks) {
    const isTheirs = (at: number) => peopleJson?.[at]?.includes(personId) ?? false;
    const blanked = rowsJson.map((row, at) =>
      isTheirs(at) ? { ...row, cells: row.cells.map(() => '') } : row,
    );
    await tx.update('import_chunks', { rowsJson: blanked }, { importId, position, organizationId });
  }
}
