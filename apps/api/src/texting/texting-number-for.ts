import type { Sql } from '../db/sql.js';

export interface TextingNumberRow {
  readonly id: string;
  readonly organizationId: string;
  readonly number: string;
  readonly answersKeywords: 'carrier' | 'optline';
  readonly retiredAt: Date | null;
}

/**
 * Whose number this is: the school that uses it now, else the one that retired it last. A school is found by the
 * receiving number and never by the last text sent.
 */
export function textingNumberFor(sql: Sql, number: string): Promise<TextingNumberRow | null> {
  return sql.row<TextingNumberRow>(
    `SELECT id, organization_id, number, answers_keywords, retired_at FROM texting_numbers
     WHERE number = ? ORDER BY (retired_at IS NOT NULL), retired_at DESC LIMIT 1`,
    [number],
  );
}
