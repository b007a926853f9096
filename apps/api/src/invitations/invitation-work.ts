import type { LongWork } from '../long-work/long-work.js';
import { gatherInvited, gatherReminded } from './gather-people.js';
import { sendInvitations } from './send-invitations.js';

/** What is to be done for runs of invitations, while they are prepared and while they are sent. */
export const invitationWork: readonly LongWork[] = [
  { name: 'invitations are prepared', doNext: gatherInvited },
  { name: 'reminders are prepared', doNext: gatherReminded },
  { name: 'invitations are sent', doNext: sendInvitations },
];
