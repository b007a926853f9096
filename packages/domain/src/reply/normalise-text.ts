import { spellOutBadges } from './look-alikes.js';

/** How much of a reply is read, in UTF-16 units. Cut before normalising: Unicode tricks make the rest expensive. */
const READ_LENGTH = 2000;

const INVISIBLE = /[\p{M}\p{Cf}\u115F\u1160\u3164\uFFA0\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;
const APOSTROPHES = /[\u2018\u2019\u201A\u201B\u02BC\u02BB\u2032\u00B4\u0060\uFF07]/g;
const QUOTES = /[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u2033\uFF02\u300C\u300D]/g;

/**
 * Folds what a reader does not see as a difference: compatibility forms (full-width, mathematical, circled letters),
 * invisible characters, accents, curly quotes. Case, punctuation and line ends stay. Reads the first 2,000 UTF-16
 * units, returns at most 2,000, and takes any string.
 *
 * Source: 47 CFR 64.1200(a)(10) (words count, not their typography); CTIA Messaging Principles 5.1.3 (case and
 * punctuation do not matter).
 */
export function normaliseText(text: string): string {
  const seen = spellOutBadges(text.slice(0, READ_LENGTH).replace(INVISIBLE, ''))
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\u2800/g, ' ');
  return seen
    .normalize('NFKD')
    .slice(0, 3 * READ_LENGTH)
    .replace(INVISIBLE, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .slice(0, READ_LENGTH);
}
