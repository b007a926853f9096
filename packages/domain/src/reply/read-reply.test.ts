import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isAffirmative, isNegative } from './affirmative.js';
import { readReply, type ReplyKind } from './read-reply.js';

interface Vector {
  where: string;
  text: string;
}

function unescapeLine(line: string): string {
  return line
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/\\n/g, '\n');
}

function readVectors(file: string): Vector[] {
  const lines = readFileSync(new URL(`../../vectors/${file}`, import.meta.url), 'utf8').split('\n');
  return lines
    .map((line, index) => ({ where: `${file}:${index + 1}: ${line}`, line }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('# '))
    .map(({ where, line }) => ({ where, text: unescapeLine(line) }));
}

function misread(vectors: readonly Vector[], kind: ReplyKind): string[] {
  return vectors
    .map(({ where, text }) => ({ where, reading: readReply(text) }))
    .filter(({ reading }) => reading.kind !== kind)
    .map(({ where, reading }) => `${where} -> ${reading.kind} (${reading.rule})`);
}

function combine(
  beginnings: readonly string[],
  requests: readonly string[],
  ends: readonly string[],
): string[] {
  return beginnings.flatMap((begin) =>
    requests.flatMap((request) => ends.map((end) => begin + request + end)),
  );
}

describe('the lists of replies', () => {
  it.each<[string, ReplyKind, number]>([
    ['replies-that-stop.txt', 'stop', 400],
    ['replies-that-mean-nothing.txt', 'other', 400],
    ['replies-that-need-a-person.txt', 'unclear', 60],
    ['replies-that-start.txt', 'start', 30],
    ['replies-that-ask-help.txt', 'help', 30],
  ])('reads every line of %s as %s', (file, kind, atLeast) => {
    const vectors = readVectors(file);
    expect(vectors.length).toBeGreaterThanOrEqual(atLeast);
    expect(misread(vectors, kind)).toEqual([]);
  });
});

const REQUESTS = [
  'stop texting me',
  'stop sending me texts',
  'take me off your list',
  'take us off your text list',
  'remove my number',
  'remove me from your text list',
  'unsubscribe me',
  'lose my number',
  'quit messaging us',
  'stop the messages',
  'delete my number',
  'opt me out of texts',
  'leave me alone',
  'get me off this list',
  'turn off the texts',
];

describe('a plain request', () => {
  it('is heard with any courtesy, greeting, reason or anger around it', () => {
    const beginnings = [
      '',
      'please ',
      'pls ',
      'can you ',
      'could you please ',
      'I need you to ',
      'hi, ',
      'wrong number, ',
      'we moved. ',
      'I told you to ',
      'omg ',
      "My kids don't go there anymore so please ",
      'For the last time ',
    ];
    const ends = [
      '',
      ' please',
      '!!!',
      ' now',
      ', thank you.',
      ' asap',
      ' already',
      '. Thanks, Jen',
      ' from now on',
      ' or I will report you',
      " we don't live there anymore",
    ];
    const heard = combine(beginnings, REQUESTS, ends);
    expect(heard.filter((text) => readReply(text).kind !== 'stop')).toEqual([]);
  });

  it('is never heard where it is denied, asked about, or put into another mouth', () => {
    const beginnings = [
      "don't ",
      'Please do not ',
      'never ',
      "I don't want you to ",
      "I didn't ask you to ",
      'why did you ',
      'when did you ',
      'I accidentally ',
      'what happens if you ',
      'my daughter said ',
      'my ex should ',
      'Can the other moms ',
      'tell Mia to ',
      "she won't ",
      'no need to ',
      'I would hate for you to ',
      "I'm not asking you to ",
      'sorry, my toddler told you to ',
      'Who told you to ',
      'My teen tells me to ',
      'how come you ',
      "I can't believe you ",
    ];
    const denied = combine(beginnings, REQUESTS, ['', '!', ' lol']);
    expect(denied.filter((text) => readReply(text).kind === 'stop')).toEqual([]);
  });

  it('needs a person where it is limited to a time, a subject or somebody else', () => {
    const limited = [
      'stop texting me during work',
      'stop texting me about the recital',
      'please do not text me after 9',
      'stop texting my husband',
    ];
    expect(limited.map((text) => readReply(text).kind)).toEqual(limited.map(() => 'unclear'));
  });

  it('needs a person where it is taken back in the same reply', () => {
    expect(readReply('stop texting me, just kidding').rule).toBe('request-with-second-thoughts');
  });
});

describe('a request that no rule knows', () => {
  it.each(['We quit so please stop any and all weird texts', 'I refuse to get these texts'])(
    'is weighed: %j names an ending and texts',
    (text) => {
      expect(readReply(text)).toMatchObject({ kind: 'stop', rule: 'weighed-en' });
    },
  );

  it.each([
    'Take our name off the door prize list',
    'I would like to stop the late notices',
    'no more alerts from the fire alarm I hope',
  ])('is outweighed by another matter: %j', (text) => {
    expect(readReply(text).kind).toBe('other');
  });
});

describe('the seven words of 47 CFR 64.1200(a)(10)', () => {
  it.each(['stop', 'quit', 'end', 'revoke', 'opt out', 'cancel', 'unsubscribe'])(
    'takes %s alone as final',
    (word) => {
      const spellings = [
        word,
        word.toUpperCase(),
        `${word}.`,
        `"${word}"`,
        `${word}!!!`,
        ` ${word}\n`,
        `${word} please`,
        `${word}\u200b`,
        `\u202e${word}\u202c`,
      ];
      expect(spellings.map((text) => readReply(text).kind)).toEqual(spellings.map(() => 'stop'));
    },
  );
});

describe('a reading', () => {
  it('names the language of the word used', () => {
    expect(
      ['STOP', 'ALTO', 'ARRÊT', 'stop por favor', 'stop svp', 'hello'].map(
        (text) => readReply(text).language,
      ),
    ).toEqual(['en', 'es', 'fr', 'es', 'fr', null]);
  });

  it.each([
    ['STOP', 'keyword-stop'],
    ['START', 'keyword-start'],
    ['HELP', 'keyword-help'],
    ['please stop texting me', 'request-en-stop-texting'],
    ['Liked “Reply STOP to opt out”', 'guard-reaction'],
    ["I'm driving with Do Not Disturb While Driving turned on.", 'guard-auto-reply'],
    ['You have the wrong number', 'wrong-number-en'],
    ['STOP Lopez family', 'keyword-among-words'],
    ['', 'empty'],
  ])('of %j carries the stable rule %s', (text, rule) => {
    expect(readReply(text).rule).toBe(rule);
  });

  it('hears the person below a reaction, but not the reaction', () => {
    expect(readReply('Questioned “Class is at 4. Reply STOP to opt out” please stop texting me').kind).toBe(
      'stop',
    );
  });

  it.each([
    "I'm driving. STOP TEXTING ME",
    "I'm on vacation until Monday. Please remove me from this list.",
    'This number is not monitored. Please stop texting it.',
    'I’ll get back to you later, stop texting me',
  ])('leaves to a person what may be one or a phone that answers by itself: %j', (text) => {
    expect(readReply(text)).toMatchObject({ kind: 'unclear', rule: 'request-in-auto-reply' });
  });

  it.each([
    "I'm on vacation until 8/12 with no access to messages. Do not reply to this text.",
    "Auto-reply: I'm unavailable. Please stop by the office.",
    'Out of office. Reply STOP to unsubscribe',
  ])('asks nobody about a phone that answers by itself and asks for nothing: %j', (text) => {
    expect(readReply(text)).toMatchObject({ kind: 'other', rule: 'guard-auto-reply' });
  });

  it('takes YES, Y, SÍ, OK, GO and RESUME for no start', () => {
    const words = ['YES', 'Y', 'SÍ', 'OK', 'GO', 'RESUME', 'yes please'];
    expect(words.map((text) => readReply(text).kind)).toEqual(words.map(() => 'other'));
  });
});

describe('a yes', () => {
  it.each([
    'YES',
    'y',
    'Sí',
    'si',
    'OUI',
    'Yes!',
    'yess',
    'ＹＥＳ',
    'yes please',
    'ok',
    'GO',
    'resume',
    'Y\u200b',
  ])('is read from %j', (text) => {
    expect(isAffirmative(text)).toBe(true);
  });

  it.each([
    '',
    'no',
    'yes?',
    'yes but not texts',
    'yes stop',
    'yes we will come on Friday',
    'Liked “YES”',
    '👍',
  ])('is not read from %j', (text) => {
    expect(isAffirmative(text)).toBe(false);
  });
});

describe('a no', () => {
  it.each(['NO', 'n', 'Nope', 'No!', 'no thanks', 'No, gracias', 'NON merci', 'no no no'])(
    'is read from %j',
    (text) => {
      expect(isNegative(text)).toBe(true);
    },
  );

  it.each(['', 'no?', 'no class today', 'yes', 'no idea who this is', 'not now', 'Liked “NO”', 'thanks'])(
    'is not read from %j',
    (text) => {
      expect(isNegative(text)).toBe(false);
    },
  );
});

const NASTY = [
  '\ufdfa',
  '\u0301',
  '\ud800',
  '\udc00',
  '\u0000',
  '🇸',
  '👩‍👩‍👧‍👦',
  '“',
  '> ',
  '\r\n',
  'stop ',
  "don't ",
  'S T O P ',
  'texting me ',
  '\u202e',
  '𝗦',
  'Ѕ',
  'ß',
  'İ',
  '한',
  '٣',
  '\u2028',
  'a',
];

/** A small linear congruential generator: the same texts on every machine. */
function* mixedTexts(count: number): Generator<string> {
  let state = 20_251_122;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let n = 0; n < count; n++) {
    yield Array.from({ length: next(60) }, () => NASTY[next(NASTY.length)] ?? '').join('');
  }
}

describe('any text at all', () => {
  it('is read without an exception', () => {
    for (const text of [...mixedTexts(1500), ...NASTY.map((piece) => piece.repeat(2500))]) {
      expect(['stop', 'start', 'help', 'unclear', 'other']).toContain(readReply(text).kind);
      expect(typeof isAffirmative(text)).toBe('boolean');
    }
  });

  it('is read up to 2,000 characters, however long it is', () => {
    expect(readReply(`${'x'.repeat(1999)} please stop texting me`).kind).toBe('other');
    expect(readReply(`STOP${' '.repeat(1996)}just kidding`).kind).toBe('stop');
    expect(readReply(`STOP ${'\u0301'.repeat(1_000_000)}`).kind).toBe('stop');
  });

  it('takes no longer for being hostile', () => {
    const worst = NASTY.map((piece) => {
      const text = piece.repeat(2000);
      const runs = Array.from({ length: 5 }, () => {
        const started = performance.now();
        readReply(text);
        return performance.now() - started;
      });
      return Math.min(...runs);
    });
    expect(Math.max(...worst)).toBeLessThan(100);
  });
});
