import { isGsm7, outsideGsm7, segments } from './segments.js';

/** What a text is to the carrier, which charges by the segment. */
export interface TextSize {
  /** As people count: an emoji is one. */
  readonly characters: number;
  readonly segments: number;
  /** GSM-7: 160 characters in one segment, 153 in each of several; UCS-2: 70 and 67. */
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** The characters that make it UCS-2, each once. */
  readonly outsideGsm7: readonly string[];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Source: 3GPP TS 23.038; see `segments`. */
export function sizeOf(text: string): TextSize {
  return {
    characters: [...graphemes.segment(text)].length,
    segments: segments(text),
    encoding: isGsm7(text) ? 'GSM-7' : 'UCS-2',
    outsideGsm7: outsideGsm7(text),
  };
}
