import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const bytesPerId = 16;
/** Asking for random bytes costs more than all the rest of an id: they are asked for many ids at once. */
const random = new Uint8Array(256 * bytesPerId);
let used = random.length;
let msecs = 0;
let seq = 0;

/** A new id: a UUIDv7. Those of one process sort in the order in which they were made. */
export function newId(): string {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  const bytes = random.subarray(used, (used += bytesPerId));
  count(bytes);
  return v7({ random: bytes, msecs, seq });
}

/** Within a millisecond, and while the clock is set back, it counts on from a random beginning (RFC 9562, 6.2). */
function count(bytes: Uint8Array): void {
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    seq = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) >>> 1;
    return;
  }
  seq = (seq + 1) | 0;
  if (seq === 0) msecs += 1;
}
