import { formatCount, Notice, useWords } from '@optline/ui';
import asking from '../../asking/asking.module.css';
import { Progress } from '../../asking/progress.js';
import { invitationsWords } from './invitations-words.js';
import type { InvitationRunHeadFragment } from './run-page.generated.js';

/** How far it is, while something is under way; and why it does not get on. */
export function RunProgress({ run }: { readonly run: InvitationRunHeadFragment }) {
  const say = useWords(invitationsWords);
  return (
    <div className={asking.steps}>
      <Bar run={run} />
      {run.problem !== null && (
        <Notice kind="wait">
          <p>{say('stuck', { problem: run.problem })}</p>
        </Notice>
      )}
    </div>
  );
}

function Bar({ run }: { readonly run: InvitationRunHeadFragment }) {
  const say = useWords(invitationsWords);
  const { state, remindedAt, gathered, mails, reminders } = run;
  const shown = (count: number): string => formatCount(count, 'en');
  switch (state) {
    case 'PREPARING':
      return (
        <Progress name={say('preparingBar')}>
          {say('gathering', { count: gathered, shown: shown(gathered) })}
        </Progress>
      );
    case 'REMINDING':
      return <Progress name={say('remindingBar')}>{say('preparingReminder')}</Progress>;
    case 'SENDING': {
      const { settled, all } = remindedAt === null ? mails : reminders;
      return (
        <Progress name={say(remindedAt === null ? 'sendingBar' : 'remindingBar')} done={settled} all={all}>
          {say('sending', { settled: shown(settled), all: shown(all) })}
        </Progress>
      );
    }
    case 'PREPARED':
    case 'SENT':
    case 'CANCELLED':
      return null;
  }
}
