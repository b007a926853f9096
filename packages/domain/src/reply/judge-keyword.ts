import type { Clause } from './clauses.js';
import { findKeyword, isCourtesy, type Keyword } from './keywords.js';
import type { Language } from './patterns.js';
import { ENGLISH_MAYBE_CLASS } from './english/guards.js';
import { GRAMMARS } from './judge-request.js';
import { spellLoneWord } from './spelling.js';

/** Words of the English core that are also read with blanks at odd places ("ST OP"). */
const TORN_WORDS = new Set(['stop', 'unsubscribe', 'optout', 'stopall', 'cancel', 'revoke', 'quit']);

const ANSWERING = /(?: |^)(?:yes|no|yep|nope|yeah|si|oui|non|ok|okay|k|sure) /;

/** "Stop them", with nothing before that says whom, may be said of texts or of children. */
const MAYBE_CHILDREN = / (?:stop|quit) them /;

/** Takes courtesies off both ends; "no need to stop" keeps its "no". */
function withoutCourtesy(words: string): string {
  const all = words.split(' ').filter(Boolean);
  const first = all.findIndex((word) => !isCourtesy(word));
  const last = all.findLastIndex((word) => !isCourtesy(word));
  return first < 0
    ? ''
    : all.slice(/ no (?:need|reason|point|way) /.test(words) ? 0 : first, last + 1).join(' ');
}

function languageOf(keyword: Language | null, spoken: string): Language | null {
  if (keyword !== 'en') return keyword;
  if (/ (?:por favor|porfavor|porfa|gracias|ya|favor) /.test(spoken)) return 'es';
  if (/ (?:plait|svp|merci|stp) /.test(spoken)) return 'fr';
  return keyword;
}

/**
 * Right before a Spanish keyword: "no cancelen" and "no quiero darme de baja" forbid what "no, por favor cancelen" asks
 * for.
 */
const DENIED_IN_SPANISH =
  / (?:no|nunca|jamas|tampoco|sin) (?:(?:me|nos|se|les|lo|los|quiero|queremos|quisiera|deseo|deseamos|necesito|que|vayan a|vayas a) ){0,4}$/;

function isForbidden(language: Language | null, phrase: string, words: string): boolean {
  const at = words.lastIndexOf(` ${phrase} `);
  return (
    language === 'es' &&
    at >= 0 &&
    // "No, paren ya": who says "ya" has had enough.
    !/^stop|\bya\b/.test(phrase) &&
    DENIED_IN_SPANISH.test(words.slice(0, at + 1))
  );
}

/** Reads a clause that says no more than a keyword, courtesies aside. `spoken` is the clause with its fillers. */
export function readKeyword(lean: string, spoken: string): Keyword | null {
  const core = withoutCourtesy(lean);
  if (core === '') return null;
  const phrase = findKeyword(lean.trim()) === undefined ? core : lean.trim();
  const known = findKeyword(phrase);
  if (known !== undefined && isForbidden(known.language, phrase, lean)) return null;
  if (known !== undefined) {
    const answers = known.maybeAnAnswer && ANSWERING.test(spoken);
    return { ...known, language: languageOf(known.language, spoken), maybeAnAnswer: answers };
  }
  for (const { language, stopTalk } of GRAMMARS) {
    if (!stopTalk.some((pattern) => pattern.test(` ${core} `))) continue;
    if (isForbidden(language, core, lean)) return null;
    const maybeAnAnswer = ENGLISH_MAYBE_CLASS.test(` ${core} `);
    return { kind: 'stop', rule: 'phrase-stop', language: languageOf(language, spoken), maybeAnAnswer };
  }
  return readRepeated(core);
}

/** "stop stop stop", "STOP END QUIT", "Stop no más". */
function readRepeated(core: string): Keyword | null {
  const words = core.split(' ');
  const [leading, following] = [findKeyword(words[0] ?? ''), findKeyword(words.slice(1).join(' '))];
  if (leading?.kind === 'stop' && following?.kind === 'stop') return { ...leading, maybeAnAnswer: false };
  if (words.length < 2 || words.length > 200) return null;
  const found = words.map(findKeyword);
  const first = found[0];
  return first !== undefined && found.every((keyword) => keyword?.kind === first.kind)
    ? { ...first, maybeAnAnswer: false }
    : null;
}

/** Reads a whole reply as one keyword: slips and odd blanks count here, because nothing else was said. */
export function readLoneKeyword(clauses: readonly Clause[], spoken: string): Keyword | null {
  const lean = clauses
    .map((clause) => clause.words.trim())
    .filter(Boolean)
    .join(' ');
  const core = withoutCourtesy(` ${lean} `);
  const asWritten = withoutCourtesy(spoken);
  for (const phrase of [lean, core, asWritten, spellLoneWord(core), spellLoneWord(asWritten)]) {
    const keyword = phrase === '' ? undefined : findKeyword(phrase);
    if (keyword !== undefined && clauses.length === 1 && isForbidden(keyword.language, phrase, spoken))
      return null;
    if (keyword !== undefined) {
      const answers = keyword.maybeAnAnswer && ANSWERING.test(spoken);
      return { ...keyword, language: languageOf(keyword.language, spoken), maybeAnAnswer: answers };
    }
  }
  const squeezed = core.replace(/ /g, '');
  if (core.length < 20 && TORN_WORDS.has(squeezed)) return findKeyword(squeezed) ?? null;
  const sentence = readKeyword(` ${lean} `, spoken);
  if (sentence === null) return null;
  return { ...sentence, maybeAnAnswer: sentence.maybeAnAnswer || MAYBE_CHILDREN.test(` ${lean} `) };
}
