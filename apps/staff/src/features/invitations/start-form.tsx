import { Button, NativeSelect } from '@mantine/core';
import { formatCount, useWords } from '@optline/ui';
import { useState } from 'react';
import { countOf } from '../../asking/count-of.js';
import asking from '../../asking/asking.module.css';
import { Busy } from '../../form/busy.js';
import form from '../../form/form.module.css';
import { runActWords } from './invitations-words.js';
import type { InvitationRunHeadFragment } from './run-page.generated.js';
import type { RunActing } from './use-run-acts.js';

const remindDays = [3, 7, 14] as const;
const usualDays = 7;

interface StartFormProps {
  readonly run: InvitationRunHeadFragment;
  readonly acting: RunActing;
}

/** How many e-mails would go to how many people, and the button that sends them. */
export function StartForm({ run, acting }: StartFormProps) {
  const say = useWords(runActWords);
  const [days, setDays] = useState(String(usualDays));
  const people = countOf(run);
  const counts = { people, shown: formatCount(people, 'en'), mails: formatCount(run.mails.all, 'en') };
  return (
    <>
      <p>
        {say('preview', counts)} {say('nothingSent')}
      </p>
      {people > 0 && (
        <NativeSelect
          className={asking.select}
          label={say('remindAfter')}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
          data={[
            ...remindDays.map((value) => ({
              value: String(value),
              label: say('remindDays', { days: String(value) }),
            })),
            { value: '', label: say('remindNever') },
          ]}
        />
      )}
      <div className={form.buttons}>
        {people > 0 && (
          <Button
            aria-disabled={acting.isBusy}
            onClick={() => void acting.start(days === '' ? null : Number(days), say('begun'))}
          >
            {say('send')}
          </Button>
        )}
        <Button
          variant="default"
          aria-disabled={acting.isBusy}
          onClick={() => void acting.cancel(say('discarded'))}
        >
          {say('discard')}
        </Button>
        <Busy isBusy={acting.isBusy} />
      </div>
    </>
  );
}
