import { splitClauses, type Clause } from './clauses.js';
import { withoutFillers } from './fillers.js';
import { unframeText } from './frames.js';
import { findRequest, isComplaint, type Finding } from './judge-request.js';
import { readKeyword, readLoneKeyword } from './judge-keyword.js';
import type { Keyword } from './keywords.js';
import { normaliseText } from './normalise-text.js';
import type { Language } from './patterns.js';
import { findWrongNumber } from './wrong-number.js';

export type ReplyKind = 'stop' | 'start' | 'help' | 'unclear' | 'other';

export interface ReplyReading {
  kind: ReplyKind;
  /** Which rule decided; stable, for logs and reviews. */
  rule: string;
  /** The language of the words that decided; null where none did. */
  language: Language | null;
}

/** Laughing, praising, excited: people who write like this say "stop" to a friend, not to a school. */
const FUN =
  / (?:(?:ha|he|ja|ah){2,}h?a?|haha\w*|hehe|jaja\w*|lol\w*|lmao+|lmfao|rofl|omg|amazing|adorable|cute|cutest|love|loving|hilarious|funny|awesome|beautiful|crying|obsessed|dying|dead|killing|sweet|excited|yay|congrats|congratulations|perfect|precious|gorgeous|too much|so good|so fun|gracios[oa]|hermos[oa]|lind[oa]|divin[oa]|encanta|mdr|ptdr|mignonne?|adore|drole|mort de rire|proud|impressed|wow|kidding|jk|joking|shut up|no way|really|fire|hammer time|hammertime|drop|collaborate|believin|believing|worrying|playing|spoiling|teasing|making me) /;

/** Said anywhere, these make a request one that somebody should look at. */
const SECOND_THOUGHTS =
  / (?:jk|just kidding|kidding|im kidding|by (?:accident|mistake)|accidentally|ignore (?:that|this|my last)|never mind|nevermind|nvm|instead of me|(?:text|message|send (?:it|them|these|texts) to) (?:my )?(?:husband|wife|ex|mom|dad|mother|father|daughter|son|other number|new number)|(?:my )?new number is|wasnt meant|opt (?:me )?back in|add me back|put me back|sign me back up|resubscribe|(?:please|do|to|but|can you|and) keep (?:texting|sending)|start (?:texting|sending)|es broma|por error|sin querer|par erreur|je blague|a mi (?:espos[oa]|otro numero)|a mon (?:mari|autre numero)|still want|want to keep|wrong chat|wrong thread|wrong text|wrong group|meant for|that was for|meant to text|not you) /;

interface Read {
  clause: Clause;
  lean: Clause;
  keyword: Keyword | null;
}

const NOTHING: ReplyReading = { kind: 'other', rule: 'no-rule', language: null };

function prepare(text: string): Read[] {
  return splitClauses(text).map((clause) => {
    const lean = { ...clause, words: withoutFillers(clause.words) };
    return { clause, lean, keyword: readKeyword(lean.words, clause.words) };
  });
}

function fromKeyword(keyword: Keyword): ReplyReading {
  if (keyword.maybeAnAnswer)
    return { kind: 'unclear', rule: 'keyword-as-answer', language: keyword.language };
  return { kind: keyword.kind, rule: keyword.rule, language: keyword.language };
}

/** "STOP I already told you", "we moved away please stop": a keyword at one end of a clause that complains. */
function findComplaint(read: Read): Finding | null {
  const words = read.lean.words;
  const head = /^ (stop|unsubscribe|optout|alto|arret|arretez|paren) /.exec(words);
  const rest = head === null ? null : words.slice(head[0].length - 1);
  if (
    rest !== null &&
    isComplaint(rest) &&
    /^ (?:i|im|ive|we|weve|were|my|our|you|your|this|these|its|it|wrong|not|no|nolonger|dont|she|he|they|enough|leave|never|or|and|already|sick|tired|spam|who|harassing|scam|ya|nunca|je|on|nous|ce|vous|pas|mauvais|faux|numero|nos|because|since|before) /.test(
      rest,
    )
  ) {
    return { kind: 'stop', rule: 'keyword-with-complaint', language: languageOfWord(head?.[1]) };
  }
  const tail =
    / (?:please|pls|so|now|and|just|por favor|svp|kindly) (?:please |just )?(stop|unsubscribe|optout|alto|paren|arretez)(?: it| this| now| thanks| please| me| ya| svp| merci){0,2} $/.exec(
      read.clause.words,
    );
  if (tail !== null && isComplaint(read.lean.words)) {
    return { kind: 'stop', rule: 'keyword-with-complaint', language: languageOfWord(tail[1]) };
  }
  return null;
}

