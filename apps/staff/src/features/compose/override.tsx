import { Checkbox, Textarea } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useRights } from '../../permissions/use-rights.js';
import { whenWords } from './compose-words.js';
import { longestReason } from './draft.js';
import type { WhenProps } from './when-props.js';

/** For those who may: in spite of the hours, with a reason that is kept. */
export function Override({ draft, mistake, onChange }: Pick<WhenProps, 'draft' | 'mistake' | 'onChange'>) {
  const say = useWords(whenWords);
  if (!useRights().mayOverrideHours) return null;
  return (
    <>
      <Checkbox
        label={say('override')}
        checked={draft.isOverriding}
        onChange={(event) => onChange({ isOverriding: event.currentTarget.checked })}
      />
      {draft.isOverriding && (
        <Textarea
          name="reason"
          label={say('reason')}
          description={say('reasonHint')}
          rows={2}
          maxLength={longestReason}
          value={draft.reason}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
          error={mistake?.field === 'reason' && say(mistake.why)}
        />
      )}
    </>
  );
}
