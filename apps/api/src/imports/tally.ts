/** What is in a file, or what came of it, counted in the step that runs. */
export interface Tally {
  readonly unusable: number;
  readonly problems: number;
  readonly added: number;
  readonly filled: number;
  readonly known: number;
  readonly yes: number;
  readonly no: number;
  readonly stopped: number;
}

export const emptyTally: Tally = {
  unusable: 0,
  problems: 0,
  added: 0,
  filled: 0,
  known: 0,
  yes: 0,
  no: 0,
  stopped: 0,
};

export function addTallies(one: Tally, other: Partial<Tally>): Tally {
  const sum = (what: keyof Tally) => one[what] + (other[what] ?? 0);
  return {
    unusable: sum('unusable'),
    problems: sum('problems'),
    added: sum('added'),
    filled: sum('filled'),
    known: sum('known'),
    yes: sum('yes'),
    no: sum('no'),
    stopped: sum('stopped'),
  };
}
