import type { ReviewReason, Standing } from '../src/consent/consent.js';
import type { ConsentRequest } from '../src/consent/requests.js';
import {
  byPersonNamed,
  byStaff,
  carrierBlock,
  decideReview,
  liftOfficeStop,
  minutes,
  noFor,
  openReview,
  OTHER_NUMBER,
  OUR_NUMBER,
  proof,
  review,
  settleReview,
  startReply,
  stopNumber,
  stopReply,
  undoDecision,
  yesFor,
} from './builders.js';
import type { Dice } from './random.js';

const REASONS: readonly ReviewReason[] = [
  'unclear',
  'wrong-number',
  'start-needs-review',
  'reported-request',
  'missed-message',
];

function aYes(dice: Dice, standing: Standing, causeId: string): ConsentRequest {
  const person = dice.pick(standing.holders);
  return yesFor(person.personId, {
    causeId,
    way: dice.pick(['portal', 'staff', 'email-page', 'api'] as const),
    actor: dice.pick([byStaff, byPersonNamed(person.personId), byPersonNamed('ann')]),
    seenVersion: dice.chance(85) ? person.version : person.version - 1,
    theyAskedForIt: dice.chance(70),
    actingAdultId: dice.chance(80) ? 'ann' : null,
    link: dice.chance(85) ? { isValidForYes: dice.chance(80) } : null,
    proof: proof({
      adultPersonId: dice.chance(80) ? 'ann' : null,
      askedAgain: dice.chance(60) ? { how: 'phone', words: 'text me again' } : null,
    }),
  });
}

function aNo(dice: Dice, standing: Standing, causeId: string): ConsentRequest {
  const { personId } = dice.pick(standing.holders);
  return noFor(personId, {
    causeId,
    way: dice.pick(['portal', 'staff', 'email-page', 'api', 'office'] as const),
    actor: dice.pick([byStaff, byPersonNamed(personId), byPersonNamed('bob')]),
  });
}

function aStop(dice: Dice, causeId: string, now: Date): ConsentRequest {
  return stopReply({
    causeId,
    ourNumber: dice.pick([OUR_NUMBER, OTHER_NUMBER]),
    ourNumberIsRetired: dice.chance(10),
    receivedAt: new Date(now.getTime() - dice.pick([0, 1, 500, minutes(4), minutes(6)])),
    carrierAnswered: dice.chance(30),
  });
}

function aStart(dice: Dice, causeId: string, now: Date): ConsentRequest {
  return startReply({
    causeId,
    ourNumber: dice.pick([OUR_NUMBER, OTHER_NUMBER]),
    receivedAt: now,
    carrierTime: dice.chance(70) ? new Date(now.getTime() - dice.pick([0, 300, minutes(90)])) : null,
    isVerified: dice.chance(90),
  });
}

/** Of a review: of a text, said before or not, or of something without one. */
function anOpening(dice: Dice, causeId: string): ConsentRequest {
  const ourNumber = dice.pick([OUR_NUMBER, OTHER_NUMBER]);
  const text = dice.chance(70) ? { ourNumber, words: dice.pick(['not now', 'maybe']) } : null;
  return openReview({ causeId, why: dice.pick(REASONS), text });
}

/** Of the decision of a review: made, undone, or taking effect; too early and for no review at all, too. */
function aDecision(dice: Dice, standing: Standing, at: { causeId: string; now: Date }): ConsentRequest {
  const open = standing.openReviews.length > 0 ? dice.pick(standing.openReviews) : null;
  const reviewId = open?.reviewId ?? 'unknown';
  const what = dice.below(open?.waiting == null ? 5 : 8);
  if (what < 3) {
    const decision = dice.pick(['stop', 'not-a-request', 'wrong-number', 'start'] as const);
    return decideReview({ causeId: at.causeId, reviewId, decision });
  }
  if (what === 4) return undoDecision({ causeId: at.causeId, reviewId });
  const causeId = dice.chance(90) ? (open?.waiting?.causeId ?? at.causeId) : at.causeId;
  return settleReview({
    causeId,
    way: what === 3 ? 'rule' : 'office',
    review: review({
      reviewId,
      receivedAt: new Date(at.now.getTime() - dice.pick([1, minutes(3), minutes(900)])),
      ourNumber: dice.pick([OUR_NUMBER, null]),
    }),
  });
}

/** Any request that can be made of the standing, likely ones more often. */
export function anyRequest(
  dice: Dice,
  standing: Standing,
  at: { readonly causeId: string; readonly now: Date },
): ConsentRequest {
  const { causeId, now } = at;
  switch (dice.below(12)) {
    case 0:
    case 1:
      return aYes(dice, standing, causeId);
    case 2:
      return aNo(dice, standing, causeId);
    case 3:
      return aStop(dice, causeId, now);
    case 4:
    case 5:
      return aStart(dice, causeId, now);
    case 6:
      return stopNumber({
        causeId,
        way: dice.pick(['portal', 'email-page', 'staff', 'api', 'office'] as const),
        forPersonId: dice.chance(60) ? dice.pick(standing.holders).personId : null,
      });
    case 7:
      return carrierBlock({
        causeId,
        ourNumber: dice.pick([OUR_NUMBER, OTHER_NUMBER]),
        textHandedOverAt: new Date(now.getTime() - dice.pick([1, minutes(2), minutes(200)])),
      });
    case 8:
      return dice.chance(50) ? anOpening(dice, causeId) : liftOfficeStop({ causeId });
    default:
      return aDecision(dice, standing, at);
  }
}
