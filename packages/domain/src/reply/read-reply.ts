import { assertNever } from '../assert-never.js';
import { splitClauses, type Clause } from './clauses.js';
import { findDoubtfulPhrase } from './doubtful-phrases.js';
import { withoutFillers } from './fillers.js';
import { unframeText } from './frames.js';
import { readKeyword, readLoneKeyword } from './judge-keyword.js';
import { findComplaint, findRequest, type Finding, type RequestFound } from './judge-request.js';
import { judgeKeywordInTalk, speakForStopping, type ReadClause } from './judge-talk.js';
import type { Keyword } from './keywords.js';
import { FOR_NOW, HEDGES, isPlayful, SECOND_THOUGHTS } from './moods.js';
import { normaliseText } from './normalise-text.js';
import type { Language } from './patterns.js';
import { findEndOfCalls, isStopSign } from './signs-and-calls.js';
import { findStopAtAnEnd } from './stop-at-an-end.js';
import { weighEvidence } from './weigh-evidence.js';
import { findWrongNumber } from './wrong-number.js';

export type ReplyKind = 'stop' | 'start' | 'help' | 'unclear' | 'other';

export interface ReplyReading {
  kind: ReplyKind;
  /** Which rule decided; stable, for logs and reviews. */
  rule: string;
  /** The language of the words that decided; null where none did. */
  language: Language | null;
}

function other(rule: string): ReplyReading {
  return { kind: 'other', rule, language: null };
}

/**
 * Who asks for something says so at the beginning or at the end. What a clause costs to read is about as much as 20
 * letters; what the two budgets do not pay for stays unread, except a first clause without an end.
 */
const CLAUSE_COST = 20;
const BUDGET_AT_START = 750;
const BUDGET_AT_END = 250;

/** How many clauses from the start the budget pays for. */
function affordable(clauses: readonly Clause[], budget: number): number {
  let left = budget;
  const tooDear = clauses.findIndex(({ words }) => (left -= words.length + CLAUSE_COST) < 0);
  return tooDear < 0 ? clauses.length : tooDear;
}

function withinBudget(clauses: readonly Clause[]): Clause[] {
  const fromStart = Math.max(1, affordable(clauses, BUDGET_AT_START));
  const rest = clauses.slice(fromStart);
  const fromEnd = affordable(rest.toReversed(), BUDGET_AT_END);
  return [...clauses.slice(0, fromStart), ...rest.slice(rest.length - fromEnd)];
}

function readClauses(text: string): ReadClause[] {
  return withinBudget(splitClauses(text)).map((clause) => {
    const lean = { ...clause, words: withoutFillers(clause.words) };
    return { clause, lean, keyword: readKeyword(lean.words, clause.words) };
  });
}

function fromKeyword({ kind, rule, language, maybeAnAnswer }: Keyword): ReplyReading {
  return maybeAnAnswer ? { kind: 'unclear', rule: 'keyword-as-answer', language } : { kind, rule, language };
}

/** "Remove us, we can't come": the clause alone would be a request, but the rest speaks of something else. */
function inContext(found: RequestFound, rest: readonly ReadClause[]): Finding {
  const { kind, rule, language } = found;
  const inDoubt = found.needsContext && !speakForStopping(rest);
  return inDoubt ? { kind: 'unclear', rule: `${rule}-of-what`, language } : { kind, rule, language };
}

function findPlainRequest(reads: readonly ReadClause[]): Finding | null {
  let doubtful: Finding | null = null;
  for (const read of reads) {
    const rest = reads.filter((another) => another !== read);
    const request = findRequest(read.lean);
    const finding = request === null ? null : inContext(request, rest);
    if (finding?.kind === 'stop') return finding;
    const complaint = findComplaint(read.lean);
    if (complaint !== null) return complaint;
    doubtful ??= finding;
  }
  return doubtful;
}

