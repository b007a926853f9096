import { parseArgs } from 'node:util';
import type { Carrier } from './api/start-providers.js';
import { familiesAtMost } from './school/numbers.js';

export type DatabaseKind = 'sqlite' | 'mysql';

export interface Options {
  /** What is measured: STOPs, lists and broadcasts in schools of several sizes, or an import. */
  readonly what: 'stops' | 'growth' | 'import';
  /** Sizes of a school, in people. */
  readonly sizes: readonly number[];
  /** Who takes the texts of a broadcast. */
  readonly carrier: Carrier;
  /** Texts of a broadcast at most. */
  readonly texts: number;
  /** Rows of the file that is imported. */
  readonly rows: number;
  /** Where the curves are drawn; `null` for nowhere. */
  readonly picture: string | null;
  readonly databases: readonly DatabaseKind[];
  /** STOPs measured at concurrency 32; a quarter of them at 1. */
  readonly stops: number;
  readonly families: number;
  /** Where the api's CPU profiles go; `null` for none. */
  readonly profileFolder: string | null;
}

export const one = 1;
export const many = 32;
/** STOPs that are sent and not counted, so that code is compiled and statements are prepared. */
export const warmUps = 400;

export const usage = `pnpm bench [growth|import] [--database sqlite|mysql] [--stops N] [--families N] [--profile FOLDER] [--sizes N,N] [--texts N] [--carrier sandbox] [--picture FILE] [--rows N]

  --database   one of the two only
  --stops      STOPs measured at concurrency ${many}, a quarter of them at ${one} (default 1200)
  --families   families of the school, at most ${familiesAtMost} (default 20000)
  --profile    writes CPU profiles of the api into this folder

growth         lists and a broadcast in schools of several sizes
  --sizes      their people (default 1000,100000)
  --texts      texts of the broadcast at most (default 100000)
  --carrier    sandbox: hands the texts to the sandbox, which reports what becomes of each
  --picture    draws the curves into this SVG file

import         a file of families, from the first piece to the last answer
  --rows       its rows (default 100000)`;

/** Reads what stands after `pnpm bench`; throws with a sentence for people. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    args: args.filter((arg) => arg !== '--'),
    options: {
      database: { type: 'string' },
      stops: { type: 'string', default: '1200' },
      families: { type: 'string', default: '20000' },
      profile: { type: 'string' },
      sizes: { type: 'string', default: '1000,100000' },
      texts: { type: 'string', default: '100000' },
      carrier: { type: 'string', default: 'stand-in' },
      picture: { type: 'string' },
      rows: { type: 'string', default: '100000' },
    },
  });
  const options = {
    what: whatNamed(positionals),
    sizes: values.sizes.split(',').map((size) => countNamed('--sizes', size)),
    texts: countNamed('--texts', values.texts),
    carrier: carrierNamed(values.carrier),
    rows: countNamed('--rows', values.rows),
    picture: values.picture ?? null,
    databases: databasesNamed(values.database),
    stops: countNamed('--stops', values.stops),
    families: countNamed('--families', values.families),
    profileFolder: values.profile ?? null,
  };
  const needed = familiesNeeded(options.stops);
  if (options.families > familiesAtMost) throw new Error(`--families takes at most ${familiesAtMost}.`);
  if (options.families < needed)
    throw new Error(`Every family texts once: --stops ${options.stops} needs --families ${needed} or more.`);
  return options;
}

/** STOPs of one measurement. */
export function stopsOf({ stops }: Pick<Options, 'stops'>, concurrency: number): number {
  return concurrency === one ? Math.ceil(stops / 4) : stops;
}

/** The api and the bare driver at both concurrencies, and the door alone; each warmed up once. */
function familiesNeeded(stops: number): number {
  return 3 * warmUps + 2 * stopsOf({ stops }, one) + 3 * stops;
}

function databasesNamed(name: string | undefined): DatabaseKind[] {
  if (name === undefined) return ['sqlite', 'mysql'];
  if (name === 'sqlite' || name === 'mysql') return [name];
  throw new Error('--database takes sqlite or mysql.');
}

function carrierNamed(name: string): Carrier {
  if (name === 'stand-in' || name === 'sandbox') return name;
  throw new Error('--carrier takes stand-in or sandbox.');
}

function countNamed(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < many)
    throw new Error(`${option} takes a whole number from ${many}.`);
  return count;
}

function whatNamed(positionals: readonly string[]): Options['what'] {
  const [what = 'stops', ...more] = positionals;
  const isKnown = what === 'stops' || what === 'growth' || what === 'import';
  if (isKnown && more.length === 0) return what;
  throw new Error('Only growth or import can be named.');
}
