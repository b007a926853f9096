/** What may stand between two cells. */
const delimiters = [',', ';', '\t', '|'] as const;

/** A first line that only names the sign between the cells, as spreadsheet programs write and heed it. */
const namedSign = /^(\uFEFF?)"?sep=([^"\r\n])"?[ \t]*(?=[\r\n])/iu;

export interface Head {
  readonly delimiter: string;
  readonly text: string;
}

/**
 * How a file begins, and what stands between its cells. A line that names the sign is left empty, so that every other
 * line keeps its number.
 */
export function readHead(text: string): Head {
  const sign = namedSign.exec(text)?.[2];
  return sign === undefined
    ? { delimiter: findDelimiter(text), text }
    : { delimiter: sign, text: text.replace(namedSign, '$1') };
}

/** What stands between the cells of a heading: whichever of them is there most often, outside of quotation marks. */
function findDelimiter(text: string): string {
  const heading = firstLine(text);
  const counts = delimiters.map((delimiter) => ({ delimiter, count: heading.split(delimiter).length - 1 }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).delimiter;
}

/** The first line that says something, without what stands in quotation marks. */
function firstLine(text: string): string {
  const bare = text.replace(/"(?:[^"]|"")*"/gu, '');
  return bare.split(/\r\n|\n|\r/u).find((line) => line.trim() !== '') ?? '';
}
