import { spellWord } from './spelling.js';

/** One stretch of a reply between punctuation marks, as ` word word `, with or without the words that say nothing. */
export interface Clause {
  words: string;
  asks: boolean;
  /** Set apart from the words before by a dash or a new line, as a name under a letter is. */
  signs: boolean;
}

interface Token {
  word: string;
  /** What stands between this word and the one before. */
  gap: string;
}

const ELISIONS: Readonly<Record<string, string>> = {
  n: 'ne',
  m: 'me',
  t: 'te',
  d: 'de',
  j: 'je',
  l: 'le',
  s: 'se',
  c: 'ce',
  qu: 'que',
};

/** Letters that stand for a word. */
const LONE_LETTERS: Readonly<Record<string, string>> = { u: 'you', n: 'and', w: 'with', r: 'are' };

/** Words a spaced-out or run-together stop may be made of. */
const BUILDING_BLOCKS = [
  'unsubscribe', 'messages', 'remove', 'delete', 'messaging', 'sending', 'texting', 'message', 'optout', 'please', 'cancel', 'revoke',
  'texts', 'these', 'stop', 'text', 'quit', 'this', 'help', 'unstop', 'start', 'info', 'now', 'the', 'all', 'end', 'alto', 'arret', 'pls', 'it', 'me', 'us',
]; // prettier-ignore
const ANCHORS = /remove|delete|start|help|info|stop|unsubscribe|optout|cancel|revoke|quit|end|alto|arret/;

/** Splits letters that run together ("stoptextingme") into known words, or returns null. */
function splitRunTogether(letters: string): string[] | null {
  if (letters.length > 32 || !ANCHORS.test(letters)) return null;
  const words: string[] = [];
  let rest = letters;
  while (rest !== '') {
    const block = BUILDING_BLOCKS.find((word) => rest.startsWith(word));
    if (block === undefined) return null;
    words.push(block);
    rest = rest.slice(block.length);
  }
  return words;
}

/** "m'envoyez" is two words. */
function splitElision(raw: string): [string, string] | null {
  const [head = '', tail = '', ...more] = raw.toLowerCase().split("'");
  const elided = ELISIONS[head];
  return elided === undefined || tail.length < 2 || more.length > 0 ? null : [elided, tail];
}

