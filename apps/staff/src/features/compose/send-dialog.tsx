import { formatCount, useWords } from '@optline/ui';
import { DialogForm } from '../../form/dialog-form.js';
import { Link } from 'react-router';
import form from '../../form/form.module.css';
import { sendWords } from './compose-words.js';
import type { Composing } from './use-composing.js';
import { useWhen } from './use-when.js';

export interface SendProps {
  readonly composing: Composing;
  readonly timeZone: string;
}

const shown = (count: number): string => formatCount(count, 'en');

/** The last look before it goes. What fails stays here, and is asked again under the same name. */
export function SendDialog({ composing, timeZone }: SendProps) {
  const say = useWords(sendWords);
  const { looked, scheduledAt, draft } = composing;
  const { audience = '', people = 0, texted = 0, numbers = 0, examples = [] } = looked.preview ?? {};
  const when = useWhen({ draft, timeZone, preview: looked.preview });
  const isLater = scheduledAt !== null;
  return (
    <DialogForm
      title={isLater ? say('scheduleTitle') : say('sendTitle', { count: texted, shown: shown(texted) })}
      action={say(isLater ? 'schedule' : 'send')}
      isBusy={composing.isSending}
      problem={composing.problem}
      onSubmit={composing.send}
      onClose={composing.close}
    >
      {composing.sentBeforeId !== null && (
        <p>
          <Link to={`/texts/${composing.sentBeforeId}`}>{say('sentBefore')}</Link>
        </p>
      )}
      <p>
        {say('gets', {
          audience,
          texted,
          shownTexted: shown(texted),
          numbers,
          shownNumbers: shown(numbers),
          leftOut: people - texted,
          shownLeftOut: shown(people - texted),
        })}
      </p>
      <blockquote className={form.quote}>{examples[0]?.body ?? draft.body.trim()}</blockquote>
      <p>
        {when} {isLater && say('decidedThen')}
      </p>
      <p className={form.hint}>{say('cannotUndo')}</p>
    </DialogForm>
  );
}
