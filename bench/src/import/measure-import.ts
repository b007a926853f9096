import type { Api } from '../api/api-process.js';
import type { Door } from '../load/ask.js';
import { check, run, until, upload } from './bring-file.js';
import type { Progress } from './bring-file.js';
import type { Expected, FamiliesFile } from './families-file.js';

/** What it costs to bring a file in. */
export interface Imported {
  readonly rows: number;
  readonly fileBytes: number;
  /** From the first piece until the file is taken apart into rows. */
  readonly readSeconds: number;
  readonly preview: Step;
  readonly import: Step;
  readonly memory: Memory;
}

export interface Step {
  readonly seconds: number;
  readonly cpuMsPerRow: number;
}

/** Of the api's process, in bytes. */
export interface Memory {
  readonly before: number;
  /** The first that was seen once so much of the import was done. */
  readonly at10: number;
  readonly at50: number;
  readonly at100: number;
  /** From the first piece of the file to the last row. */
  readonly most: number;
}

/** Brings a file in as staff do: in pieces, with a preview, and for good. */
export async function measureImport(api: Api, door: Door, file: FamiliesFile): Promise<Imported> {
  const { rows, bytes, expected } = file;
  const watch = new MemoryWatch(api);
  const before = await watch.look();
  const startedAt = performance.now();
  const id = await upload(door, file);
  const look = async (): Promise<void> => void (await watch.look());
  const read = await until(door, id, { state: 'READ', look });
  const readSeconds = (performance.now() - startedAt) / 1000;
  const preview = await stepOf(api, rows, async () => {
    await check(door, id, read);
    requireTally('preview', expected, await until(door, id, { state: 'CHECKED', look }));
  });
  const shares = new Shares();
  const imported = await stepOf(api, rows, async () => {
    await run(door, id);
    const done = await until(door, id, {
      state: 'DONE',
      look: async (progress) => shares.see(shareOf(progress), await watch.look()),
    });
    requireTally('import', expected, done);
  });
  const [at10, at50, at100] = shares.seen;
  const memory = { before, at10, at50, at100, most: watch.most };
  return { rows, fileBytes: bytes.length, readSeconds, preview, import: imported, memory };
}

async function stepOf(api: Api, rows: number, work: () => Promise<void>): Promise<Step> {
  const before = await api.metrics();
  const startedAt = performance.now();
  await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const cpuMs = ((await api.metrics()).cpuSeconds - before.cpuSeconds) * 1000;
  return { seconds, cpuMsPerRow: cpuMs / rows };
}

/** How much of an import is done: people first, then answers. */
function shareOf({ state, doneCount, rowCount }: Progress): number {
  if (state === 'DONE') return 1;
  return (doneCount / rowCount + (state === 'ANSWERING' ? 1 : 0)) / 2;
}

class MemoryWatch {
  most = 0;

  constructor(private readonly api: Api) {}

  async look(): Promise<number> {
    const { residentBytes } = await this.api.metrics();
    this.most = Math.max(this.most, residentBytes);
    return residentBytes;
  }
}

class Shares {
  readonly seen: [number, number, number] = [0, 0, 0];

  see(share: number, bytes: number): void {
    for (const [at, wanted] of [0.1, 0.5, 1].entries())
      if (share >= wanted && this.seen[at] === 0) this.seen[at] = bytes;
  }
}

function requireTally(step: string, expected: Expected, { tally }: Progress): void {
  for (const [what, count] of Object.entries(expected)) {
    const found = tally[what as keyof Expected];
    if (found !== count) throw new Error(`The ${step} counts ${found} as ${what}, and there are ${count}.`);
  }
}
