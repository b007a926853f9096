import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares in a time that depends neither on where two strings differ nor on which of them is longer. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
