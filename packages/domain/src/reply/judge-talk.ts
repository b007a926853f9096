import type { Clause } from './clauses.js';
import { isComplaint, speaksOfTexts, type Finding } from './judge-request.js';
import type { Keyword } from './keywords.js';
import { FUN } from './moods.js';
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
  /^ (?:(?:thanks|yes|no|sorry|bye|goodbye|adios|it is|this is|its|my name is|im|soy|je suis|habla|and|from|sincerely|regards|best|god bless|a lot|so much|have a|day|nice|good|one|again|anymore|i mean it|enough|period|you) ){1,12}(?:[a-z]+ ){0,2}$/;

/** A name under a letter: a few words after a dash or on a line of their own. */
function isSignature(clause: Clause): boolean {
  return clause.signs && /^ (?:[a-z]+ ){1,3}$/.test(clause.words) && !/(?:day|ing|row) /.test(clause.words);
}

function isReasonToStop(words: string): boolean {
  return isComplaint(words) || speaksOfTexts(words) || findWrongNumber(words) !== null;
}

/** Whether a keyword with other words around it may be said of a class ("Cancel. Mia has a fever."). */
function mayBeOfAClass({ lean, keyword }: ReadClause): boolean {
  return (
    keyword?.maybeAnAnswer === true ||
    /^ (?:cancel|end|quit|salir|cancelar|terminar|annuler) $/.test(lean.words)
  );
}

/** Whether the other clauses of a reply leave it at that, or give a reason to want no more texts. */
export function speakForStopping(rest: readonly ReadClause[]): boolean {
  const words = rest
    .filter((read) => read.keyword === null && read.lean.words !== ' ')
    .map((read) => read.lean);
  return (
    words.every((lean) => SMALL_TALK.test(lean.words) || isSignature(lean)) ||
    words.some((lean) => isReasonToStop(lean.words))
  );
}

/**
 * Judges a keyword that is a clause of its own among other clauses: "Stop. We moved to Ohio." is a request,
 * "Stop! She is adorable" is not, and what lies between needs a person.
 */
export function judgeKeywordInTalk(reads: readonly ReadClause[], all: string): Judgement | null {
  const said = reads.find((read) => read.keyword?.kind === 'stop');
  const keyword = said?.keyword;
  if (said === undefined || keyword === undefined || keyword === null) return null;
  const { language } = keyword;
  const rest = reads.filter((read) => read.keyword === null && read.lean.words !== ' ');
  const hasReason = rest.some((read) => isReasonToStop(read.lean.words));
  const isAllCourtesy = rest.every((read) => SMALL_TALK.test(read.lean.words) || isSignature(read.lean));
  const isPlayful = FUN.test(all);
  const ofAClass = mayBeOfAClass(said);
  if (!isPlayful && !ofAClass && (hasReason || isAllCourtesy))
    return { kind: 'stop', rule: keyword.rule, language };
  if ((isPlayful || ofAClass) && !hasReason)
    return { kind: 'other', rule: 'keyword-in-talk', language: null };
  return { kind: 'unclear', rule: 'keyword-among-words', language };
}
