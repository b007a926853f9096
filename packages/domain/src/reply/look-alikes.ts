/** Letters of other alphabets that are drawn like a Latin letter; each pair is look-alikes, then what they stand for. */
const DRAWN_ALIKE: readonly (readonly [string, string])[] = [
  ['АВСЕНІЈКМОРЅТУХԚԜҮ', 'abcehijkmopstyxqwy'],
  ['авсенкмтіјорѕухԛԝүһԁӏ', 'abcehkmtijopsyxqwyhdl'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ', 'abezhikmnoptyxc'],
  ['αβειοκνρτυχϲϳ', 'abeiokvptuxcj'],
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
  ['ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ', 'abcdefghijklmnoprstuvwxyz'],
  ['ᏚᎢᏢᎪᏴᏟᎬᎻᎫᏦᏞᎷᏃ', 'stpabcehjklmz'],
  ['ոսօ', 'nuo'],
  ['øłđħŧıȷßþɑɡ', 'oldhtijspag'],
];

const LATIN_BY_LOOK = new Map<string, string>();
for (const [alike, latin] of DRAWN_ALIKE) {
  [...alike].forEach((letter, index) => LATIN_BY_LOOK.set(letter, latin[index] ?? letter));
}

const FIRST_REGIONAL = 0x1f1e6;
/** First code points of the runs A to Z that compatibility normalising leaves as they are. */
const BADGE_RUNS = [0x1f150, 0x1f170];

function badgeLetter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const first = BADGE_RUNS.find((start) => codePoint >= start && codePoint < start + 26);
  return first === undefined ? character : String.fromCharCode(97 + codePoint - first);
}

/**
 * Turns white-on-black badge letters and single flag letters into plain letters. Two flag letters in a row are a
 * flag, which says nothing, and go away.
 */
export function spellOutBadges(text: string): string {
  return text
    .replace(/[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu, badgeLetter)
    .replace(/[\u{1F1E6}-\u{1F1FF}]+/gu, (run) => {
      const letters = [...run];
      if (letters.length === 2) return ' ';
      return letters
        .map((letter) => String.fromCharCode(97 + (letter.codePointAt(0) ?? 0) - FIRST_REGIONAL))
        .join('');
    });
}

/** The word as it looks to a reader of the Latin alphabet, or null where it does not look like a Latin word. */
export function readAsLatin(word: string): string | null {
  let latin = '';
  for (const letter of word) {
    const plain = /[a-zA-Z0-9']/.test(letter) ? letter : LATIN_BY_LOOK.get(letter);
    if (plain === undefined) return null;
    latin += plain;
  }
  return latin.toLowerCase();
}
