import { assertNever, type Language } from '@optline/domain';
import { oneLine } from './wording.js';

/** What a mail needs to be sent: both bodies say the same. */
export interface RenderedEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One thing that a letter says. */
export type LetterPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  /** Somebody's own words, exactly as they came. */
  | { readonly kind: 'quote'; readonly title: string; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string; readonly isMain: boolean };

/** A letter is written once, as things to say; each body is set from it. */
export interface Letter {
  readonly language: Language;
  /** Who writes: the school, or the product where no school is known yet. */
  readonly sender: string;
  readonly subject: string;
  /** What an inbox shows beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly parts: readonly LetterPart[];
  /** Why the reader gets it. */
  readonly reason: string;
}

export const words = (text: string): LetterPart => ({ kind: 'words', text });

/** Facts that are known; the others are left out. */
export function facts(known: readonly (Fact | null)[]): LetterPart {
  return { kind: 'facts', facts: known.filter((fact) => fact !== null) };
}

/** The plain body: short paragraphs that read aloud well, each link on a line of its own. */
export function textBody(letter: Letter): string {
  const blocks = [letter.heading, ...letter.parts.map(partAsText), `-- \n${letter.sender}\n${letter.reason}`];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function partAsText(part: LetterPart): string {
  switch (part.kind) {
    case 'words':
      return part.text;
    case 'facts':
      return part.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n');
    case 'list':
      return [part.title, ...part.items.map((item) => `- ${item}`)].join('\n');
    case 'quote':
      return [part.title, ...quotedLines(part.text).map((line) => `> ${line}`)].join('\n');
    case 'link':
      return `${part.label}:\n${part.url}`;
    default:
      return assertNever(part);
  }
}

/** The lines of somebody's words; only control characters are missing. */
export function quotedLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/\p{Cc}/gu, ' ').trimEnd());
}

/** The sender as it stands in the letter's footer and first line. */
export function senderName(schoolName: string | null): string {
  return schoolName === null || oneLine(schoolName) === '' ? 'Optline' : oneLine(schoolName);
}
