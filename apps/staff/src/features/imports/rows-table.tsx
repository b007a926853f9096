import { useWords } from '@optline/ui';
import type { ImportHeadFragment, ImportRowsFragment } from './import-page.generated.js';
import { importFieldWords, importWords } from './import-words.js';
import classes from './imports.module.css';
import { understoodCell, understoodWords } from './understood-cell.js';

interface RowsTableProps {
  readonly file: ImportHeadFragment & ImportRowsFragment;
  /** As they stand in the file, or as they are understood. */
  readonly what: 'firstRows' | 'understood';
}

/** The first rows of a file. */
export function RowsTable({ file, what }: RowsTableProps) {
  const say = useWords(importWords);
  const sayField = useWords(importFieldWords);
  const sayCell = useWords(understoodWords);
  const isRead = what === 'understood';
  const headings = isRead
    ? [say('line'), ...(file.preview[0]?.cells.map(({ field }) => sayField(field)) ?? [])]
    : file.headings;
  const rows = isRead
    ? file.preview.map(({ line, cells }) => [
        String(line),
        ...cells.map(({ field, value }) => (value === null ? '' : understoodCell(field, value, sayCell))),
      ])
    : file.samples.map((cells) => file.headings.map((_, at) => cells[at] ?? ''));
  return (
    <div className={classes.table}>
      <p className={classes.tableTitle}>{say(what)}</p>
      <div className={classes.wide} tabIndex={0} role="region" aria-label={say(what)}>
        <table aria-label={say(what)}>
          <thead>
            <tr>
              {headings.map((heading, at) => (
                <th key={at} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, at) => (
              <tr key={at}>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
