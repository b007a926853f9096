/** 3GPP TS 23.038, section 6.2.1: one septet each. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Section 6.2.1.1: an escape and a septet each. */
const EXTENSION = new Set('\f^{}\\[~]|€');

const GSM_7 = { single: 160, part: 153, longest: 1600 };
const UCS_2 = { single: 70, part: 67, longest: 737 };

function septets(character: string): number {
  if (BASIC.has(character)) return 1;
  return EXTENSION.has(character) ? 2 : Number.POSITIVE_INFINITY;
}

/** Whether every character of the text is in the GSM-7 alphabet, so that 160 fit into one segment. */
export function isGsm7(text: string): boolean {
  return Array.from(text).every((character) => Number.isFinite(septets(character)));
}

/** The characters of a text that are not in the GSM-7 alphabet, each once, in their order. */
export function outsideGsm7(text: string): string[] {
  return [...new Set(text)].filter((character) => !Number.isFinite(septets(character)));
}

/**
 * How many segments the carrier carries, and charges, for a text; 0 for an empty one. A text that is longer
 * than one segment is cut between characters: an escaped character or an emoji is never cut in two.
 *
 * Source: 3GPP TS 23.038 (alphabets), 3GPP TS 23.040, section 9.2.3.24.1 (six octets for joining parts).
 */
export function segments(text: string): number {
  if (text === '') return 0;
  const { limits, sizes } = measured(text);
  if (sum(sizes) <= limits.single) return 1;
  let count = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > limits.part) {
      count += 1;
      filled = 0;
    }
    filled += size;
  }
  return count;
}

/**
 * Whether a text is longer than the carrier takes: 1600 characters of GSM-7, 737 of UCS-2.
 *
 * Source: docs.plivo.com, send a message; error 110.
 */
export function isTooLong(text: string): boolean {
  const { limits, sizes } = measured(text);
  return sum(sizes) > limits.longest;
}

function measured(text: string) {
  const inGsm7 = isGsm7(text);
  return {
    limits: inGsm7 ? GSM_7 : UCS_2,
    sizes: Array.from(text, (character) => (inGsm7 ? septets(character) : character.length)),
  };
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
