import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PersonKindEnum } from './enums.types.js';
import { ImportFieldEnum, ImportKindEnum, ImportStateEnum } from './imports.enums.types.js';
import { PageInfo, Problem } from './problem.types.js';

export type ImportKind = 'families' | 'opted-out-numbers';

export type ImportState =
  | 'uploading'
  | 'reading'
  | 'read'
  | 'checking'
  | 'checked'
  | 'adding'
  | 'answering'
  | 'done'
  | 'unreadable'
  | 'cancelled';

export type ImportField =
  | 'family-id'
  | 'family-name'
  | 'kind'
  | 'first-name'
  | 'last-name'
  | 'email'
  | 'cell-phone'
  | 'birth-date'
  | 'language'
  | 'answer'
  | 'agreed-how'
  | 'agreed-on'
  | 'agreed-by';

@InputType('BeginImportInput')
export class BeginImportInput {
  @Field(() => ImportKindEnum) kind: ImportKind;
  @Field(() => String) fileName: string;
  @Field(() => Int, { description: 'The size of the whole file; at most 50 MB.' }) byteCount: number;
}

@InputType('ImportPartInput', { description: 'A piece of the file, so that no request is large.' })
export class ImportPartInput {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Counted from 0. A piece may be sent again.' }) position: number;
  @Field(() => String, { description: 'In Base64; at most 128 KiB of the file.' }) bytes: string;
  @Field(() => Boolean, { defaultValue: false, description: 'The file ends here.' }) isLast: boolean;
}

@InputType('ImportColumnInput')
export class ImportColumnInput {
  @Field(() => ImportFieldEnum) field: ImportField;
  @Field(() => Int, { description: 'Counted from 0.' }) column: number;
}

@InputType('CheckImportInput')
export class CheckImportInput {
  @Field(() => ID) id: string;
  @Field(() => [ImportColumnInput]) columns: ImportColumnInput[];
  @Field(() => PersonKindEnum, {
    nullable: true,
    description: 'What everybody is where no column says so.',
  })
  everybodyIs: 'contact' | 'student' | null;
}

@InputType('RunImportInput')
export class RunImportInput {
  @Field(() => ID) id: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The statement about consent is ticked; needed where the file has a Yes.',
  })
  confirmsConsent: boolean;
}

@ObjectType('ImportColumn')
export class ImportColumn {
  @Field(() => ImportFieldEnum) field: ImportField;
  @Field(() => Int) column: number;
}

@ObjectType('ImportTally', { description: 'What is in the file, and what came of it.' })
export class ImportTally {
  @Field(() => Int, { description: 'Rows of which nothing can be used.' }) unusable: number;
  @Field(() => Int, { description: 'Things in rows that cannot be used, or were not taken.' })
  problems: number;
  @Field(() => Int) added: number;
  @Field(() => Int, { description: 'On file already, with something that was missing.' }) filled: number;
  @Field(() => Int, { description: 'On file already.' }) known: number;
  @Field(() => Int, { description: 'A Yes in the file; once it ran, those that were taken.' }) yes: number;
  @Field(() => Int, { description: 'A No in the file; once it ran, those that changed something.' })
  no: number;
  @Field(() => Int, { description: 'Numbers to stop; once it ran, those that were not stopped before.' })
  stopped: number;
}

@ObjectType('ImportPreviewCell')
export class ImportPreviewCell {
  @Field(() => ImportFieldEnum) field: ImportField;
  @Field(() => String, { nullable: true, description: 'As it is understood; nothing where it is not.' })
  value: string | null;
}

@ObjectType('ImportPreviewRow')
export class ImportPreviewRow {
  @Field(() => Int) line: number;
  @Field(() => [ImportPreviewCell]) cells: ImportPreviewCell[];
}

@ObjectType('ImportProblem')
export class ImportProblem {
  @Field(() => Int, { description: 'The line of the file on which the row begins.' }) line: number;
  @Field(() => String, { nullable: true, description: 'The heading of the column.' }) column: string | null;
  @Field(() => String) message: string;
  @Field(() => Boolean, { description: 'Nothing of the row can be used.' }) isOfRow: boolean;
}

@ObjectType('Import', { description: 'A file that brings families, or numbers that must not be texted.' })
export class Import {
  @Field(() => ID) id: string;
  @Field(() => ImportKindEnum) kind: ImportKind;
  @Field(() => ImportStateEnum) state: ImportState;
  @Field(() => String) fileName: string;
  @Field(() => Int) byteCount: number;
  @Field(() => GraphQLISODateTime) madeAt: Date;
  @Field(() => String, { description: 'Who brought it, by name.' }) madeBy: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) startedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) settledAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why the file cannot be read.' }) problem:
    string | null;
  @Field(() => String, { description: 'What whoever brings in a Yes has to confirm.' }) statement: string;
  @Field(() => [String]) headings: string[];
  @Field(() => [[String]], { description: 'Its first rows, as they stand in the file.' })
  samples: string[][];
  @Field(() => [ImportColumn], { description: 'What the columns mean; at first as their headings suggest.' })
  columns: ImportColumn[];
  @Field(() => PersonKindEnum, { nullable: true }) everybodyIs: 'contact' | 'student' | null;
  @Field(() => Int) rowCount: number;
  @Field(() => Int, { description: 'Rows that the step is through with.' }) doneCount: number;
  @Field(() => ImportTally) tally: ImportTally;
  @Field(() => [ImportPreviewRow], { description: 'Its first rows, as they are understood.' })
  preview: ImportPreviewRow[];
  @Field(() => [ImportProblem], {
    description: 'The first hundred. All of them are fetched from /imports/{id}/problems.csv.',
  })
  problems: ImportProblem[];
}

@ObjectType('ImportEdge')
export class ImportEdge {
  @Field(() => String) cursor: string;
  @Field(() => Import) node: Import;
}

@ObjectType('ImportConnection')
export class ImportConnection {
  @Field(() => [ImportEdge]) edges: ImportEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType('ImportChanged')
export class ImportChanged {
  @Field(() => Import) import: Import;
}

@ObjectType('ImportNotPossible', {
  implements: Problem,
  description: 'Not with a file that stands as it does; nothing was changed.',
})
export class ImportNotPossible extends Problem {
  @Field(() => Import) import: Import;
}

export const ChangeImportResult = createUnionType({
  name: 'ChangeImportResult',
  types: () => [ImportChanged, ImportNotPossible] as const,
});
