import { useState } from 'react';
import type { OutcomeState } from '../form/outcome.js';

/** What the api answers: changed, or a sentence that says why not. */
type Changed = { readonly __typename: string; readonly message?: string } | null | undefined;

/** Does one thing at a time with a run, and says what came of it, or why it was not possible. */
export function useActing(outcome: OutcomeState) {
  const [isBusy, setBusy] = useState(false);
  const act = async (ask: () => Promise<Changed>, said: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      const changed = await ask();
      if (changed?.message !== undefined) outcome.fail(changed.message);
      else outcome.say(said);
    } catch (error) {
      outcome.fail(error);
    }
    setBusy(false);
  };
  return { isBusy, act };
}
