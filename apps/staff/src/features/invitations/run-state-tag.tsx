import { useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { invitationStateWords } from './invitations-words.js';
import type { InvitationRunHeadFragment } from './run-page.generated.js';

type Stated = Pick<InvitationRunHeadFragment, 'state' | 'remindedAt'>;

/** How far a sending is, in a word. */
export function RunState({ run: { state, remindedAt } }: { readonly run: Stated }) {
  const say = useWords(invitationStateWords);
  const isReminding = state === 'SENDING' && remindedAt !== null;
  return (
    <span className={form.tag} data-kind={kindOf(state)}>
      {say(isReminding ? 'REMINDING' : state)}
    </span>
  );
}

function kindOf(state: Stated['state']): 'wait' | 'good' | undefined {
  switch (state) {
    case 'PREPARING':
    case 'PREPARED':
    case 'SENDING':
    case 'REMINDING':
      return 'wait';
    case 'SENT':
      return 'good';
    case 'CANCELLED':
      return undefined;
  }
}
