import { isAdult } from '@optline/domain';
import type { Proof } from '@optline/domain';
import type { ImportField } from '@optline/schema';
import { z } from 'zod';
import { emailLengthAtMost } from '../auth/email-key.js';
import { readNumber } from '../phone-input.js';
import { Cells } from './cells.js';
import type { ReadRow } from './cells.js';
import type { PersonKind } from './fields.js';
import type { FileRow } from './import-chunk.entity.js';
import { readAnswer, readDay, readHow, readKind, readLanguage } from './read-cells.js';
import type { Reading } from './reading.js';

/** What a row says of somebody, as it is understood. */
export interface PersonInFile {
  readonly line: number;
  readonly familyKey: string;
  readonly familyName: string;
  readonly kind: PersonKind;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  /** E.164. */
  readonly cellPhone: string | null;
  readonly birthOn: string | null;
  /** `null` where the file does not say. */
  readonly language: 'en' | 'es' | null;
  readonly answer: AnswerInFile | null;
}

export type AnswerInFile =
  | { readonly answer: 'out' }
  | {
      readonly answer: 'in';
      readonly how: Proof['how'];
      readonly agreedOn: string;
      /** The adult who said Yes for somebody under 18, by name. */
      readonly adultName: string;
    };

const keyLengthAtMost = 120;
const nameLengthAtMost = 80;

/** Reads a row of families. What is wrong in one cell keeps the rest, and a No is taken however wrong the rest is. */
export function readPersonRow(row: FileRow, reading: Reading): ReadRow<PersonInFile> {
  const cells = new Cells(row, reading);
  if (cells.isTooMany()) return cells.refuse(null, 'too-many-cells');
  const familyKey = cells.text('family-id');
  if (familyKey === '') return cells.refuse('family-id', 'family-id-missing');
  if ([...familyKey].length > keyLengthAtMost) return cells.refuse('family-id', 'family-id-too-long');
  const [firstName, lastName] = [nameIn(cells, 'first-name'), nameIn(cells, 'last-name')];
  const familyName = cells.text('family-name') || lastName;
  if (firstName === '' || lastName === '') return cells.refuse(null, 'name-missing');
  const isTooLong = [firstName, lastName].some((name) => [...name].length > nameLengthAtMost);
  if (isTooLong || [...familyName].length > keyLengthAtMost) return cells.refuse(null, 'name-too-long');
  const said = cells.text('kind');
  const kind = said === '' ? reading.mapping.everybodyIs : readKind(said);
  if (kind === null) return cells.refuse('kind', 'kind-unclear');
  const birthOn = dayIn(cells, 'birth-date', reading.today);
  const found = {
    line: row.line,
    familyKey,
    familyName,
    kind,
    firstName,
    lastName,
    email: cells.read('email', emailIn, 'email-not-valid'),
    cellPhone: cells.read('cell-phone', readNumber, 'number-not-usable'),
    birthOn,
    language: cells.read('language', readLanguage, 'language-unclear'),
    answer: withAdult(cells, answerIn(cells, reading.today), {
      isMinor: birthOn !== null && !isAdult(kind, birthOn, reading.today),
    }),
  };
  return { found, problems: cells.problems };
}

function nameIn(cells: Cells, field: ImportField): string {
  return cells.text(field).normalize('NFC');
}

const emailAddress = z.email();

function emailIn(text: string): string | null {
  return text.length <= emailLengthAtMost && emailAddress.safeParse(text).success ? text : null;
}

function dayIn(cells: Cells, field: ImportField, today: string): string | null {
  const day = cells.read(field, readDay, 'date-unclear');
  if (day === null || day <= today) return day;
  cells.note(field, field === 'agreed-on' ? 'agreed-in-future' : 'date-in-future');
  return null;
}

function answerIn(cells: Cells, today: string): AnswerInFile | null {
  if (cells.saysNoElsewhere()) return { answer: 'out' };
  const heading = cells.headingOf('answer');
  const answer = cells.read('answer', (text) => readAnswer(text, heading), 'answer-unclear');
  if (answer === 'out') return { answer };
  if (cells.isUnclearElsewhere()) {
    cells.note('answer', answer === 'in' ? 'opt-out-unclear' : 'opt-out-not-read');
    return null;
  }
  if (answer === null || answer === 'never-asked') return null;
  if (cells.text('agreed-how') === '') cells.note('agreed-how', 'how-missing');
  if (cells.text('agreed-on') === '') cells.note('agreed-on', 'when-missing');
  const how = cells.read('agreed-how', readHow, 'how-unclear');
  const agreedOn = dayIn(cells, 'agreed-on', today);
  if (how === null || agreedOn === null) return null;
  return { answer, how, agreedOn, adultName: cells.text('agreed-by') };
}

/** Whom the file gives no day of birth, the record may know to be of age. */
function withAdult(
  cells: Cells,
  answer: AnswerInFile | null,
  { isMinor }: { isMinor: boolean },
): AnswerInFile | null {
  if (!isMinor || answer?.answer !== 'in' || answer.adultName !== '') return answer;
  cells.note('agreed-by', 'adult-missing');
  return null;
}

/** The answer of a row, whatever the rest of it says. */
export function readAnswerOf(row: FileRow, reading: Reading): AnswerInFile['answer'] | null {
  return answerIn(new Cells(row, reading), reading.today)?.answer ?? null;
}

/**
 * The number of a row with a No; `null` without a No, or a number that can be used. It counts even where nobody can tell
 * whom the row is about.
 */
export function readNo(row: FileRow, reading: Reading): NumberInFile | null {
  if (readAnswerOf(row, reading) !== 'out') return null;
  const number = readNumber(new Cells(row, reading).text('cell-phone'));
  if (number === null) return null;
  return { line: row.line, number, firstName: '', lastName: '' };
}

/** A number that another system had stopped, with the name of whoever asked for it where the file has one. */
export interface NumberInFile {
  readonly line: number;
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
}

export function readNumberRow(row: FileRow, reading: Reading): ReadRow<NumberInFile> {
  const cells = new Cells(row, reading);
  const number = readNumber(cells.text('cell-phone'));
  if (number === null) return cells.refuse('cell-phone', 'number-not-usable');
  if (cells.isTooMany()) cells.note(null, 'too-many-cells');
  else if (cells.saysNotOut()) return cells.refuse(null, 'not-opted-out');
  else if (cells.isSilentAboutOptOut()) cells.note(null, 'opt-out-blank');
  const found = {
    line: row.line,
    number,
    firstName: nameIn(cells, 'first-name'),
    lastName: nameIn(cells, 'last-name'),
  };
  return { found, problems: cells.problems };
}
