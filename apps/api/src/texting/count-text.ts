import { sizeOf } from '@optline/domain';
import { TextCount } from '@optline/schema';

/** What the carrier makes of a text: the same count wherever one is shown. */
export function countOf(body: string): TextCount {
  return Object.assign(new TextCount(), sizeOf(body));
}
