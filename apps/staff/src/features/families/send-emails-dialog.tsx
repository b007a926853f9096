import { Button } from '@mantine/core';
import { commonWords, Dialog, formatCount, ProblemAlert, useWords } from '@optline/ui';
import { memo, useEffect, useRef, useState } from 'react';
import form from '../../form/form.module.css';
import classes from './families-page.module.css';
import { familiesWords } from './families-words.js';
import type { Selected } from './list-state.js';
import { useSendingEmails } from './use-sending-emails.js';

interface SendEmailsDialogProps {
  readonly people: Selected;
  readonly onClose: () => void;
}

type Sending = ReturnType<typeof useSendingEmails>;

const shown = (count: number): string => formatCount(count, 'en');

/** The texting e-mail to everybody selected, with a progress bar and a result for each. */
export function SendEmailsDialog({ people, onClose }: SendEmailsDialogProps) {
  const say = useWords(familiesWords);
  // Whoever is selected meanwhile is not among them.
  const [all] = useState(() => [...people]);
  const sending = useSendingEmails(all.map(([id]) => id));
  const { state, results, problem } = sending;
  return (
    <Dialog title={say('sendTitle')} onClose={state === 'sending' ? undefined : onClose}>
      <div className={form.form}>
        {state === 'asking' ? (
          <p>{say('sendLead', { count: all.length, shown: shown(all.length) })}</p>
        ) : (
          <>
            <progress
              className={classes.progress}
              max={all.length}
              value={results.size}
              aria-label={say('sendTitle')}
            />
            <Status state={state} results={results} all={all.length} />
            {problem !== null && <ProblemAlert problem={problem} />}
            <ul className={classes.results} tabIndex={0} aria-label={say('people')}>
              {all.map(([id, name]) => (
                <ResultLine
                  key={id}
                  name={name}
                  isSent={results.get(id)?.isSent}
                  said={results.get(id)?.said ?? say(state === 'sending' ? 'waiting' : 'notSentYet')}
                />
              ))}
            </ul>
          </>
        )}
        <Acts sending={sending} left={all.length - results.size} onClose={onClose} />
      </div>
    </Dialog>
  );
}

interface ResultLineProps {
  readonly name: string;
  readonly isSent: boolean | undefined;
  readonly said: string;
}

/** There may be thousands: only those that have news are drawn anew. */
const ResultLine = memo(function ResultLine({ name, isSent, said }: ResultLineProps) {
  return (
    <li data-sent={isSent}>
      <strong>{name}</strong>: {said}
    </li>
  );
});

interface StatusProps extends Pick<Sending, 'state' | 'results'> {
  readonly all: number;
}

/** How far it is. It takes the focus of the button that was pressed and is gone. */
function Status({ state, results, all }: StatusProps) {
  const say = useWords(familiesWords);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), [state]);
  const sent = [...results.values()].filter(({ isSent }) => isSent).length;
  const counts = { sent: shown(sent), failed: shown(results.size - sent), left: shown(all - results.size) };
  return (
    <p ref={place} role="status" tabIndex={-1} className={classes.status}>
      {state === 'sending'
        ? say('progress', { done: shown(results.size), all: shown(all) })
        : say(state === 'done' ? 'finished' : 'halted', counts)}
    </p>
  );
}

interface ActsProps {
  readonly sending: Sending;
  readonly left: number;
  readonly onClose: () => void;
}

function Acts({ sending: { state, start, stop }, left, onClose }: ActsProps) {
  const say = useWords(familiesWords);
  const sayCommon = useWords(commonWords);
  return (
    <div className={form.buttons}>
      {state === 'asking' && <Button onClick={() => void start()}>{say('send')}</Button>}
      {state === 'halted' && (
        <Button onClick={() => void start()}>{say('sendToRest', { count: left, shown: shown(left) })}</Button>
      )}
      {state === 'sending' ? (
        <Button variant="default" onClick={stop}>
          {say('stopSending')}
        </Button>
      ) : (
        <Button variant="default" onClick={onClose}>
          {sayCommon(state === 'asking' ? 'cancel' : 'close')}
        </Button>
      )}
    </div>
  );
}
