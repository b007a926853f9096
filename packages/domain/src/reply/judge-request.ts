import { type Clause } from './clauses.js';
import { ENGLISH } from './requests.en.js';
import { SPANISH } from './requests.es.js';
import { FRENCH } from './requests.fr.js';
import type { Grammar, Language, RequestRule } from './patterns.js';

export const GRAMMARS: readonly Grammar[] = [ENGLISH, SPANISH, FRENCH];

export interface Finding {
  kind: 'stop' | 'unclear';
  rule: string;
  language: Language | null;
}

/** A clause may hold several requests; more than this many tries would only serve somebody who wants us busy. */
const MOST_TRIES = 4;

/** Whether only closing words, or these and then a complaint, follow. */
export function endsWell(grammar: Grammar, after: string): boolean {
  const rest = after.slice(grammar.closing.exec(after)?.[0].length ?? 0);
  return rest === '' || grammar.complaint.test(` ${rest}`);
}

function judgeTail(grammar: Grammar, rule: RequestRule, after: string): 'stop' | 'unclear' | 'other' {
  const rest = after.slice(grammar.closing.exec(after)?.[0].length ?? 0);
  if (rest === '') return 'stop';
  if (grammar.limitAfter.test(rest)) return rule.otherwise === 'other' ? 'other' : 'unclear';
  if (rule.tail === 'open' || grammar.complaint.test(` ${rest}`)) return 'stop';
  return rule.otherwise === 'unclear' ? 'unclear' : 'other';
}

function judgeMatch(
  grammar: Grammar,
  rule: RequestRule,
  clause: Clause,
  match: RegExpExecArray,
): 'stop' | 'unclear' | 'other' {
  const before = clause.words.slice(0, match.index);
  const after = clause.words.slice(match.index + match[0].length);
  if (grammar.blockedBefore.test(before) && !grammar.insistsBefore.test(before)) return 'other';
  if (grammar.doubtfulBefore.test(before)) return 'unclear';
  const verdict = judgeTail(grammar, rule, after);
  return verdict === 'stop' && clause.asks && rule.notAsQuestion === true ? 'unclear' : verdict;
}

/** Looks for a plain request to stop in one clause without fillers; the clearest finding wins. */
export function findRequest(clause: Clause): Finding | null {
  let doubtful: Finding | null = null;
  for (const grammar of GRAMMARS) {
    for (const rule of grammar.rules) {
      rule.pattern.lastIndex = 0;
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const match = rule.pattern.exec(clause.words);
        if (match === null) break;
        const verdict = judgeMatch(grammar, rule, clause, match);
        if (verdict === 'stop') return { kind: 'stop', rule: rule.id, language: grammar.language };
        if (verdict === 'unclear')
          doubtful ??= { kind: 'unclear', rule: `${rule.id}-limited`, language: grammar.language };
      }
    }
  }
  return doubtful;
}

export function isComplaint(words: string): boolean {
  return GRAMMARS.some((grammar) => grammar.complaint.test(words));
}
