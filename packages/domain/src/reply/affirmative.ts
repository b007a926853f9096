import { splitClauses } from './clauses.js';
import { unframeText } from './frames.js';
import { normaliseText } from './normalise-text.js';

const YES = new Set('y ye yes yess yep yup yeah yea si oui ouais ok okay go resume'.split(' '));
const NO = new Set('n no nope nah non'.split(' '));
const BESIDE = new Set('please thanks thank you por favor svp merci gracias'.split(' '));

/**
 * Whether a reply is a bare yes: YES, Y, SÍ, OUI, OK, GO, RESUME, however they are spelled. It means something only
 * as the answer to a confirmation that is pending for that very number; it never lifts a stop.
 *
 * Source: Plivo's older opt-in words (YES, RESUME, GO) answer class questions far too often.
 */
export function isAffirmative(text: string): boolean {
  return isBare(text, YES);
}

/**
 * Whether a reply is a bare no: NO, N, NOPE, NON. It means something only as the answer to a confirmation that is
 * pending for that very number; to anything else it is an ordinary answer.
 */
export function isNegative(text: string): boolean {
  return isBare(text, NO);
}

/** One to three of the words, and nothing but courtesy beside them. */
function isBare(text: string, words: ReadonlySet<string>): boolean {
  const frame = unframeText(normaliseText(text));
  if (frame.kind !== 'words') return false;
  const clauses = splitClauses(frame.text);
  if (clauses.some((clause) => clause.asks)) return false;
  const all = clauses.flatMap((clause) => clause.words.split(' ').filter(Boolean));
  const said = all.filter((word) => !BESIDE.has(word));
  return said.length > 0 && said.length <= 3 && said.every((word) => words.has(word));
}
