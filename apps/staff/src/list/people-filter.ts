import { wayWords } from '@optline/ui';
import type { Answer, PersonKind, WayIn } from '@optline/ui';

export const answers: readonly Answer[] = ['IN', 'OUT', 'NEVER_ASKED'];
export const ways = Object.keys(wayWords.en) as WayIn[];
export const numberStates = ['stopped', 'held', 'none'] as const;
export const kinds: readonly PersonKind[] = ['CONTACT', 'STUDENT'];

/** By what a list of people is narrowed, beside a search. */
export interface PeopleNarrowed {
  readonly answer: Answer | null;
  readonly way: WayIn | null;
  readonly number: (typeof numberStates)[number] | null;
}

/** As the api takes it; empty for everybody. */
export function filterOf({ answer, way, number }: PeopleNarrowed) {
  return {
    ...(answer !== null && { answer }),
    ...(way !== null && { way }),
    ...(number === 'stopped' && { isSuppressed: true }),
    ...(number === 'held' && { isHeld: true }),
    ...(number === 'none' && { hasNumber: false }),
  };
}
