import type { Clause } from './clauses.js';
import {
  A_FAMILY,
  EVERYDAY_AFTER,
  EVERYDAY_AFTER_LEAVING,
  EVERYDAY_AFTER_REVOKING,
  EVERYDAY_BEFORE,
  EVERYDAY_MOOD,
  EVERYDAY_SUBJECT,
  OF_TEXTS_ONLY,
} from './english/everyday.js';
import { GRAMMARS, judgeLead, type Finding } from './judge-request.js';
import type { Language } from './patterns.js';
import { EVERYDAY_AFTER_ES, EVERYDAY_BEFORE_ES, OF_TEXTS_ONLY_ES } from './spanish/everyday.js';

/** What one word for stop needs beside it to be everyday talk. */
interface Sense {
  language: Language;
  words: string;
  /** Given: the words beside must all be among these, because the word is said of classes too often. */
  onlyBeside?: RegExp;
  notBefore?: RegExp;
  notAfter?: RegExp;
}

const SENSES: readonly Sense[] = [
  { language: 'en', words: 'stop', notBefore: EVERYDAY_BEFORE, notAfter: EVERYDAY_AFTER },
  {
    language: 'en',
    words: 'optout|unsubscribe',
    notBefore: EVERYDAY_BEFORE,
    notAfter: EVERYDAY_AFTER_LEAVING,
  },
  { language: 'en', words: 'revoke', notBefore: EVERYDAY_BEFORE, notAfter: EVERYDAY_AFTER_REVOKING },
  { language: 'en', words: 'cancel|end|quit', onlyBeside: OF_TEXTS_ONLY },
  { language: 'en', words: 'end|quit', onlyBeside: A_FAMILY },
  { language: 'es', words: 'alto|basta', notBefore: EVERYDAY_BEFORE_ES, notAfter: EVERYDAY_AFTER_ES },
  { language: 'es', words: 'baja', onlyBeside: OF_TEXTS_ONLY_ES },
];

const ENDS = SENSES.map((sense) => ({
  ...sense,
  atStart: new RegExp(`^ (?:${sense.words}) `),
  atEnd: new RegExp(` (?:${sense.words}) $`),
}));

/** More than this before or after the word is a story, not a name or a number. */
const MOST_WORDS_BESIDE = 8;

type End = (typeof ENDS)[number];

function stands(beside: string, { onlyBeside }: End): boolean {
  if (beside.split(' ').length > MOST_WORDS_BESIDE + 2) return false;
  return onlyBeside?.test(beside) ?? !(EVERYDAY_SUBJECT.test(beside) || EVERYDAY_MOOD.test(beside));
}

/** "Stop 2" is a "stop to …" cut short; "stop 4" is a bus stop. */
function begins(words: string, end: End): boolean {
  const match = end.atStart.exec(words);
  if (match === null) return false;
  const after = words.slice(match[0].length);
  if (/^(?:2|to) $/.test(after)) return true;
  return !end.notAfter?.test(after) && stands(` ${after}`, end);
}

function finishes(words: string, end: End): boolean {
  const match = end.atEnd.exec(words);
  if (match === null) return false;
  const before = words.slice(0, match.index + 1);
  const denied = GRAMMARS.some((grammar) => judgeLead(grammar, before) !== 'stop');
  return !denied && !end.notBefore?.test(before) && stands(before, end);
}

/**
 * "STOP Lopez family", "no inglés STOP": a word for stop at one end of a clause that nothing makes a class, a place, an
 * event or a joke. Somebody has to look. A question asks for no stop.
 *
 * Source: 47 CFR 64.1200(a)(10), the seven words.
 */
export function findStopAtAnEnd(clauses: readonly Clause[]): Finding | null {
  for (const { words, asks } of clauses) {
    if (asks) continue;
    const end = ENDS.find((each) => begins(words, each) || finishes(words, each));
    if (end !== undefined) return { kind: 'unclear', rule: 'keyword-among-words', language: end.language };
  }
  return null;
}
