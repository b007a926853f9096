import type { OpenReview, Standing } from './consent.js';
import type { Decision } from './outcome.js';
import { changed, UNCHANGED } from './decision.js';
import { tellOffice } from './notices.js';

/** What a person of the office is to decide of. */
export type Question = Pick<OpenReview, 'why' | 'ourNumber' | 'words'>;

/**
 * Opens a review, which holds the number, and tells the office at once. What asks the same as a review that nobody
 * decided yet is decided with it: a machine that says one thing a hundred times asks for one decision.
 *
 * Source: 47 CFR 64.1200(a)(10), what a reasonable person would understand as a request to stop.
 */
export function askOffice(standing: Standing, question: Question): Decision {
  const waits = standing.openReviews.some(
    (review) => review.waiting === null && asksTheSame(review, question),
  );
  if (waits) return UNCHANGED;
  const holderIds = standing.holders.map(({ personId }) => personId);
  return changed({
    reviews: [{ kind: 'open', why: question.why }],
    effects: [tellOffice('review-opened', holderIds)],
  });
}

/** Of one phone and one number of ours: a START is a START in whatever words, everything else is what it says. */
function asksTheSame(review: OpenReview, { why, ourNumber, words }: Question): boolean {
  if (ourNumber === null || review.ourNumber !== ourNumber) return false;
  if (why === 'start-needs-review') return review.why === why;
  return words !== null && review.words === words;
}