/** "No more of these, I guess": it would be a request if they were sure. */
function findHedgedRequest(reads: readonly ReadClause[]): Finding | null {
  for (const { lean } of reads) {
    const words = lean.words.replace(HEDGES, '');
    if (words === lean.words) continue;
    const keyword = readKeyword(words, words);
    const found = keyword?.kind === 'stop' ? keyword : findRequest({ ...lean, words });
    if (found !== null) return { kind: 'unclear', rule: 'request-hedged', language: found.language };
  }
  return null;
}

function findSignOfWrongNumber(reads: readonly ReadClause[], all: string): ReplyReading | null {
  for (const words of [...reads.map((read) => read.lean.words), withoutFillers(all)]) {
    const found = findWrongNumber(words);
    if (found !== null) return { kind: 'unclear', ...found };
  }
  return null;
}

function judgeNoWords(text: string, quotesOurFooter: boolean): ReplyReading {
  if (isStopSign(text)) return { kind: 'unclear', rule: 'stop-sign-of-what', language: null };
  return other(quotesOurFooter ? 'guard-our-own-words' : 'empty');
}

function judgeWords(text: string, quotesOurFooter: boolean): ReplyReading {
  const reads = readClauses(text);
  if (reads.length === 0) return judgeNoWords(text, quotesOurFooter);
  const all = ` ${reads.map((read) => read.clause.words.trim()).join(' ')} `;
  const lone = readLoneKeyword(
    reads.map((read) => read.lean),
    all,
  );
  if (lone !== null) return fromKeyword(lone);
  const request = findPlainRequest(reads) ?? weighEvidence(reads.map((read) => read.lean));
  const inFun = isPlayful(all, text);
  const talk = judgeKeywordInTalk(reads, inFun);
  const stop = [request, talk].find((found) => found?.kind === 'stop');
  if (stop !== undefined && stop !== null) {
    const isForNow = stop.rule.endsWith('-dont-text') && FOR_NOW.test(all);
    return isForNow || SECOND_THOUGHTS.test(all)
      ? { ...stop, kind: 'unclear', rule: 'request-with-second-thoughts' }
      : stop;
  }
  if (talk?.kind === 'unclear') return talk;
  return (
    findSignOfWrongNumber(reads, all) ??
    request ??
    talk ??
    findHedgedRequest(reads) ??
    findEndOfCalls(withoutFillers(all)) ??
    findDoubtfulPhrase(withoutFillers(all)) ??
    (inFun ? null : findStopAtAnEnd(reads.map((read) => read.lean))) ??
    other('no-rule')
  );
}

/**
 * What looks like a phone's answer may be a person's: "I'm driving. Stop texting me." Only somebody who looks at it
 * can tell whether a person asks. "Automatic reply" stands as words of its own before a word for stop.
 */
function judgeAutoReply(reading: ReplyReading): ReplyReading {
  return reading.kind === 'stop' || reading.rule === 'keyword-among-words'
    ? { ...reading, kind: 'unclear', rule: 'request-in-auto-reply' }
    : other('guard-auto-reply');
}

/**
 * Reads what a person texted back: a request to stop, START, HELP, something that needs a person, or none of these.
 * Takes any string, never throws, and reads its first 2,000 UTF-16 units.
 *
 * Source: 47 CFR 64.1200(a)(10) (the seven words are final; other words count where a reasonable person would
 * understand a request to stop); CTIA Messaging Principles 5.1.3; carriers' keyword lists (Plivo DND: START and UNSTOP
 * alone opt in); CWTA short-code rules (ARRET, AIDE).
 */
export function readReply(text: string): ReplyReading {
  const frame = unframeText(normaliseText(text));
  switch (frame.kind) {
    case 'reaction':
      return other('guard-reaction');
    case 'auto-reply':
      return judgeAutoReply(judgeWords(frame.text, frame.quotesOurFooter));
    case 'words':
      return judgeWords(frame.text, frame.quotesOurFooter);
    default:
      return assertNever(frame);
  }
}
