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

export interface RequestFound extends Finding {
  /** Nothing in the clause itself says that texts are meant. */
  needsContext: boolean;
}

/** A clause may hold several requests; more than this many tries would only serve somebody who wants us busy. */
const MOST_TRIES = 4;

/** How many characters before a request are looked at: more than the longest phrase of any guard. */
const SEEN_BEFORE = 160;

/** "Is there any way that I can …". */
const MOST_WORDS_BEFORE_A_QUESTION = 8;

type Verdict = 'stop' | 'unclear' | 'other';

function judgeTail(grammar: Grammar, rule: RequestRule, after: string): Verdict {
  const rest = after.slice(grammar.closing.exec(after)?.[0].length ?? 0);
  if (rest === '') return 'stop';
  if (grammar.limitAfter.test(rest)) return rule.otherwise === 'other' ? 'other' : 'unclear';
  const mayFollow = rule.tail === 'open' || (rule.tail === 'sentence' && grammar.newSentence.test(rest));
  if (mayFollow || grammar.complaint.test(` ${rest}`)) return 'stop';
  return rule.otherwise === 'unclear' ? 'unclear' : 'other';
}

interface Match {
  grammar: Grammar;
  rule: RequestRule;
  clause: Clause;
  match: RegExpExecArray;
}

/** Whether what stands before a request denies it, puts it into somebody else's mouth, or leaves it standing. */
export function judgeLead(grammar: Grammar, before: string): Verdict {
  if (grammar.sentenceBefore.test(before)) return 'stop';
  const insists = grammar.insistsBefore.exec(before);
  if (insists !== null)
    return grammar.blockedBefore.test(before.slice(0, insists.index + 1)) ? 'other' : 'stop';
  if (grammar.blockedBefore.test(before)) return 'other';
  return grammar.doubtfulBefore.test(before) ? 'unclear' : 'stop';
}

/** "Do we have to do the recital or can we opt out?": so long a way to the request leads by something else. */
function asksMore({ asks, words }: Clause, before: string): boolean {
  const isQuestion =
    asks ||
    / (?:or|if|whether) /.test(before) ||
    /^ (?:do|does|did|is|are|should|what|when|which) /.test(words);
  return isQuestion && before.split(' ').length > MOST_WORDS_BEFORE_A_QUESTION + 2;
}

function judgeMatch({ grammar, rule, clause, match }: Match): Verdict {
  const before = clause.words.slice(Math.max(0, match.index - SEEN_BEFORE), match.index + 1);
  const after = clause.words.slice(match.index + match[0].length);
  const standing = judgeLead(grammar, before);
  if (standing !== 'stop') return standing;
  if (grammar.reversedAfter.test(after)) return 'other';
  const verdict = judgeTail(grammar, rule, after);
  if (clause.asks && rule.notAsQuestion) return 'other';
  if (rule.needsContext && asksMore(clause, before)) return verdict === 'stop' ? 'unclear' : verdict;
  return verdict === 'stop' && rule.onlyDoubt ? 'unclear' : verdict;
}

function findByRule(grammar: Grammar, rule: RequestRule, clause: Clause): RequestFound | null {
  rule.pattern.lastIndex = 0;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const match = rule.pattern.exec(clause.words);
    if (match === null) return null;
    rule.pattern.lastIndex = match.index + match[0].length - 1;
    const kind = judgeMatch({ grammar, rule, clause, match });
    const { language } = grammar;
    if (kind === 'stop') return { kind, rule: rule.id, language, needsContext: rule.needsContext };
    if (kind === 'unclear') return { kind, rule: `${rule.id}-limited`, language, needsContext: false };
  }
  return null;
}

function clarity(found: RequestFound | null): number {
  if (found === null) return 0;
  if (found.kind === 'unclear') return 1;
  return found.needsContext ? 2 : 3;
}

/** Looks for a plain request to stop in one clause without fillers; the clearest finding wins. */
export function findRequest(clause: Clause): RequestFound | null {
  let clearest: RequestFound | null = null;
  for (const grammar of GRAMMARS) {
    for (const rule of grammar.rules) {
      const found = findByRule(grammar, rule, clause);
      if (clarity(found) > clarity(clearest)) clearest = found;
      if (clarity(clearest) === 3) return clearest;
    }
  }
  return clearest;
}

/** Whether the words are about being texted, which is reason enough beside a bare "stop". */
export function speaksOfTexts(words: string): boolean {
  return / (?:texts|texting|messages|messaging|reminders|notifications|sms|my phone|phone bill|this number|my number|wrong number|landline|(?:this|your|text|texting) list|spammers?|mensajes|textos|mi numero|mon numero|you text) /.test(
    words,
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
export function findComplaint(clause: Clause): RequestFound | null {
  const found = BEGINS_WITH_KEYWORD.exec(clause.words) ?? ENDS_WITH_KEYWORD.exec(clause.words);
  if (found === null) return null;
  const rest =
    found.index === 0 ? clause.words.slice(found[0].length - 1) : clause.words.slice(0, found.index + 1);
  const denied = found.index > 0 && GRAMMARS.some((grammar) => judgeLead(grammar, rest) === 'other');
  const isStatement = found.index > 0 && / (?:texts|messages|reminders|phone|app|alerts) $/.test(rest);
  if (denied || !(isComplaint(rest) || (speaksOfTexts(rest) && !isStatement))) return null;
  return {
    kind: 'stop',
    rule: 'keyword-with-complaint',
    language: keywordLanguage(found[0]),
    needsContext: false,
  };
}
