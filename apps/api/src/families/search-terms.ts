import { isNorthAmerican } from '@optline/domain';

/** As long as the column is; measured in characters, not code units. */
const termLengthAtMost = 64;
const shortestTail = 3;
const wordsPerQuery = 8;

/** Letters that Unicode does not take apart, and how people without them on the keyboard write them. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
};

/**
 * A text without case, accents and other marks, for comparing and sorting. It is done here and not by a collation,
 * so that both databases find and sort alike.
 */
function fold(text: string): string {
  // Most words: there is nothing to take apart.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđðłħıþς]/gu, (letter) => spelledOut[letter] ?? letter);
}

/** A text to sort by: folded, single spaces, no longer than the column. */
export function sortNameOf(names: readonly string[], lengthAtMost: number): string {
  const folded = fold(names.join(' ')).replace(/\s+/gu, ' ').trim();
  return cut(folded, lengthAtMost);
}

function cut(text: string, lengthAtMost: number): string {
  if (text.length <= lengthAtMost) return text.trim();
  return [...text].slice(0, lengthAtMost).join('').trim();
}

/** What somebody may be found by. */
export interface Findable {
  readonly names: readonly string[];
  readonly email: string | null;
  /** E.164. */
  readonly number: string | null;
}

/** The terms under which somebody is kept: words of names and address, tails of the number. */
export function termsOf({ names, email, number }: Findable): string[] {
  const words = names.flatMap((name) =>
    fold(name)
      .split(/\s+/u)
      .flatMap((token) => withJoined(piecesOf(token))),
  );
  const terms = [...words, ...piecesOf(fold(email ?? '')), ...(number === null ? [] : tailsOf(number))];
  return [...new Set(terms.map((term) => cut(term, termLengthAtMost)))].filter((term) => term !== '');
}

function piecesOf(token: string): string[] {
  return token.split(/[^\p{L}\p{N}]+/u).filter((piece) => piece !== '');
}

/** O'Brien is looked for as "brien" and as "obrien". */
function withJoined(pieces: readonly string[]): string[] {
  return pieces.length > 1 ? [...pieces, pieces.join('')] : [...pieces];
}

/**
 * The endings of the number's digits that people begin with: in North America with the country's 1, the area code, the
 * exchange or the last four, elsewhere anywhere. Each ending lies elsewhere in the index, which is what an import waits for.
 */
function tailsOf(number: string): string[] {
  const digits = number.replace(/\D/g, '');
  if (isNorthAmerican(number)) return [0, 1, 4, 7].map((at) => digits.slice(at));
  return Array.from({ length: Math.max(0, digits.length - shortestTail + 1) }, (_, at) => digits.slice(at));
}

/**
 * The words of a query, each of which must be the beginning of a term. Digits that stand together, however they are
 * set apart, are one run of digits of a number.
 */
function wordsOfQuery(query: string): string[] {
  const tokens = fold(query).split(/\s+/u);
  const words: string[] = [];
  let digits = '';
  for (const token of [...tokens, '']) {
    if (/^[\p{P}+]*\d[\d\p{P}+]*$/u.test(token)) {
      digits += token.replace(/\D/g, '');
      continue;
    }
    if (digits !== '') words.push(digits);
    digits = '';
    words.push(...piecesOf(token));
  }
  return [...new Set(words.map((word) => cut(word, termLengthAtMost)))].slice(0, wordsPerQuery);
}

const searchLengthAtMost = 200;

/** The words of a search field; 'none' where something was typed that has none, which nobody is found by. */
export function wordsOfSearch(typed: string | null): readonly string[] | 'none' {
  const search = typed?.slice(0, searchLengthAtMost).trim() ?? '';
  const words = search === '' ? [] : wordsOfQuery(search);
  return search !== '' && words.length === 0 ? 'none' : words;
}

/** The terms that begin with a word: from it, and before this. */
export function afterPrefix(word: string): string {
  return `${word}\u{10FFFF}`;
}
