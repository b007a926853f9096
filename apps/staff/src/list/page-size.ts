/** How many the lists that grow by "Show more" ask for at once. */
export const pageSize = 25;
const pageAtMost = 100;

/** How many to ask for when a list is looked at again: what was loaded besides must not vanish. */
export function asManyAs(shown: number | undefined): number {
  return Math.min(pageAtMost, Math.max(pageSize, shown ?? 0));
}
