import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { OutcomeState } from '../../form/outcome.js';
import {
  CancelInvitationsDocument,
  RemindInvitationsDocument,
  StartInvitationsDocument,
} from './run-page.generated.js';

type Changed =
  | { readonly __typename: 'InvitationRunChanged' }
  | { readonly __typename: 'InvitationRunNotPossible'; readonly message: string };

/** What can be done with a sending. Each says what came of it, or why it was not possible. */
export function useRunActs(id: string, outcome: OutcomeState) {
  const [mutateStart] = useMutation(StartInvitationsDocument);
  const [mutateRemind] = useMutation(RemindInvitationsDocument);
  const [mutateCancel] = useMutation(CancelInvitationsDocument);
  const [isBusy, setBusy] = useState(false);
  const act = async (asked: Promise<Changed | undefined>, said: string): Promise<void> => {
    setBusy(true);
    try {
      const changed = await asked;
      if (changed?.__typename === 'InvitationRunNotPossible') outcome.fail(changed.message);
      else outcome.say(said);
    } catch (error) {
      outcome.fail(error);
    }
    setBusy(false);
  };
  return {
    isBusy,
    start: (remindAfterDays: number | null, said: string) =>
      act(
        mutateStart({ variables: { input: { id, remindAfterDays } } }).then(
          ({ data }) => data?.startInvitations,
        ),
        said,
      ),
    remind: (said: string) =>
      act(
        mutateRemind({ variables: { id } }).then(({ data }) => data?.remindInvitations),
        said,
      ),
    cancel: (said: string) =>
      act(
        mutateCancel({ variables: { id } }).then(({ data }) => data?.cancelInvitations),
        said,
      ),
  };
}

export type RunActing = ReturnType<typeof useRunActs>;
