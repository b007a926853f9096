import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { commonWords, Dialog, problemWords, useLanguage, useWords } from '@optline/ui';
import { useEffect, useRef, useState } from 'react';
import { SendTextingEmailsDocument } from '../../person/person-acts.generated.js';
import classes from './families-page.module.css';
import { familiesWords } from './families-words.js';
import type { Selected } from './list-state.js';

/** So many at once that the bar moves often, and whoever stops it stops most of it. */
const togetherAtMost = 10;

interface SendEmailsDialogProps {
  readonly people: Selected;
  readonly onClose: () => void;
}

interface Result {
  readonly isSent: boolean;
  readonly said: string;
}

/** The texting e-mail to everybody selected, with a progress bar and a result for each. */
export function SendEmailsDialog({ people, onClose }: SendEmailsDialogProps) {
  const say = useWords(familiesWords);
  const sayCommon = useWords(commonWords);
  // Whoever is selected meanwhile is not among them.
  const [all] = useState(() => [...people]);
  const { state, results, start, stop } = useSending(all.map(([id]) => id));
  const sent = [...results.values()].filter(({ isSent }) => isSent).length;
  return (
    <Dialog title={say('sendTitle')} onClose={state === 'sending' ? undefined : onClose}>
      <div className={classes.dialog}>
        {state === 'asking' ? (
          <p>{say('sendLead', { count: all.length })}</p>
        ) : (
          <>
            <progress
              className={classes.progress}
              max={all.length}
              value={results.size}
              aria-label={say('sendTitle')}
            />
            <p role="status">
              {state === 'done'
                ? say('finished', { sent: String(sent), failed: String(all.length - sent) })
                : say('progress', { done: String(results.size), all: String(all.length) })}
            </p>
            <ul className={classes.results} tabIndex={0} aria-label={say('people')}>
              {all.map(([id, name]) => (
                <li key={id} data-sent={results.get(id)?.isSent}>
                  <strong>{name}</strong>:{' '}
                  {results.get(id)?.said ?? say(state === 'done' ? 'notSent' : 'waiting')}
                </li>
              ))}
            </ul>
          </>
        )}
        <div className={classes.dialogActs}>
          {state === 'sending' && (
            <Button variant="default" onClick={stop}>
              {say('stopSending')}
            </Button>
          )}
          {state !== 'sending' && (
            <Button variant="default" onClick={onClose}>
              {sayCommon(state === 'done' ? 'close' : 'cancel')}
            </Button>
          )}
          {state === 'asking' && <Button onClick={() => void start()}>{say('send')}</Button>}
        </div>
      </div>
    </Dialog>
  );
}

function useSending(ids: readonly string[]) {
  const say = useWords(familiesWords);
  const { language } = useLanguage();
  const [mutate] = useMutation(SendTextingEmailsDocument);
  const [state, setState] = useState<'asking' | 'sending' | 'done'>('asking');
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const isStopped = useRef(false);
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );
  const sendTo = async (personIds: readonly string[]): Promise<[string, Result][]> => {
    try {
      const { data } = await mutate({ variables: { personIds: [...personIds] } });
      return (data?.sendTextingEmails ?? []).map(({ personId, isQueued, to, problem }) => [
        personId,
        isQueued
          ? { isSent: true, said: say('onItsWay', { names: to.join(', ') }) }
          : { isSent: false, said: problem ?? say('notSent') },
      ]);
    } catch (error) {
      const failed = { isSent: false, said: problemWords(error, language) };
      return personIds.map((id) => [id, failed]);
    }
  };
  return {
    state,
    results,
    stop: () => {
      isStopped.current = true;
    },
    start: async (): Promise<void> => {
      setState('sending');
      isStopped.current = false;
      for (let at = 0; at < ids.length && !isStopped.current; at += togetherAtMost) {
        const sent = await sendTo(ids.slice(at, at + togetherAtMost));
        setResults((before) => new Map([...before, ...sent]));
      }
      setState('done');
    },
  };
}
