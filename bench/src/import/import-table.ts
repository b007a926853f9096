import type { ImportWithFloor } from './bench-import.js';

export interface ImportColumn {
  readonly databaseName: string;
  readonly imported: ImportWithFloor;
}

const labelWidth = 38;
const cellWidth = 18;

/** The table of all imports. */
export function importTable(columns: readonly ImportColumn[]): string {
  const line = (label: string, cell: (imported: ImportWithFloor) => string): string =>
    label.padEnd(labelWidth) + columns.map(({ imported }) => cell(imported).padStart(cellWidth)).join('');
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(0);
  return [
    'Import of a file of families'.padEnd(labelWidth) +
      columns.map(({ databaseName }) => databaseName.padStart(cellWidth)).join(''),
    line('  rows', ({ rows }) => String(rows)),
    line('  MB', ({ fileBytes }) => (fileBytes / 1e6).toFixed(1)),
    line('brought and read, s', ({ readSeconds }) => readSeconds.toFixed(1)),
    line('preview, s', ({ preview }) => preview.seconds.toFixed(1)),
    line('  CPU of the api per row, ms', ({ preview }) => preview.cpuMsPerRow.toFixed(3)),
    line('import, s', (imported) => imported.import.seconds.toFixed(1)),
    line('  rows a second', ({ rows, import: { seconds } }) => (rows / seconds).toFixed(0)),
    line('  CPU of the api per row, ms', (imported) => imported.import.cpuMsPerRow.toFixed(3)),
    line('all of it, s', (imported) =>
      (imported.readSeconds + imported.preview.seconds + imported.import.seconds).toFixed(1),
    ),
    line('bare INSERTs of the people, s', ({ floorSeconds }) => floorSeconds.toFixed(1)),
    line('  import to bare INSERTs', (imported) =>
      (imported.import.seconds / imported.floorSeconds).toFixed(1),
    ),
    line('memory of the api before, MB', ({ memory }) => mb(memory.before)),
    line('  at 10 % of the import', ({ memory }) => mb(memory.at10)),
    line('  at 50 %', ({ memory }) => mb(memory.at50)),
    line('  at 100 %', ({ memory }) => mb(memory.at100)),
    line('  most, from the first piece on', ({ memory }) => mb(memory.most)),
  ].join('\n');
}
