import { defineEnglishWords } from '@optline/ui';
import type { Obstacle } from '@optline/ui';

export const leftOutWords = defineEnglishWords({
  people: '{count, plural, one {One person} other {{shown} people}}',
  names: 'Who: {why}',
  review: 'Decide the review',
  reviewOf: 'Decide the review that holds {name}',
  more: 'Show more names',
  nobody: 'By now this is so for nobody.',
});

/** Why people get nothing, said of several at once. */
export const leftOutReasonWords = defineEnglishWords({
  HELD: 'Held: a message from their number waits for a review',
  NEVER_ASKED: 'Never asked',
  NEEDS_ADULT: 'Under 18, and no adult of the family said Yes',
  NO_NUMBER: 'No cell phone number',
  NUMBER_UNUSABLE: 'The carrier says that no text can reach their number',
  PAIR_BLOCKED: 'The carrier blocks texts from our number to theirs',
  SUPPRESSED: 'All texts to their number are stopped',
  OUT: 'Their answer is No',
  ARCHIVED: 'Archived',
  NO_PEOPLE: 'Nobody is left whom it was for',
  NUMBER_CHANGED: 'Their number was changed',
  PAUSED: 'All texts of the school are paused',
} satisfies Record<Obstacle, string>);
