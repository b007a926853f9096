interface Counted<Result extends string> {
  readonly results: readonly { readonly result: Result; readonly people: number }[];
}

/** How many people of a run something came of: one of these things, or anything at all. */
export function countOf<Result extends string>(
  { results }: Counted<Result>,
  ...which: readonly NoInfer<Result>[]
): number {
  return results
    .filter(({ result }) => which.length === 0 || which.includes(result))
    .reduce((sum, { people }) => sum + people, 0);
}
