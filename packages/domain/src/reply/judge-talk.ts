import type { Clause } from './clauses.js';
import { isComplaint, speaksOfTexts, type Finding } from './judge-request.js';
import type { Keyword } from './keywords.js';
import { findWrongNumber } from './wrong-number.js';

/** One clause, read. */
export interface ReadClause {
  clause: Clause;
  /** The clause without fillers. */
  lean: Clause;
  keyword: Keyword | null;
}

export type Judgement = Finding | { kind: 'other'; rule: string; language: null };

const SMALL_TALK =
  /^ (?:(?:thanks|yes|no|sorry|bye|goodbye|adios|and|sincerely|regards|best|god bless|a lot|so much|have a|day|nice|good|one|again|anymore|i mean it|period) ){1,12}$/;
/** Who is writing: "Hi this is Maria", "thanks, Karen". */
const INTRODUCTION =
  /^ (?:(?:hi|hello|hey|good morning|good afternoon|hola|bonjour) (?:this is|its|it is|im|soy|je suis|here is) (?:[a-z]+ ){1,3}|(?:thanks|regards|sincerely|from|my name is|me llamo) (?:[a-z]+ ){1,2})$/;
/** Words no name is made of; they show that a short line is no signature. */
const NOT_A_NAME =
  / (?:you|your|that|this|is|it|its|so|i|im|we|were|they|he|she|no|not|my|the|a|an|very|too|what|wow|are|was|be|and|or|but|at|on|in|to|of|for|see|can|will|all|now|today|tonight|tomorrow|[a-z]+day|[a-z]+ing) /;

/** A name under a letter: a word or two after a dash or on a line of their own. */
function isSignature({ signs, words }: Clause): boolean {
  return signs && /^ [a-z]{2,} (?:[a-z]+ )?$/.test(words) && !NOT_A_NAME.test(words);
}

function isCourtesy({ clause, lean }: ReadClause): boolean {
  return SMALL_TALK.test(lean.words) || INTRODUCTION.test(clause.words) || isSignature(lean);
}

function isReasonToStop(words: string): boolean {
  return isComplaint(words) || speaksOfTexts(words) || findWrongNumber(words) !== null;
}

function speaksOfMail({ lean }: ReadClause): boolean {
  return / (?:e?mails?|mail|newsletters?|channel|app|podcast|facebook|instagram|keep) /.test(lean.words);
}

/** "Unsubscribe" may be about e-mails; about a class it never is. */
function isUnmistakable({ lean, clause }: ReadClause, rest: readonly ReadClause[]): boolean {
  return lean.words.endsWith(' unsubscribe ') && !clause.asks && !rest.some(speaksOfMail);
}

/** Whether a keyword with other words around it may be said of a class ("Cancel. Mia has a fever."). */
function mayBeOfAClass({ lean, keyword }: ReadClause): boolean {
  return (
    keyword?.maybeAnAnswer === true ||
    /^ (?:cancel|end|quit|salir|cancelar|terminar|annuler) $/.test(lean.words)
  );
}

/** What a wish that "this" may stop is about as often as it is about texts. */
const WEATHER =
  / (?:rain|raining|snow|snowing|storm|storms|wind|heat|cold|sleet|hail|traffic|noise|whining) /;

/** Whether the other clauses of a reply leave it at that, or give a reason to want no more texts. */
export function speakForStopping(reads: readonly ReadClause[]): boolean {
  const rest = reads.filter((read) => read.keyword === null && read.lean.words !== ' ');
  return rest.every(isCourtesy) || rest.some((read) => isReasonToStop(read.lean.words));
}

/**
 * Judges a keyword that is a clause of its own among other clauses: "Stop. We moved to Ohio." is a request,
 * "Stop! She is adorable" is not, and what lies between needs a person.
 */
export function judgeKeywordInTalk(reads: readonly ReadClause[], inFun: boolean): Judgement | null {
  const said = reads.find((read) => read.keyword?.kind === 'stop');
  const keyword = said?.keyword;
  if (said === undefined || keyword === undefined || keyword === null) return null;
  const { language } = keyword;
  const rest = reads.filter((read) => read.keyword === null && read.lean.words !== ' ');
  const hasReason = rest.some((read) => isReasonToStop(read.lean.words));
  const needsNoReason = rest.every(isCourtesy) || isUnmistakable(said, rest);
  const ofAClass = mayBeOfAClass(said);
  const saysOnlyThis = keyword.rule === 'phrase-stop' && / (?:it|this|that) /.test(said.lean.words);
  const ofWeather = saysOnlyThis && rest.some((read) => WEATHER.test(read.lean.words));
  if (!inFun && !ofAClass && !ofWeather && (hasReason || needsNoReason))
    return { kind: 'stop', rule: keyword.rule, language };
  if ((inFun || said.clause.asks || ofAClass || saysOnlyThis) && !hasReason)
    return { kind: 'other', rule: 'keyword-in-talk', language: null };
  return { kind: 'unclear', rule: 'keyword-among-words', language };
}
