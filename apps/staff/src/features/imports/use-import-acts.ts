import { useMutation } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import type { OutcomeState } from '../../form/outcome.js';
import { CancelImportDocument, CheckImportDocument, RunImportDocument } from './import-page.generated.js';
import type { CheckImportMutationVariables } from './import-page.generated.js';
import { importWords } from './import-words.js';

type Changed =
  | { readonly __typename: 'ImportChanged' }
  | { readonly __typename: 'ImportNotPossible'; readonly message: string };

/** What can be done with a file. Each says what came of it, or why it was not possible. */
export function useImportActs(id: string, outcome: OutcomeState) {
  const say = useWords(importWords);
  const [mutateCheck] = useMutation(CheckImportDocument);
  const [mutateRun] = useMutation(RunImportDocument);
  const [mutateCancel] = useMutation(CancelImportDocument);
  const [isBusy, setBusy] = useState(false);
  const act = async (asked: Promise<Changed | undefined>, said: string | null): Promise<void> => {
    setBusy(true);
    try {
      const changed = await asked;
      if (changed?.__typename === 'ImportNotPossible') outcome.fail(changed.message);
      else if (said !== null) outcome.say(said);
      else outcome.fail(null);
    } catch (error) {
      outcome.fail(error);
    }
    setBusy(false);
  };
  return {
    isBusy,
    check: (chosen: Omit<CheckImportMutationVariables['input'], 'id'>) =>
      act(
        mutateCheck({ variables: { input: { id, ...chosen } } }).then(({ data }) => data?.checkImport),
        null,
      ),
    run: (confirmsConsent: boolean) =>
      act(
        mutateRun({ variables: { input: { id, confirmsConsent } } }).then(({ data }) => data?.runImport),
        say('begun'),
      ),
    cancel: () =>
      act(
        mutateCancel({ variables: { id } }).then(({ data }) => data?.cancelImport),
        say('cancelled'),
      ),
  };
}
