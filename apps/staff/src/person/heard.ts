import { instantAt } from '@optline/domain';
import type { ProofHow } from '@optline/ui';
import type { School } from './person-record.js';

/** A request that somebody of the office heard, as it is typed. */
export interface HeardDraft {
  readonly how: ProofHow | '';
  readonly day: string;
  readonly time: string;
  readonly words: string;
}

export interface Heard {
  readonly how: ProofHow;
  readonly at: string;
  readonly words: string;
}

export type HeardMistakes = {
  readonly [Name in keyof HeardDraft]?: 'howMissing' | 'dayMissing' | 'inFuture' | 'wordsMissing';
};

/** The instant that the clock of the school showed; `null` where day or time is missing. */
function heardAt({ day, time }: HeardDraft, { timeZone }: School): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}/.test(time)) return null;
  return instantAt(day, time.slice(0, 5), timeZone);
}

export function mistakesInHeard(draft: HeardDraft, school: School): HeardMistakes {
  const at = heardAt(draft, school);
  return {
    ...(draft.how === '' && { how: 'howMissing' }),
    ...(at === null && { day: 'dayMissing' }),
    ...(at !== null && at.getTime() > Date.now() && { day: 'inFuture' }),
    ...(draft.words.trim() === '' && { words: 'wordsMissing' }),
  };
}

export function heardOf(draft: HeardDraft, school: School): Heard | null {
  const at = heardAt(draft, school);
  if (draft.how === '' || at === null) return null;
  return { how: draft.how, at: at.toISOString(), words: draft.words.trim() };
}
