import { settleDecidedReview } from '../consent/settle-review.job.js';
import type { Handlers } from '../outbox/worker.js';
import { sendAnswerConfirmation } from './jobs/confirm-answer-email.js';
import { sendOfficeEmail } from './jobs/office-email.js';
import { sendRegistrationEmail } from './jobs/registration-email.js';
import { sendReviewReminder } from './jobs/review-reminder-email.js';
import { sendSignInEmail } from './jobs/sign-in-email.js';
import { sendStopConfirmed } from './jobs/stop-confirmed-email.js';
import { sendTextingEmail } from './jobs/texting-email.js';
import { sendTurnedIn } from './jobs/turned-in-email.js';
import { sendTurnedOut } from './jobs/turned-out-email.js';

/** Who carries out what is owed. */
export const handlers: Handlers = {
  'settle-review': settleDecidedReview,
  'office-email': sendOfficeEmail,
  'confirm-answer-email': sendAnswerConfirmation,
  'turned-out-email': sendTurnedOut,
  'turned-in-email': sendTurnedIn,
  'stop-confirmed-email': sendStopConfirmed,
  'texting-email': sendTextingEmail,
  'sign-in-email': sendSignInEmail,
  'registration-email': sendRegistrationEmail,
  'review-reminder-email': sendReviewReminder,
};
