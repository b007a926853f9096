import { formatCount, formatDateTime, useWords } from '@optline/ui';
import { whenWords } from './compose-words.js';
import { scheduledAtOf } from './draft.js';
import type { Draft } from './draft.js';
import type { Preview } from './use-preview.js';

interface Known {
  readonly draft: Draft;
  readonly timeZone: string;
  readonly preview: Preview | undefined;
}

/** When the texts will go, as far as it is known; empty while nothing is. */
export function useWhen({ draft, timeZone, preview }: Known): string {
  const say = useWords(whenWords);
  const time = (instant: string): string => formatDateTime(instant, { language: 'en', timeZone });
  const at = scheduledAtOf(draft, timeZone);
  const held = (): string | null => {
    if (preview === undefined || preview.texts === 0 || (draft.isLater && at === null)) return null;
    const { waiting, waitingUntil, texts } = preview;
    if (draft.isOverriding) return say('overridden');
    if (waiting === 0 || waitingUntil === null) return at === null ? say('atOnce') : null;
    // Nothing waits until before it begins: this was looked at for another time.
    if (at !== null && Date.parse(waitingUntil) < at.getTime()) return null;
    const until = time(waitingUntil);
    return waiting === texts
      ? say('allWait', { until })
      : say('someWait', { waiting, shown: formatCount(waiting, 'en'), until });
  };
  const begins = at === null ? null : say('begins', { time: time(at.toISOString()) });
  return [begins, held()].filter((sentence) => sentence !== null).join(' ');
}
