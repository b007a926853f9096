import { assertNever } from '../assert-never.js';
import { decideCarrierBlock } from './carrier-block.js';
import type { Standing } from './consent.js';
import type { Decision } from './outcome.js';
import type { ConsentRequest } from './requests.js';
import { decideReview, decideUndoDecision } from './review-decision.js';
import { decideOpenReview, decideSettleReview } from './reviews.js';
import { decideSetAnswer, decideTakeBack } from './set-answer.js';
import { decideStartReply } from './start.js';
import { decideLiftOfficeStop, decideStopNumber } from './stop-number.js';
import { decideStopReply } from './stop.js';

/**
 * The one place that decides what becomes of a request about consent, whichever way it came in. Pure: the
 * same standing, request and instant always give the same decision. `standing` must have been loaded under
 * the lock of its number; what is decided must be written before the lock is let go.
 *
 * Source: 47 CFR 64.1200(a)(10)-(12); each kind of request names its own.
 */
export function decideConsentChange(standing: Standing, request: ConsentRequest, now: Date): Decision {
  switch (request.kind) {
    case 'set-answer':
      return decideSetAnswer(standing, request, now);
    case 'stop-reply':
      return decideStopReply(standing, request, now);
    case 'start-reply':
      return decideStartReply(standing, request, now);
    case 'stop-number':
      return decideStopNumber(standing, request, now);
    case 'lift-office-stop':
      return decideLiftOfficeStop(standing, request);
    case 'take-back':
      return decideTakeBack(standing, request);
    case 'carrier-block':
      return decideCarrierBlock(standing, request);
    case 'open-review':
      return decideOpenReview(standing, request);
    case 'decide-review':
      return decideReview(standing, request, now);
    case 'undo-decision':
      return decideUndoDecision(standing, request, now);
    case 'settle-review':
      return decideSettleReview(standing, request, now);
    default:
      return assertNever(request);
  }
}
