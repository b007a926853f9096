import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { commonWords, Dialog, formatCount, problemWords, useLanguage, useWords } from '@optline/ui';
import { memo, useEffect, useRef, useState } from 'react';
import form from '../../form/form.module.css';
import { SendTextingEmailsDocument } from '../../person/person-acts.generated.js';
import classes from './families-page.module.css';
import { familiesWords } from './families-words.js';
import type { Selected } from './list-state.js';

/** So many at once that the bar moves often, and whoever stops it stops most of it. */
const togetherAtLeast = 10;
const togetherAtMost = 50;
const steps = 100;

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
  const shown = (count: number): string => formatCount(count, 'en');
  const sent = [...results.values()].filter(({ isSent }) => isSent).length;
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
            <p role="status">
              {state === 'done'
                ? say('finished', { sent: shown(sent), failed: shown(all.length - sent) })
                : say('progress', { done: shown(results.size), all: shown(all.length) })}
            </p>
            <ul className={classes.results} tabIndex={0} aria-label={say('people')}>
              {all.map(([id, name]) => (
                <ResultLine
                  key={id}
                  name={name}
                  isSent={results.get(id)?.isSent}
                  said={results.get(id)?.said ?? say(state === 'done' ? 'notSent' : 'waiting')}
                />
              ))}
            </ul>
          </>
        )}
        <div className={form.buttons}>
          {state === 'asking' && <Button onClick={() => void start()}>{say('send')}</Button>}
          {state === 'sending' ? (
            <Button variant="default" onClick={stop}>
              {say('stopSending')}
            </Button>
          ) : (
            <Button variant="default" onClick={onClose}>
              {sayCommon(state === 'done' ? 'close' : 'cancel')}
            </Button>
          )}
        </div>
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
      const together = Math.min(togetherAtMost, Math.max(togetherAtLeast, Math.ceil(ids.length / steps)));
      for (let at = 0; at < ids.length && !isStopped.current; at += together) {
        const sent = await sendTo(ids.slice(at, at + together));
        setResults((before) => new Map([...before, ...sent]));
      }
      setState('done');
    },
  };
}
