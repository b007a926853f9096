/** Every fragment ends with a blank, so that fragments can be put in a row and only ever match whole words. */
export type Fragment = string;

/** Any one of the given words or phrases, written with bars between them. */
export function anyOf(phrases: string): Fragment {
  return `(?:(?:${longestFirst(phrases)}) )`;
}

/** "this stuff" has to be tried before "this". */
function longestFirst(phrases: string): string {
  if (phrases.includes('(')) return phrases;
  return phrases
    .split('|')
    .sort((one, other) => other.length - one.length)
    .join('|');
}

export function maybe(fragment: Fragment): Fragment {
  return `(?:${fragment})?`;
}

/** Up to `most` in a row; always bounded, so that reading stays linear. */
export function upTo(most: number, fragment: Fragment): Fragment {
  return `(?:${fragment}){0,${most}}`;
}

/** A pattern over ` words with single blanks ` that may begin at any word. */
export function anywhere(...fragments: Fragment[]): RegExp {
  return new RegExp(`(?<= )${fragments.join('')}`, 'g');
}

/** The same, only at the beginning of a clause. */
export function atStart(...fragments: Fragment[]): RegExp {
  return new RegExp(`(?<=^ )${fragments.join('')}`, 'g');
}

export type Language = 'en' | 'es' | 'fr';

/** A way of asking for no more texts. */
export interface RequestRule {
  id: string;
  /** Matches over one clause without its courtesies. */
  pattern: RegExp;
  /** `open`: anything but a limit may follow. `closed`: only the end, closing words or a complaint may follow. */
  tail: 'open' | 'closed';
  /** What the clause counts as when something else follows; a clause that asks may be no request at all. */
  otherwise: 'unclear' | 'unclear-if-limited' | 'other';
  /** The same words as a question ask for information. */
  notAsQuestion?: true;
}

/** What one language needs to judge the words around a request. */
export interface Grammar {
  language: Language;
  rules: readonly RequestRule[];
  /** Before the request: it is denied, told of somebody else, or lies in the past. */
  blockedBefore: RegExp;
  /** Before the request: it looks denied, but asks all the more ("why won't you"). */
  insistsBefore: RegExp;
  /** Before the request: somebody should look. */
  doubtfulBefore: RegExp;
  /** After an open request: it is limited to a time, a subject or a person. */
  limitAfter: RegExp;
  /** After a request: words that add nothing; matches from the start of what follows. */
  closing: RegExp;
  /** A reason for wanting no more texts. */
  complaint: RegExp;
}
