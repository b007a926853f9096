import type { Clause } from './clauses.js';
import { GRAMMARS, judgeLead, type Finding } from './judge-request.js';
import type { Grammar } from './patterns.js';

/**
 * Enough for: somebody asks (1) to end (2) texts (2), or to take (2) their own number (1) off a list (1) and asks for
 * it (1). Half of such a sentence is never enough.
 */
const ENOUGH = 5;

/** A clause that names more than this many endings tells a story. */
const MOST_ENDINGS = 3;

/** So much without a punctuation mark is a story, and reading it many times over would take long. */
const LONGEST_REQUEST = 240;

function weighClause(grammar: Grammar, { words, asks }: Clause): number {
  const { ending, asking, evidence } = grammar.weights;
  if (words.length > LONGEST_REQUEST) return 0;
  ending.lastIndex = 0;
  let heaviest = 0;
  for (let tries = 0; tries < MOST_ENDINGS; tries++) {
    const match = ending.exec(words);
    if (match === null) break;
    ending.lastIndex = match.index + match[0].length - 1;
    const before = words.slice(0, match.index + 1);
    if (GRAMMARS.some((each) => judgeLead(each, before) !== 'stop')) continue;
    const asked = (before === ' ' && !asks) || asking.test(before) ? 1 : 0;
    const after = words.slice(match.index + match[0].length - 1);
    const weighed = evidence.map(({ weight, sign }) => (sign.test(weight < 0 ? words : after) ? weight : 0));
    heaviest = Math.max(
      heaviest,
      weighed.reduce((sum, weight) => sum + weight, 2 + asked),
    );
  }
  return heaviest;
}

/**
 * Reads a request that no rule knows word for word: counts what speaks for one (an ending that is asked for, texts,
 * the writer's own number, a list) and what speaks against it (a class, money, somebody else, a limit). Words that are
 * neither count nothing, so an unknown word does not hide a clear request.
 */
export function weighEvidence(clauses: readonly Clause[]): Finding | null {
  for (const clause of clauses) {
    for (const grammar of GRAMMARS) {
      if (weighClause(grammar, clause) >= ENOUGH)
        return { kind: 'stop', rule: `weighed-${grammar.language}`, language: grammar.language };
    }
  }
  return null;
}
