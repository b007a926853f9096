/** What may stand between two cells. */
const delimiters = [',', ';', '\t', '|'] as const;

/** What stands between the cells of a heading: whichever of them is there most often, outside of quotation marks. */
export function findDelimiter(text: string): string {
  const heading = firstLine(text);
  const counts = delimiters.map((delimiter) => ({ delimiter, count: heading.split(delimiter).length - 1 }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).delimiter;
}

/** The first line that says something, without what stands in quotation marks. */
function firstLine(text: string): string {
  const bare = text.replace(/"(?:[^"]|"")*"/gu, '');
  return bare.split(/\r\n|\n|\r/u).find((line) => line.trim() !== '') ?? '';
}
