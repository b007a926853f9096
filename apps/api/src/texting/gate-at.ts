import { mayText } from '@optline/domain';
import type { GatePerson, MayNotReason, Standing } from '@optline/domain';

/** A number as it stands, and the number of ours from which a text would go to it. */
export interface AtNumber {
  readonly standing: Standing;
  readonly from: string;
  readonly number: string;
  readonly isPaused: boolean;
}

/** Why a text for these people would not go to the number now; `null` where it would. */
export function hindranceAt(
  { standing, from, number, isPaused }: AtNumber,
  people: readonly GatePerson[],
): MayNotReason | null {
  const { suppression, pairs, openReviews, isUnusable } = standing;
  const gate = mayText({
    fromNumber: from,
    to: number,
    people,
    suppression,
    pairs,
    openReviews,
    isUnusable,
    organizationPaused: isPaused,
  });
  return gate.kind === 'may' ? null : gate.why;
}

/** What stands against the number itself, for a text that stands for nobody of a family. */
export function hindranceOfNumber(at: Omit<AtNumber, 'isPaused'>): MayNotReason | null {
  const why = hindranceAt({ ...at, isPaused: false }, []);
  return why === 'no-people' ? null : why;
}
