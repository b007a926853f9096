import type { ImportField } from '@optline/schema';
import type { FileRow } from './import-chunk.entity.js';
import type { FoundProblem, ImportProblemReason } from './problem-words.js';
import { isSureOfTexts, namesTexts } from './fields.js';
import {
  plainCell,
  readAnswer,
  readMoment,
  saysNotOptedOut,
  saysSubscribed,
  saysUnsubscribed,
} from './read-cells.js';
import type { Reading } from './reading.js';

export interface ReadRow<In> {
  readonly found: In | null;
  readonly problems: readonly FoundProblem[];
}

interface CellUnderHeading {
  readonly heading: string;
  readonly text: string;
}

/** The latest moment in these cells; without one, before everything. */
function latestIn(cells: readonly CellUnderHeading[]): number {
  return Math.max(...cells.map(({ text }) => readMoment(text) ?? -Infinity), -Infinity);
}

function isNo({ heading, text }: CellUnderHeading): boolean {
  return readAnswer(text, heading) === 'out';
}

function isUnclear({ heading, text }: CellUnderHeading): boolean {
  return /[a-z1-9]/iu.test(text) && readAnswer(text, heading) === null;
}

function endsTexts({ heading, text }: CellUnderHeading): boolean {
  return saysUnsubscribed(text) || (isSureOfTexts(heading) && readAnswer(text, heading) === 'out');
}

/** Reads the cells of one row, and keeps what is wrong with them. */
export class Cells {
  readonly problems: FoundProblem[] = [];

  constructor(
    private readonly row: FileRow,
    private readonly reading: Reading,
  ) {}

  text(field: ImportField): string {
    const at = this.reading.mapping.columns[field];
    return at === undefined ? '' : plainCell(this.row.cells[at]);
  }

  /** A comma may be missing its quotation marks, so that nobody can tell what is in which column. */
  isTooMany(): boolean {
    return this.row.cells.slice(this.reading.headings.length).some((cell) => cell.trim() !== '');
  }

  /** A clear No in a column about opting out, or about getting texts, that is not mapped. */
  saysNoElsewhere(): boolean {
    return (
      this.#under(this.reading.optOutColumns).some(isNo) ||
      this.#subscriptions().some(({ heading, text }) => namesTexts(heading) && saysUnsubscribed(text))
    );
  }

  /**
   * Such a column says something that nobody understands, such as a day in another manner of writing, or one that may be
   * about texts says No.
   */
  isUnclearElsewhere(): boolean {
    return this.#under(this.reading.optOutColumns).some(isUnclear) || this.#subscriptions().some(endsTexts);
  }

  /**
   * Columns that are not mapped say that they did not opt out or are subscribed, and none that they did opt out, or that
   * it was lifted after they were stopped. To be stopped is the safe side.
   */
  saysNotOut(): boolean {
    const stops = this.#under(this.reading.optOutColumns);
    if (this.#subscriptions().some(endsTexts)) return false;
    const lifts = this.#under(this.reading.liftedColumns);
    if (lifts.some(({ text }) => readMoment(text) !== null))
      return !stops.some(isUnclear) && latestIn(stops) < latestIn(lifts);
    if (stops.some(isNo)) return false;
    return (
      stops.some(({ heading, text }) => saysNotOptedOut(text, heading)) ||
      this.#subscriptions().some(({ heading, text }) => saysSubscribed(text, heading))
    );
  }

  /** The file has columns about opting out, and this row has nothing in any of them. */
  isSilentAboutOptOut(): boolean {
    const stops = this.#under(this.reading.optOutColumns);
    const isSaid = this.#subscriptions().some(endsTexts);
    return stops.length > 0 && !isSaid && stops.every(({ text }) => text === '');
  }

  #subscriptions(): CellUnderHeading[] {
    return this.#under(this.reading.subscribedColumns);
  }

  #under(columns: readonly number[]): CellUnderHeading[] {
    return columns.map((at) => ({
      heading: this.reading.headings[at] ?? '',
      text: plainCell(this.row.cells[at]),
    }));
  }

  headingOf(field: ImportField): string {
    return this.reading.headings[this.reading.mapping.columns[field] ?? -1] ?? '';
  }

  /** What a cell says; `null` for an empty one and, with the problem kept, for one that is not understood. */
  read<T>(
    field: ImportField,
    understand: (text: string) => T | null,
    otherwise: ImportProblemReason,
  ): T | null {
    const text = this.text(field);
    if (text === '') return null;
    const value = understand(text);
    if (value === null) this.note(field, otherwise);
    return value;
  }

  note(field: ImportField | null, why: ImportProblemReason): void {
    this.problems.push({ line: this.row.line, field, why, isOfRow: false });
  }

  refuse(field: ImportField | null, why: ImportProblemReason): ReadRow<never> {
    return { found: null, problems: [{ line: this.row.line, field, why, isOfRow: true }] };
  }
}
