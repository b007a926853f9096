import { Entity } from 'typeorm';
import { Count, Json, OrganizationRef, Text } from '../db/columns.js';
import type { FoundProblem } from './problem-words.js';

/** A row of a file: the line on which it begins, and its cells. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Some rows of a file that are worked on together. */
@Entity('import_chunks')
export class ImportChunkEntity {
  @Text(36, { primary: true }) importId: string;
  @Count({ primary: true }) position: number;
  @OrganizationRef() organizationId: string;
  @Json() rowsJson: readonly FileRow[];
  /** The person of each row, once people are on file. */
  @Json({ nullable: true }) peopleJson: ReadonlyArray<readonly string[]> | null;
  @Count() problemCount: number;
  @Json() problemsJson: readonly FoundProblem[];
}
