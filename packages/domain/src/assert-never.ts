/** Ends a switch over a union: a member that nobody thought of does not compile. */
export function assertNever(value: never): never {
  throw new TypeError(`Not a member of the union: ${JSON.stringify(value)}`);
}
