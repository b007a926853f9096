import { useMutation } from '@apollo/client/react';
import { useActing } from '../../asking/use-acting.js';
import type { OutcomeState } from '../../form/outcome.js';
import {
  CancelInvitationsDocument,
  RemindInvitationsDocument,
  StartInvitationsDocument,
} from './run-page.generated.js';

/** What can be done with a sending. */
export function useRunActs(id: string, outcome: OutcomeState) {
  const [mutateStart] = useMutation(StartInvitationsDocument);
  const [mutateRemind] = useMutation(RemindInvitationsDocument);
  const [mutateCancel] = useMutation(CancelInvitationsDocument);
  const { isBusy, act } = useActing(outcome);
  return {
    isBusy,
    start: (remindAfterDays: number | null, said: string) =>
      act(async () => {
        const { data } = await mutateStart({ variables: { input: { id, remindAfterDays } } });
        return data?.startInvitations;
      }, said),
    remind: (said: string) =>
      act(async () => (await mutateRemind({ variables: { id } })).data?.remindInvitations, said),
    cancel: (said: string) =>
      act(async () => (await mutateCancel({ variables: { id } })).data?.cancelInvitations, said),
  };
}

export type RunActing = ReturnType<typeof useRunActs>;