function pushWord(tokens: Token[], raw: string, gap: string): void {
  const hasApostrophe = raw.includes("'");
  const elision = hasApostrophe ? splitElision(raw) : null;
  if (elision !== null) {
    tokens.push({ word: elision[0], gap }, { word: spellWord(elision[1]), gap: ' ' });
    return;
  }
  const word = spellWord(hasApostrophe ? raw.replace(/'/g, '') : raw);
  const parts = word.length > 5 ? splitRunTogether(word) : null;
  if (parts === null) tokens.push({ word, gap });
  else parts.forEach((part, index) => tokens.push({ word: part, gap: index === 0 ? gap : ' ' }));
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let gap = '';
  const readable = text
    .replace(/\$(?=[a-z])/gi, 's')
    .replace(/(?<=[a-z])@(?=[a-z])/gi, 'a')
    .replace(/&/g, ' and ')
    .replace(/#(?![\p{L}\p{N}])/gu, ' number ');
  for (const [piece] of readable.matchAll(/[\p{L}\p{N}]+(?:'\p{L}+)*|[^\p{L}\p{N}]+/gu)) {
    if (/^[\p{L}\p{N}]/u.test(piece)) {
      pushWord(tokens, piece, gap);
      gap = '';
    } else gap = piece;
  }
  if (gap !== '') tokens.push({ word: '', gap });
  return tokens;
}

/** Joins "S T O P" and "s.t.o.p" where the single letters spell something that may end texts. */
function joinSpacedLetters(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    let end = at;
    while (end < tokens.length && end - at < 33 && /^[a-z]$/.test(tokens[end]?.word ?? '')) end++;
    const letters = tokens.slice(at, end).map((token) => token.word);
    const words = end - at >= 3 ? splitRunTogether(letters.join('')) : null;
    if (words === null) {
      const until = Math.max(end, at + 1);
      joined.push(...tokens.slice(at, until));
      at = until;
    } else {
      words.forEach((word, index) => joined.push({ word, gap: index === 0 ? (tokens[at]?.gap ?? '') : ' ' }));
      at = end;
    }
  }
  return joined;
}

const SAME_MEANING: readonly (readonly [RegExp, string])[] = [
  [/ do not /g, ' dont '],
  [/ does not /g, ' doesnt '],
  [/ did not /g, ' didnt '],
  [/ (?:can not|cannot) /g, ' cant '],
  [/ will not /g, ' wont '],
  [/ (is|are|would|could|should|have|has) not /g, ' $1nt '],
  [/ don t /g, ' dont '],
  [/ any more /g, ' anymore '],
  [/ nomore /g, ' no more '],
  [/ no mor /g, ' no more '],
  [/ no longer /g, ' nolonger '],
  [/ i would /g, ' id '],
  [/ we would /g, ' wed '],
  [/ i am /g, ' im '],
  [/ (?:wanna|want to to) /g, ' want to '],
  [/ (?:text|sms|txt) (messages|message|alerts|notifications) /g, ' texts '],
  [/ opt out /g, ' optout '],
  [/ opting out /g, ' optingout '],
  [/ opted out /g, ' optedout '],
  [/ opt (me|us|(?:my|this|our) (?:number|phone|cell)) out /g, ' optout $1 '],
  [/ (?:youd|youll) /g, ' you '],
  [/ if you (remove|delete|unsubscribe|discontinue|cease|erase)d /g, ' if you $1 '],
  [/ if you stopped /g, ' if you stop '],
  [/ if you took /g, ' if you take '],
  [/ you have got to /g, ' you have to '],
  [/ s v p /g, ' svp '],
  [/ dont you ever /g, ' dont ever '],
  [/ un stop /g, ' unstop '],
  [/ un subscribe /g, ' unsubscribe '],
  [/ thanks you /g, ' thanks '],
  [/ you (?:all|guys|people|folks|ppl|clowns|idiots|morons|jerks) /g, ' you '],
  [/ (?:(?:cell|mobile|tele)? ?phone|cell|mobile|contact|tel|telephone|cellphone) number /g, ' number '],
  [/ (?:cellphone|cell phone|mobile phone|cell|mobile|telephone|cel|celular|portable|telefono) /g, ' phone '],
  [/ (?:\d{7,15}|1? ?\d{3} \d{3} \d{4}|\d{3} \d{4}) /g, ' phonenumber '],
  [/ list (?:serve?|serv) /g, ' list '],
  [/ stp (?=(?:texting|sending|messaging|text|texts|the|these) )/g, ' stop '],
  [/ please stp /g, ' please stop '],
  [/ outta /g, ' out of '],
  [/ offa /g, ' off of '],
  [/ data base /g, ' database '],
];

function unify(words: string): string {
  let unified = words;
  for (const [pattern, replacement] of SAME_MEANING) unified = unified.replace(pattern, replacement);
  return unified;
}

/** Splits normalised text into clauses of usually spelled words. */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let words: string[] = [];
  let signs = false;
  const close = (gap: string) => {
    // A letter for a word has other words beside it: "n" and nothing else is a no, not an "and".
    const read = words.length === 1 ? words : words.map((word) => LONE_LETTERS[word] ?? word);
    if (read.length > 0)
      clauses.push({ words: unify(` ${read.join(' ')} `), asks: gap.includes('?'), signs });
    signs = /[\n\u2013\u2014-]/.test(gap);
    words = [];
  };
  for (const { word, gap } of joinSpacedLetters(tokenise(text))) {
    if (gap !== '.' && /[.!?;:,\n()[\]{}|\u2013\u2014\u2026\u3002\u060C]|\s-+(?:\s|$)|--/.test(gap))
      close(gap);
    if (word !== '') words.push(word);
  }
  close('');
  return clauses;
}
