import { useMutation } from '@apollo/client/react';
import { useActing } from '../../asking/use-acting.js';
import type { OutcomeState } from '../../form/outcome.js';
import {
  CancelBulkOptInDocument,
  StartBulkOptInDocument,
  TakeBackBulkOptInDocument,
} from './bulk-page.generated.js';
import type { StartBulkOptInInput } from './bulk-page.generated.js';

/** What can be done with a bulk opt-in. */
export function useBulkActs(id: string, outcome: OutcomeState) {
  const [mutateStart] = useMutation(StartBulkOptInDocument);
  const [mutateCancel] = useMutation(CancelBulkOptInDocument);
  const [mutateTakeBack] = useMutation(TakeBackBulkOptInDocument);
  const { isBusy, act } = useActing(outcome);
  return {
    isBusy,
    start: (attested: Omit<StartBulkOptInInput, 'id'>, said: string) =>
      act(async () => {
        const { data } = await mutateStart({ variables: { input: { id, ...attested } } });
        return data?.startBulkOptIn;
      }, said),
    cancel: (said: string) =>
      act(async () => (await mutateCancel({ variables: { id } })).data?.cancelBulkOptIn, said),
    takeBack: (said: string) =>
      act(async () => (await mutateTakeBack({ variables: { id } })).data?.takeBackBulkOptIn, said),
  };
}

export type BulkActing = ReturnType<typeof useBulkActs>;
