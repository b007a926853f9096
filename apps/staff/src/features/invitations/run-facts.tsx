import { formatCount, formatDateTime, useWords } from '@optline/ui';
import asking from '../../asking/asking.module.css';
import form from '../../form/form.module.css';
import { invitationsWords } from './invitations-words.js';
import type { InvitationRunHeadFragment } from './run-page.generated.js';
import { RunState } from './run-state-tag.js';

interface RunFactsProps {
  readonly run: InvitationRunHeadFragment;
  readonly timeZone: string;
}

/** Who invites whom, and what happened when. */
export function RunFacts({ run, timeZone }: RunFactsProps) {
  const say = useWords(invitationsWords);
  const at = (instant: string): string => formatDateTime(instant, { language: 'en', timeZone });
  const { notInvitedForDays: days, madeAt, madeBy, startedAt, cancelledAt, remindAt, remindedAt } = run;
  return (
    <dl className={form.facts}>
      <dt>{say('state')}</dt>
      <dd className={asking.state}>
        <RunState run={run} />
      </dd>
      <dt>{say('whom')}</dt>
      <dd>{run.audience}</dd>
      <dt>{say('lately')}</dt>
      <dd>{say('latelyDays', { count: days, shown: formatCount(days, 'en') })}</dd>
      <dt>{say('preparedBy')}</dt>
      <dd>{say('preparedWhen', { name: madeBy, when: at(madeAt) })}</dd>
      {startedAt !== null && (
        <>
          <dt>{say('started')}</dt>
          <dd>{at(startedAt)}</dd>
        </>
      )}
      {cancelledAt !== null && (
        <>
          <dt>{say('stopped')}</dt>
          <dd>{at(cancelledAt)}</dd>
        </>
      )}
      {(remindAt !== null || remindedAt !== null) && (
        <>
          <dt>{say('reminder')}</dt>
          <dd>
            {remindedAt === null
              ? say('remindOn', { when: at(remindAt ?? '') })
              : say('reminded', { when: at(remindedAt) })}
          </dd>
        </>
      )}
    </dl>
  );
}
