import { stringify } from 'csv-stringify/sync';
import { isE164 } from '@optline/domain';

type Cell = string | number | null;

/** Tells spreadsheets that the letters are UTF-8; without it they make others of ñ and é. */
export const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet takes for a formula, also behind white space and in the wide letters of East Asian keyboards.
 *
 * Source: owasp.org/www-community/attacks/CSV_Injection
 */
const beginsAsFormula = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Rows as lines of a CSV file (RFC 4180), which no spreadsheet runs. */
export function csvLines(rows: ReadonlyArray<readonly Cell[]>): string {
  return stringify(
    rows.map((row) => row.map(cellText)),
    { record_delimiter: 'windows', quote_record_delimiter: true },
  );
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : harmless(cell);
}

/**
 * The same within a cell, behind what sets cells apart where the comma is the sign of decimals: a spreadsheet there begins
 * a new cell, within quotation marks too.
 */
const formulaWithin = /(?<=[;\t])(?=[\s\p{C}"]*[=+\-@＝＋－＠])/gu;

/** A plus sign and digits alone compute nothing, and other systems read numbers in that form. */
function harmless(text: string): string {
  const within = text.replace(formulaWithin, "'");
  return beginsAsFormula.test(within) && !isE164(within) ? `'${within}` : within;
}
