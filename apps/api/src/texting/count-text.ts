import { TextCount } from '@optline/schema';
import { isGsm7, outsideGsm7, segments } from './segments.js';

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What the carrier makes of a text: the same count wherever one is shown. */
export function countOf(body: string): TextCount {
  return Object.assign(new TextCount(), {
    segments: segments(body),
    characters: [...characters.segment(body)].length,
    encoding: isGsm7(body) ? 'GSM-7' : 'UCS-2',
    outsideGsm7: outsideGsm7(body),
  });
}
