import { useWords } from '@optline/ui';
import type { BulkOptInState } from '@optline/ui';
import form from '../../form/form.module.css';
import { bulkStateWords } from './bulk-words.js';

/** How far a bulk opt-in is, in a word. */
export function BulkState({ state }: { readonly state: BulkOptInState }) {
  const say = useWords(bulkStateWords);
  return (
    <span className={form.tag} data-kind={kindOf(state)}>
      {say(state)}
    </span>
  );
}

function kindOf(state: BulkOptInState): 'wait' | 'good' | undefined {
  switch (state) {
    case 'PREPARING':
    case 'PREPARED':
    case 'RUNNING':
    case 'TAKING_BACK':
      return 'wait';
    case 'DONE':
      return 'good';
    case 'CANCELLED':
    case 'TAKEN_BACK':
      return undefined;
  }
}