function languageOfWord(word: string | undefined): Language {
  if (word === 'alto' || word === 'paren') return 'es';
  return word === 'arret' || word === 'arretez' ? 'fr' : 'en';
}

function isSmallTalk(words: string): boolean {
  return /^ (?:(?:hi|hello|thanks|yes|no|sorry|bye|goodbye|adios|it is|this is|its|my name is|im|soy|je suis|habla|and|from|sincerely|regards|best|god bless|a lot|so much|have a|day|nice|good|one|again|anymore|seriously|i said|i mean it|i beg you|enough|ever|period|you|now) )+(?:[a-z]+ ){0,2}$|^ $/.test(
    words,
  );
}

function isSignature(clause: Clause): boolean {
  return clause.signs && /^ (?:[a-z]+ ){1,3}$/.test(clause.words) && !/(?:day|ing|row) /.test(clause.words);
}

/** A keyword that is a clause of its own among other clauses. */
function judgeKeywordAmong(reads: readonly Read[], all: string): ReplyReading | null {
  const spoken = reads.find((read) => read.keyword?.kind === 'stop');
  const keyword = spoken?.keyword;
  if (spoken === undefined || keyword === undefined || keyword === null) return null;
  const rest = reads.filter((read) => read.keyword === null && read.lean.words !== ' ');
  const complains = rest.some(
    (read) => isComplaint(read.lean.words) || findWrongNumber(read.lean.words) !== null,
  );
  if (FUN.test(all))
    return complains
      ? { kind: 'unclear', rule: 'keyword-in-fun', language: keyword.language }
      : { ...NOTHING, rule: 'keyword-in-fun' };
  const mayBeAClass =
    keyword.maybeAnAnswer ||
    /^(?:cancel|end|quit|remove|salir|cancelar|terminar|annuler)$/.test(spoken.lean.words.trim());
  if (
    !mayBeAClass &&
    (complains || rest.every((read) => isSmallTalk(read.lean.words) || isSignature(read.lean)))
  ) {
    return { kind: 'stop', rule: keyword.rule, language: keyword.language };
  }
  if (mayBeAClass && !complains) return { ...NOTHING, rule: 'keyword-in-talk' };
  return { kind: 'unclear', rule: 'keyword-among-words', language: keyword.language };
}

function judgeWords(text: string, quotesOurFooter: boolean): ReplyReading {
  const reads = prepare(text);
  if (reads.length === 0) return { ...NOTHING, rule: quotesOurFooter ? 'guard-our-own-words' : 'empty' };
  const all = ` ${reads.map((read) => read.clause.words.trim()).join(' ')} `;
  const lone = readLoneKeyword(
    reads.map((read) => read.lean),
    all,
  );
  if (lone !== null) return fromKeyword(lone);
  const whole = withoutFillers(all);
  const findings = reads
    .map((read) => findRequest(read.lean) ?? findComplaint(read))
    .filter((finding) => finding !== null);
  const stop = findings.find((finding) => finding.kind === 'stop');
  if (stop !== undefined) {
    if (SECOND_THOUGHTS.test(all))
      return { kind: 'unclear', rule: 'request-with-second-thoughts', language: stop.language };
    return { ...stop };
  }
  const keyword = judgeKeywordAmong(reads, all);
  if (keyword?.kind === 'stop' && SECOND_THOUGHTS.test(all))
    return { ...keyword, kind: 'unclear', rule: 'request-with-second-thoughts' };
  if (keyword !== null && keyword.kind !== 'other') return keyword;
  const wrong =
    reads.map((read) => findWrongNumber(read.lean.words)).find((found) => found !== null) ??
    findWrongNumber(whole);
  if (wrong !== null && wrong !== undefined) return { kind: 'unclear', ...wrong };
  return findings[0] ?? keyword ?? NOTHING;
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
      return { ...NOTHING, rule: 'guard-reaction' };
    case 'auto-reply':
      return { ...NOTHING, rule: 'guard-auto-reply' };
    case 'words':
      return judgeWords(frame.text, frame.quotesOurFooter);
  }
}
