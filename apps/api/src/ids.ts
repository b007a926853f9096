import { V7Generator } from 'uuidv7';

/** As far as a UUIDv7 can count. */
const anyTimeMs = 2 ** 48 - 1;

const generator = new V7Generator();
// However far the clock is set back, what is made later sorts later.
generator.setRollbackAllowance(anyTimeMs);

/** A new id: a UUIDv7. Those of one process sort in the order in which they were made. */
export function newId(): string {
  return generator.generate().toString();
}
