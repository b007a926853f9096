const longestLetter = 4;

/** Thrown for a file whose letters cannot be read, with what to do about it. */
export class UnreadableText extends Error {}

const notText =
  'This is not a CSV file. Open it in your spreadsheet program and save it as "CSV UTF-8 (comma delimited)".';
const mixed =
  'Some letters of this file cannot be read. Save it as "CSV UTF-8 (comma delimited)" and bring it again.';

/** The letters of bytes; more may follow unless it is the end. */
type Decode = (bytes: Uint8Array, isEnd: boolean) => string;

/**
 * Decodes a file piece by piece. Without a mark at its beginning the first letter beyond ASCII decides: what is no
 * UTF-8 is Windows-1252, which older spreadsheet programs write. Up to there both are the same.
 */
export class TextReader {
  #decode: Decode | null = null;
  #waiting: Uint8Array = new Uint8Array();
  #isFirst = true;

  /** The text of the next bytes. @throws UnreadableText */
  read(bytes: Uint8Array): string {
    return this.#take(Buffer.concat([this.#waiting, bytes]), false);
  }

  /** What is left when there are no more bytes. @throws UnreadableText */
  end(): string {
    return this.#take(this.#waiting, true);
  }

  #take(bytes: Uint8Array, isEnd: boolean): string {
    this.#waiting = new Uint8Array();
    if (this.#isFirst && bytes.length < longestLetter && !isEnd) {
      this.#waiting = bytes;
      return '';
    }
    if (this.#isFirst) this.#decode = decodeByMark(bytes);
    this.#isFirst = false;
    const text = this.#decode === null ? this.#undecided(bytes, isEnd) : this.#decode(bytes, isEnd);
    if (text.includes('\0')) throw new UnreadableText(notText);
    return text;
  }

  #undecided(bytes: Uint8Array, isEnd: boolean): string {
    const at = bytes.findIndex((byte) => byte >= 0x80);
    if (at === -1) return Buffer.from(bytes).toString('latin1');
    if (bytes.length - at < longestLetter && !isEnd) {
      this.#waiting = bytes.slice(at);
      return Buffer.from(bytes.slice(0, at)).toString('latin1');
    }
    this.#decode = isUtf8At(bytes, at) ? decodeAs('utf-8') : decodeWindows1252;
    return this.#decode(bytes, isEnd);
  }
}

function decodeByMark(bytes: Uint8Array): Decode | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs('utf-8');
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le');
  return first === 0xfe && second === 0xff ? decodeAs('utf-16be') : null;
}

function decodeAs(encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes, isEnd) => {
    try {
      return decoder.decode(bytes, { stream: !isEnd });
    } catch {
      throw new UnreadableText(mixed);
    }
  };
}

/** From 0x80 on. Node 20 takes these for control characters, as Latin-1 has them. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** Whether the letter that begins there is whole and valid UTF-8. */
function isUtf8At(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.slice(at, at + length));
    return true;
  } catch {
    return false;
  }
}
