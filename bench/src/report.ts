import type { Column } from './bench-database.js';
import { many } from './options.js';
import type { ReplyResult } from './reply/bench-replies.js';

const wantedRatio = 0.5;
const wantedP99Ms = 100;
const wantedCpuMs = 1.5;

const labelWidth = 34;
const cellWidth = 18;

/** The table of all measurements. */
export function stopTable(columns: readonly Column[]): string {
  const line = (label: string, cell: (column: Column) => string): string =>
    label.padEnd(labelWidth) + columns.map((column) => cell(column).padStart(cellWidth)).join('');
  return [
    line('STOP webhooks', ({ databaseName }) => databaseName),
    line('  at once', ({ concurrency }) => String(concurrency)),
    line('  worker', ({ drained }) => (drained === null ? 'elsewhere' : 'in the api')),
    line('  sent, stored and checked', ({ burst }) => String(burst.howMany)),
    line('STOPs a second', ({ burst }) => rounded(burst.perSecond, 0)),
    line('  p50, ms', ({ burst }) => rounded(burst.p50Ms, 1)),
    line('  p99, ms', ({ burst }) => rounded(burst.p99Ms, 1)),
    line('  CPU of the api per STOP, ms', ({ burst }) => rounded(burst.cpuMsPerStop, 2)),
    line('notices left at the last answer', ({ drained }) => String(drained?.notices ?? '')),
    line('  outbox empty after, s', ({ drained }) =>
      drained === null ? '' : rounded(drained.seconds, 1, 'not within 60'),
    ),
    line('  CPU per notice by then, ms', ({ drained }) =>
      drained === null ? '' : rounded(drained.cpuMsPerNotice, 2, 'too few'),
    ),
    line('bare driver, STOPs a second', ({ bare }) => rounded(bare?.perSecond, 0)),
    line('  p50, ms', ({ bare }) => rounded(bare?.p50Ms, 1)),
    line('  p99, ms', ({ bare }) => rounded(bare?.p99Ms, 1)),
    line('api to bare driver', (column) => rounded(ratioOf(column), 2)),
  ].join('\n');
}

/** What was wanted, and whether it was so. */
export function verdicts(columns: readonly Column[]): string {
  const lines: string[] = [];
  for (const column of columns) {
    const { databaseName, concurrency, burst, drained } = column;
    const ratio = ratioOf(column);
    const where = `${databaseName}, ${concurrency} at once${drained === null ? ', worker elsewhere' : ''}`;
    if (ratio !== undefined && concurrency === many)
      lines.push(
        verdict(`${where}: ratio ${rounded(ratio, 2)}, wanted ${wantedRatio} or more`, ratio >= wantedRatio),
      );
    lines.push(
      verdict(
        `${where}: p99 ${rounded(burst.p99Ms, 1)} ms, wanted under ${wantedP99Ms}`,
        burst.p99Ms < wantedP99Ms,
      ),
      verdict(
        `${where}: CPU ${rounded(burst.cpuMsPerStop, 2)} ms per STOP, wanted at most ${wantedCpuMs}`,
        burst.cpuMsPerStop <= wantedCpuMs,
      ),
    );
  }
  return lines.join('\n');
}

export function replyLines(replies: ReplyResult): string {
  const { howManyHostile, worstMs, worstMedianMs, ordinaryPerSecond } = replies;
  return [
    'readReply',
    `  ${howManyHostile} hostile texts of 2,000 characters: the worst ${rounded(worstMedianMs, 2)} ms (median of five), the slowest single reading ${rounded(worstMs, 2)} ms`,
    `  ordinary replies: ${rounded(ordinaryPerSecond, 0)} a second`,
  ].join('\n');
}

function ratioOf({ burst, bare }: Column): number | undefined {
  return bare === null ? undefined : burst.perSecond / bare.perSecond;
}

function verdict(what: string, isMet: boolean): string {
  return `  ${isMet ? 'met    ' : 'not met'}  ${what}`;
}

function rounded(value: number | null | undefined, digits: number, otherwise = ''): string {
  return value == null ? otherwise : value.toFixed(digits);
}
