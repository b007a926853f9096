/** As the server counts: no further than a hundred, which stands for that many or more. */
const countedTo = 100;

/** A number of things that wait, as it is shown: "99+" for what nobody counts. */
export function countShown(count: number): string {
  return count < countedTo ? String(count) : `${countedTo - 1}+`;
}
