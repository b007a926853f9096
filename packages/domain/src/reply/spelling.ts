import { readAsLatin } from './look-alikes.js';

const SPELLINGS: Readonly<Record<string, string>> = {
  stop: 'sotp stpo stopp sstop tsop stoip stiop syop srop dtop stpp stopt stope stpop stip stap stahp stawp stawwp staph stahhp stopppe stoop! atop! stp! sto! stol! stoo! top! stob! soptt!',
  unsubscribe: 'unsub unsubs unscribe unsb usub unsubscr unsubcr',
  quit: 'qiut quti qui!',
  cancel: 'cancle cancell cancal canel cansel cancil cncel canclel',
  revoke: 'revok rvoke',
  optout: 'opout optuot otpout',
  remove: 'remov remve rmove reomve rmv remover!',
  text: 'txt tx txet tex',
  texts: 'txts textx txtz textos texto testo',
  texting:
    'txtn textn txtng txting textin txtin txtng textng texing tecting texitng textting texning texxting textig',
  message: 'msg mesage messege mssg mesg mssage messge',
  messages: 'msgs mesages messeges mssgs mssges messags messges msges messges massages mensages',
  messaging: 'messagin msging mssging mesaging',
  sending: 'sendin sendng snding',
  you: 'yous yall ye yoy yu',
  your: 'ur yr yur yer youre yalls',
  please: 'pls plz plse pleas plez pleaes pkease ples plis plx plss plese pleae peas pease',
  dont: 'dnt donot don doont dotn dint dnot',
  want: 'wnat wan wnt',
  anymore: 'anymor nemore anymoe',
  number: 'numbr nubmer num nbr numba nmber numer numbers',
  list: 'lsit lisst lst',
  receive: 'recieve recive receve receave recv',
  receiving: 'recieving reciving',
  thanks: 'thx thnx tks thank thankyou ty tysm thanx tnx thks tanks',
  me: 'mee meh',
  take: 'tke tkae taek',
  delete: 'delet dlete delte deleet',
  because: 'cuz bc coz cause becuase',
  alone: 'alon',
  contact: 'contct conact',
  this: 'thsi ths',
  these: 'thes theese',
  and: 'nd',
  with: 'wth',
};

const EXACT = new Map<string, string>();
const ALONE = new Map<string, string>();
for (const [right, wrong] of Object.entries(SPELLINGS)) {
  for (const spelling of wrong.split(' ').filter(Boolean)) {
    if (spelling.endsWith('!')) ALONE.set(spelling.slice(0, -1), right);
    else EXACT.set(spelling, right);
  }
}

/** Words that are worth recognising with a slip of the finger. Long ones only: short words have too many neighbours. */
const LONG_WORDS =
  'texting messages message messaging sending receive receiving remove contact contacting cancel delete please number unsubscribe anymore permission consent mensajes mensaje enviarme mandarme recibir numero arretez messages desabonner desabonnez desinscrire recevoir envoyer'.split(
    ' ',
  );
/** Real words one slip away from those above. */
const NOT_SLIPS = new Set(
  'testing tenting taxing tasting massage massages passages messaged removed remote removes remover contacts contract contacted contracting contracts cancels cancer cancers cancelled canceled deleted deletes pleased pleases numbers numbed spending seeding sensing sanding lending received receives receiver relieving unsubscribed unsubscribes unsubscriber unsubscribing subscribe resubscribe consents content context permissions texting envoyez envoyee desabonne cancela cancelo concert councel mensajero enviarle mandarle numeros recibio recibi contacte contacto cancele consens arreter arrete'.split(
    ' ',
  ),
);

/** Damerau-Levenshtein distance, given up above the limit. */
function slips(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[to.length] ?? 0;
}

function nearestLongWord(word: string): string | null {
  if (LONG_WORDS.includes(word)) return word;
  if (word.length < 6 || word.length > 14 || NOT_SLIPS.has(word)) return null;
  if (/^(?:un|us|ub|in|nu)/.test(word) && word.length >= 8 && /s[cuib]/.test(word)) {
    return slips(word, 'unsubscribe', 2) <= 2 ? 'unsubscribe' : null;
  }
  return LONG_WORDS.find((right) => right[0] === word[0] && slips(word, right, 1) === 1) ?? null;
}

const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };
const LEET_WORDS = new Set(
  'stop texting text texts unsubscribe cancel quit end revoke message messages me'.split(' '),
);

function readDigitsAsLetters(word: string): string | null {
  if (!/\d/.test(word) || !/[a-z]/.test(word)) return null;
  const spelled = word.replace(/\d/g, (digit) => LEET[digit] ?? digit);
  return LEET_WORDS.has(spelled) ? spelled : null;
}

/** The usual spelling of one word: look-alike letters, drawn-out letters, digits for letters, common slips. */
export function spellWord(word: string): string {
  const latin = /^[a-zA-Z0-9]*$/.test(word) ? word.toLowerCase() : (readAsLatin(word) ?? word.toLowerCase());
  if (latin.length < 2) return latin;
  const calm = latin.length > 40 ? latin : latin.replace(/([a-z])\1{2,}/g, '$1');
  return EXACT.get(calm) ?? readDigitsAsLetters(calm) ?? nearestLongWord(calm) ?? calm;
}

/** The keyword meant by a slip so short that it counts only when nothing else was written. */
export function spellLoneWord(word: string): string {
  const squeezed = word.replace(/([a-z])\1+/g, '$1');
  return ALONE.get(word) ?? (word === squeezed ? word : (ALONE.get(squeezed) ?? squeezed));
}
