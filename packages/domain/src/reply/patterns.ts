export type Language = 'en' | 'es' | 'fr';

/** A way of asking for no more texts. */
export interface RequestRule {
  id: string;
  /** Matches over one clause without its courtesies. */
  pattern: RegExp;
  /**
   * `open`: anything but a limit may follow. `closed`: only the end, closing words or a complaint. `sentence`: these or
   * a sentence of its own, but no further object ("stop texting me quotes").
   */
  tail: 'open' | 'sentence' | 'closed';
  /** What the clause counts as when something else follows. */
  otherwise: 'unclear' | 'unclear-if-limited' | 'other';
  /** Says nothing of texts: what stands in the other clauses must not point elsewhere ("remove us, we can't come"). */
  needsContext: boolean;
  /** Never more than a doubt. */
  onlyDoubt: boolean;
  /** The same words as a question ask for information. */
  notAsQuestion: boolean;
}

/** What counts for a request (above zero: read behind the ending) or against it (below zero: anywhere in the clause). */
export interface Evidence {
  name: string;
  /** 2 where texts are named, 1 where the writer or a list is; -4 outweighs any request that only just suffices. */
  weight: number;
  sign: RegExp;
}

export interface Weights {
  /** What ends something; needs the flag g. */
  ending: RegExp;
  /** What stands right before an ending that is asked for. */
  asking: RegExp;
  evidence: readonly Evidence[];
}

/** What one language needs to judge the words around a request. */
export interface Grammar {
  language: Language;
  rules: readonly RequestRule[];
  /** Whole clauses that say no more than a keyword does. */
  stopTalk: readonly RegExp[];
  /** Before the request: it is denied, told of somebody else, or lies in the past. */
  blockedBefore: RegExp;
  /** Before the request: the end of another sentence that only looks like its subject ("I have no kids stop …"). */
  sentenceBefore: RegExp;
  /** Before the request: it looks denied or told, but asks all the more ("why won't you", "I told you to"). */
  insistsBefore: RegExp;
  /** Before the request: somebody should look. */
  doubtfulBefore: RegExp;
  /** After a request: it is limited to a time, a subject or a person. */
  limitAfter: RegExp;
  /** After a request: it turns the meaning round ("I don't want these texts | to stop"). */
  reversedAfter: RegExp;
  /** After a request: what begins a sentence of its own. */
  newSentence: RegExp;
  /** After a request: words that add nothing. */
  closing: RegExp;
  /** A reason for wanting no more texts. */
  complaint: RegExp;
  weights: Weights;
}

/** Word lists by name; each list is words or phrases with bars between them. */
export type Vocabulary = Readonly<Record<string, string>>;

/** "this stuff" has to be tried before "this", so longer phrases come first. */
function alternatives(list: string): string {
  return splitOutsideParentheses(list)
    .sort((one, other) => other.length - one.length)
    .join('|');
}

function splitOutsideParentheses(list: string): string[] {
  const phrases: string[] = [];
  let depth = 0;
  let phrase = '';
  for (const character of list.replace(/\s+/g, ' ')) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '|' && depth === 0) {
      phrases.push(phrase.trim());
      phrase = '';
    } else phrase += character;
  }
  return [...phrases, phrase.trim()].filter(Boolean);
}

const PART = /(<?!?)(?:\{(\w+)\}|\[([^\]]+)\]|([^\s!?*[\]{}]+))(\?|\*\d)?/g;

function compilePart(vocabulary: Vocabulary, part: RegExpMatchArray): string {
  const [, not, name, inline, word, times = ''] = part;
  const list = name === undefined ? (inline ?? word ?? '') : vocabulary[name];
  if (list === undefined) throw new Error(`The word list {${name}} does not exist.`);
  const group = `(?:(?:${alternatives(list)}) )`;
  if (not === '<!') return `(?<!(?: |^)${group})`;
  if (not === '!') return `(?!${group})`;
  return times.startsWith('*') ? `${group}{0,${times.slice(1)}}` : `${group}${times}`;
}

/**
 * Compiles the notation of the rule tables into a pattern over ` words with single blanks `. `{name}` is any word of
 * that list, `[a|b c]` any of these, a bare word itself; `?` makes a part optional, `*3` allows up to three of it, `!`
 * in front forbids it there, `<!` forbids it just before; `^` in front of all ties the rule to the beginning of a clause. Repeats are bounded and never
 * nested, so that reading stays linear.
 */
function compilePattern(vocabulary: Vocabulary, notation: string): RegExp {
  const atStart = notation.startsWith('^');
  const parts = [...notation.slice(atStart ? 1 : 0).matchAll(PART)].map((part) =>
    compilePart(vocabulary, part),
  );
  return new RegExp(`${atStart ? '^ ' : ' '}${parts.join('')}`, 'g');
}

/** How strict a rule is about what follows, from hardly to very. */
export type Strictness =
  | 'open'
  | 'sentence'
  | 'closed'
  | 'closed-if-limited'
  | 'strict'
  | 'strict-statement'
  | 'closed-statement'
  | 'weak'
  | 'doubt'
  | 'doubt-open'
  | 'doubt-statement';

/** Compiles a table of [name, strictness, notation]. */
export function compileRules(
  language: Language,
  vocabulary: Vocabulary,
  table: readonly (readonly [string, Strictness, string])[],
): RequestRule[] {
  return table.map(([name, strictness, notation]) => ({
    id: `request-${language}-${name}`,
    pattern: compilePattern(vocabulary, notation),
    tail: strictness.endsWith('open') ? 'open' : strictness === 'sentence' ? strictness : 'closed',
    needsContext: strictness === 'weak',
    otherwise: /^(?:strict|weak|doubt$|doubt-statement)/.test(strictness)
      ? 'other'
      : strictness === 'closed-if-limited'
        ? 'unclear-if-limited'
        : 'unclear',
    onlyDoubt: strictness.startsWith('doubt'),
    notAsQuestion: strictness.endsWith('statement'),
  }));
}

/** Any of the phrases, at the end of what stands before. Written with or without a blank at their end. */
export function before(...phrases: string[]): RegExp {
  return new RegExp(` (?:${phrases.join('|')})$`);
}

/** Any of the phrases as whole words, anywhere. */
export function somewhere(list: string): RegExp {
  return new RegExp(` (?:${alternatives(list)}) `);
}

/**
 * A limit at the start of what follows a request: `atOnce` as the very next word, `soon` after up to two more, unless
 * these begin a sentence of their own (one of `subjects`).
 */
export function limits({
  atOnce,
  soon,
  subjects,
}: Readonly<Record<'atOnce' | 'soon' | 'subjects', string>>): RegExp {
  const later = `(?!(?:${subjects.replace(/\s+/g, '')}) )(?:[a-z0-9]+ ){0,2}?(?:${alternatives(soon)}) `;
  return new RegExp(`^(?:(?:${alternatives(atOnce)}) |${later})`);
}

/** Any of the phrases as whole words right at the start. */
export function first(list: string): RegExp {
  return new RegExp(`^(?:${alternatives(list)}) `);
}

/** As many of the phrases as follow each other from the start. */
export function leading(list: string): RegExp {
  return new RegExp(`^(?:(?:${alternatives(list)}) )*`);
}
