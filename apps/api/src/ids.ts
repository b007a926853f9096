import { uuidv7 } from 'uuidv7';

/** A new id: a UUIDv7. Those of one process sort in the order in which they were made. */
export function newId(): string {
  return uuidv7();
}
