import type { Grown } from './bench-growth.js';

export interface Curve {
  readonly databaseName: string;
  readonly growth: Grown;
}

const labelWidth = 38;
const cellWidth = 18;

/** The table of all sizes. */
export function growthTable(curves: readonly Curve[]): string {
  const line = (label: string, cell: (growth: Grown) => string): string =>
    label.padEnd(labelWidth) + curves.map(({ growth }) => cell(growth).padStart(cellWidth)).join('');
  return [
    'Lists and a broadcast'.padEnd(labelWidth) +
      curves.map(({ databaseName }) => databaseName.padStart(cellWidth)).join(''),
    line('  people of the school', ({ people }) => String(people)),
    line('first page of people, p50 ms', ({ firstPage }) => firstPage.p50Ms.toFixed(1)),
    line('search for a family, p50 ms', ({ search }) => search.p50Ms.toFixed(1)),
    line('for a name of one in 200, p50 ms', ({ frequent }) => frequent.p50Ms.toFixed(1)),
    line('  and a word of everybody, p50 ms', ({ bothWords }) => bothWords.p50Ms.toFixed(1)),
    line('texts of the broadcast', ({ texts }) => String(texts)),
    line('  preview, s', ({ previewSeconds }) => previewSeconds.toFixed(1)),
    line('  queued after, s', ({ queueSeconds }) => queueSeconds.toFixed(1)),
    line('  bare INSERT … SELECT, s', ({ floorSeconds }) => floorSeconds.toFixed(1)),
    line('  memory of the api before, MB', ({ residentBefore }) => residentBefore.toFixed(0)),
    line('    most meanwhile, MB', ({ residentMost }) => residentMost.toFixed(0)),
    line('  STOPs meanwhile', ({ stops }) => String(stops?.howMany ?? 0)),
    line('    p99, ms', ({ stops }) => stops?.p99Ms.toFixed(0) ?? ''),
    line('  sent a second', ({ textsPerSecond }) => textsPerSecond.toFixed(0)),
    line('    CPU of the api per text, ms', ({ cpuMsPerText }) => cpuMsPerText.toFixed(2)),
    line('  by two worker processes', ({ together }) => together[0]?.textsPerSecond.toFixed(0) ?? ''),
    line('  by four', ({ together }) => together[1]?.textsPerSecond.toFixed(0) ?? ''),
    line('  sent twice', ({ repeated }) => String(repeated)),
  ].join('\n');
}
