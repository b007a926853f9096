import { type Clause } from './clauses.js';
import { ENGLISH } from './english/guards.js';
import { FRENCH } from './french/guards.js';
import { SPANISH } from './spanish/guards.js';
import type { Grammar, Language, RequestRule } from './patterns.js';

export const GRAMMARS: readonly Grammar[] = [ENGLISH, SPANISH, FRENCH];

export interface Finding {
  kind: 'stop' | 'unclear';
  rule: string;
  language: Language | null;
}

/** A clause may hold several requests; more than this many tries would only serve somebody who wants us busy. */
const MOST_TRIES = 4;

type Verdict = 'stop' | 'unclear' | 'other';

function judgeTail(grammar: Grammar, rule: RequestRule, after: string): Verdict {
  const rest = after.slice(grammar.closing.exec(after)?.[0].length ?? 0);
  if (rest === '') return 'stop';
  if (grammar.limitAfter.test(rest)) return rule.otherwise === 'other' ? 'other' : 'unclear';
  if (rule.tail === 'open' || grammar.complaint.test(` ${rest}`)) return 'stop';
  return rule.otherwise === 'unclear' ? 'unclear' : 'other';
}

function judgeMatch(grammar: Grammar, rule: RequestRule, clause: Clause, match: RegExpExecArray): Verdict {
  const before = clause.words.slice(0, match.index);
  const after = clause.words.slice(match.index + match[0].length);
  if (!grammar.insistsBefore.test(before)) {
    if (grammar.blockedBefore.test(before)) return 'other';
    if (grammar.doubtfulBefore.test(before)) return 'unclear';
  }
  const verdict = judgeTail(grammar, rule, after);
  const doubted = rule.onlyDoubt || (clause.asks && rule.notAsQuestion);
  return verdict === 'stop' && doubted ? 'unclear' : verdict;
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

/** Whether the words are about being texted, which is reason enough beside a bare "stop". */
export function speaksOfTexts(words: string): boolean {
  return (
    /(?: |^)(?:texts|texting|messages|messaging|sms|my phone|phone bill|this number|my number|landline|spammers?|mensajes|textos|mi numero|mon numero|you (?:guys )?text) (?!$)/.test(
      words,
    ) || /(?: |^)(?:spammers?|landline|this number|number|line) $/.test(words)
  );
}

export function isComplaint(words: string): boolean {
  return GRAMMARS.some((grammar) => grammar.complaint.test(words));
}

const ENDS_WITH_KEYWORD =
  / (?:stop|unsubscribe|optout|remove|remove me|alto|paren|arretez)(?: (?:it|this|these|now|thanks|please|me|ya|svp|merci)){0,2} $/;
const BEGINS_WITH_KEYWORD =
  /^ (?:stop|unsubscribe|optout|alto|arret|arretez|paren) (?=(?:i|im|ive|we|weve|were|my|our|you|your|this|these|its|it|wrong|not|no|nolonger|dont|didnt|she|he|they|enough|leave|never|or|and|already|sick|tired|spam|spamming|who|harassing|scam|please|because|since|before|ya|nunca|mi|nos|je|on|nous|ce|vous|pas|mauvais|faux|numero|ma|mon|second|third|last) )/;

function keywordLanguage(words: string): Language {
  if (/ (?:alto|paren) /.test(words)) return 'es';
  return / (?:arret|arretez) /.test(words) ? 'fr' : 'en';
}

/** "STOP I already told you", "we moved away please stop": a keyword at one end of a clause that complains. */
export function findComplaint(clause: Clause): Finding | null {
  const found = BEGINS_WITH_KEYWORD.exec(clause.words) ?? ENDS_WITH_KEYWORD.exec(clause.words);
  if (found === null) return null;
  const rest =
    found.index === 0 ? clause.words.slice(found[0].length - 1) : clause.words.slice(0, found.index + 1);
  const insists = GRAMMARS.some((grammar) => grammar.insistsBefore.test(rest));
  const denied = found.index > 0 && !insists && GRAMMARS.some((grammar) => grammar.blockedBefore.test(rest));
  if (denied || !(isComplaint(rest) || speaksOfTexts(rest))) return null;
  return { kind: 'stop', rule: 'keyword-with-complaint', language: keywordLanguage(found[0]) };
}
