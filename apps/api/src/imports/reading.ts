import type { School } from '../consent/school.js';
import { isLiftedColumn, isOptOutColumn, isSubscribedColumn } from './fields.js';
import type { Mapping } from './fields.js';
import type { ImportRun } from './import-run.js';

/** What the rows of a file are read with. */
export interface Reading {
  readonly mapping: Mapping;
  readonly headings: readonly string[];
  /** Columns that nobody mapped, about who opted out. */
  readonly optOutColumns: readonly number[];
  /** Columns that nobody mapped, about who is subscribed. */
  readonly subscribedColumns: readonly number[];
  /** Columns that nobody mapped, about when a stop ended. */
  readonly liftedColumns: readonly number[];
  /** The day of the check, in the school's zone. */
  readonly today: string;
}

/** Throws where the file has no columns yet. */
export function readingOf(run: ImportRun, { today }: Pick<School, 'today'>): Reading {
  const { mappingJson: mapping, headingsJson: headings } = run;
  if (mapping === null || headings === null) throw new Error('An import has no columns');
  const mapped = new Set(Object.values(mapping.columns));
  const unmapped = (is: (heading: string) => boolean) =>
    headings.flatMap((heading, at) => (mapped.has(at) || !is(heading) ? [] : at));
  return {
    mapping,
    headings,
    optOutColumns: unmapped(isOptOutColumn),
    subscribedColumns: unmapped(isSubscribedColumn),
    liftedColumns: unmapped(isLiftedColumn),
    today: mapping.checkedOn ?? today,
  };
}
