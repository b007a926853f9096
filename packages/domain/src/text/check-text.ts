import { isGsm7 } from './segments.js';

/** Why a text may not be sent as it is, or had better not be. */
export interface TextFinding {
  readonly kind: 'refused' | 'warning';
  readonly rule: TextRule;
  /** What was found, as it is written; empty where the whole text is meant. */
  readonly found: string;
}

export type TextRule =
  /** It asks for a reply that means something else to the carrier and to us. */
  | 'asks-for-reserved-word'
  /** Words that carriers take for advertising. */
  | 'sounds-like-advertising'
  /** Addresses of shorteners, which carriers block. */
  | 'short-link'
  | 'all-capitals'
  /** Characters that make a segment 70 characters long instead of 160. */
  | 'costly-characters';

/**
 * The words that a phone may text us with a meaning of their own: who was asked to answer one of them would be opted
 * out, opted in or sent the help instead of having answered.
 *
 * Source: 47 CFR 64.1200(a)(10) (the seven words); docs.plivo.com …/concepts/dnd-service (START, UNSTOP, YES, HELP);
 * of the further ones that `readReply` takes as final those that a text may ask for, and that are no ordinary words there.
 */
const RESERVED = [
  'stop all',
  'stopall',
  'stop',
  'quit',
  'end',
  'revoke',
  'opt out',
  'optout',
  'cancel',
  'unsubscribe',
  'remove',
  'cancelar',
  'baja',
  'salir',
  'parar',
  'start',
  'unstop',
  'yes',
  'y',
  'sí',
  'si',
  'okay',
  'ok',
  'help',
  'info',
  'ayuda',
].join('|');

/** In English and Spanish, the languages in which schools write to families. */
const SPANISH = '(?:respond|contest|escrib)[ae]|env[ií][ae]';
const ASKING = [
  'reply|respond|answer|text|send|write|type',
  String.raw`(?<=\b(?:by|try)[ \t]+)(?:reply|respond|answer|text|send|writ|typ)ing`,
  String.raw`confirm[ \t]+with`,
  SPANISH,
].join('|');

const IN_BETWEEN = [
  'us|me|back|with|the|word|by|texting|an?|simple|simply|just|either|con|la|palabra',
  String.raw`to[ \t]+(?:this|our|the)[ \t]+(?:message|text|number)`,
  String.raw`a[ \t]+este[ \t]+(?:mensaje|texto|número)`,
].join('|');

/** Another answer to choose, named before the reserved word: “NO or YES”. */
const OTHER = String.raw`["'“”‘’(]*(?:no|s[ií]|[a-z\d])["'“”‘’)]*[ \t]*(?:[,/]|\bor\b|\bo\b)`;

/** What stands on another line is another sentence, unless a colon leads to it. */
const ASKS = new RegExp(
  String.raw`\b(?:${ASKING})\b(?:[ \t]+(?:${IN_BETWEEN})\b)*(?:[ \t]*:\s*|[ \t]*)(?:${OTHER})?[ \t]*[:"'“”‘’(]*[ \t]*\b(${RESERVED})(?![\p{L}\p{N}_])`,
  'giu',
);

const SPANISH_VERB = new RegExp(String.raw`^(?:${SPANISH})\b`, 'iu');
const SENT_INFO = /^send(?:ing)?(?:\s+(?:us|me|back))*(?:\s+an?)?$|\ban$/iu;

/** How a text says how to stop, or to get help: that is no question, and carriers want to see it. */
const SAYS_HOW = new RegExp(
  String.raw`^(?:(?:stop|stopall|unsubscribe|quit|end|cancel|remove)["”’']?\s+(?:to|for)\s+(?:stop|opt out|end|unsubscribe|quit|get no|receive no|no)\b|help["”’']?\s+(?:for|to get)\s+help|(?:stop|stopall|unsubscribe|quit|end|cancel|cancelar|baja|salir|parar)["”’']?\s+para\s+(?:no|dejar|parar)\b|(?:help|ayuda)["”’']?\s+para\s+(?:recibir\s+)?ayuda|start["”’']?\s+to\s+(?:get|turn|receive|resume))`,
  'iu',
);

/**
 * Source: carriers' and schools' lists of words that get a number blocked (jackrabbitclass.com, texting best practices);
 * no list is official.
 */
const ADVERTISING =
  /\$\s?\d|\d+\s?%|\b(?:buy now|buy|sale|free|congratulations|act now|limited time|winner|you(?:’|')ve won|cash|prize|click here|order now|discount|guaranteed?)\b/giu;

const SHORT_LINK =
  /\b(?:https?:\/\/)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly|shorturl\.at|rb\.gy)\/\S*/giu;

const LETTERS_AT_LEAST = 12;

/** Everything that stands against a text, the refusals first. An answer of several kinds may be found. */
export function checkText(body: string): readonly TextFinding[] {
  const refused = matches(body, ASKS)
    .filter((match) => !SAYS_HOW.test(body.slice(match.from)) && !isPlainWord(match))
    .map(({ word }) => finding('refused', 'asks-for-reserved-word', word));
  const warnings = [
    ...matches(body, ADVERTISING).map(({ word }) => finding('warning', 'sounds-like-advertising', word)),
    ...matches(body, SHORT_LINK).map(({ word }) => finding('warning', 'short-link', word)),
    ...(isShouted(body) ? [finding('warning', 'all-capitals', '')] : []),
    ...costly(body),
  ];
  return onceEach([...refused, ...warnings]);
}

interface Match {
  readonly word: string;
  readonly from: number;
  /** What was found before the word. */
  readonly lead: string;
}

function matches(body: string, pattern: RegExp): readonly Match[] {
  return [...body.matchAll(pattern)].map((match) => {
    const word = match[1] ?? match[0];
    const lead = match[0].slice(0, match[0].length - word.length);
    return { word, from: match.index + lead.length, lead };
  });
}

/** “Responda y firme” and “send us info” ask for nothing: an answer to choose is in capitals or in quotes. */
function isPlainWord({ word, lead }: Match): boolean {
  const before = lead.trimEnd();
  // Without its accent, in a text all in capitals, it is “if”: “ESCRIBA SI TIENE PREGUNTAS”.
  if (word === 'SI' && lead === lead.toUpperCase()) return true;
  if (word !== word.toLowerCase() || /["'“”‘’(:]$/u.test(before)) return false;
  if (word === 'si') return true;
  if (word === 'y') return SPANISH_VERB.test(before);
  return word === 'info' && SENT_INFO.test(before);
}

function finding(kind: TextFinding['kind'], rule: TextRule, found: string): TextFinding {
  return { kind, rule, found };
}

function isShouted(body: string): boolean {
  const letters = body.replace(/\{[^{}]*\}/g, '').replace(/\P{L}/gu, '');
  return letters.length >= LETTERS_AT_LEAST && letters === letters.toUpperCase();
}

/** One of them makes every segment of the text shorter. */
function costly(body: string): readonly TextFinding[] {
  const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(body)];
  const found = [...new Set(characters.map(({ segment }) => segment).filter((one) => !isGsm7(one)))];
  return found.length === 0 ? [] : [finding('warning', 'costly-characters', found.join(' '))];
}

function onceEach(findings: readonly TextFinding[]): readonly TextFinding[] {
  const seen = new Map(findings.map((one) => [`${one.rule} ${one.found.toLowerCase()}`, one]));
  return [...seen.values()];
}
