import { useRunList } from '../../asking/use-run-list.js';
import { invitationLeftOutWords, invitationResultWords } from './invitations-words.js';
import type { InvitationLeftOut, InvitationResult, InvitationState } from '@optline/ui';

/** In the order in which staff want to know. */
export const invitationResults = Object.keys(invitationResultWords.en) as InvitationResult[];
const reasons = Object.keys(invitationLeftOutWords.en) as InvitationLeftOut[];
const pageSize = 50;
const busyPollMs = 1_000;
/** Mails come back some time after they were sent. */
const calmPollMs = 20_000;

export const useInvitedList = () => useRunList({ results: invitationResults, reasons });

export type InvitedList = ReturnType<typeof useInvitedList>;

export function variablesOf(id: string, { result, leftOut, after }: InvitedList) {
  return { id, result, leftOut, after, first: pageSize };
}

export function pollMsOf(state: InvitationState | undefined): number {
  switch (state) {
    case undefined:
    case 'PREPARED':
    case 'CANCELLED':
      return 0;
    case 'PREPARING':
    case 'SENDING':
    case 'REMINDING':
      return busyPollMs;
    case 'SENT':
      return calmPollMs;
  }
}
