import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { consentWords } from '../words/consent.js';
import { useWords } from '../words/define-words.js';
import classes from './consent-switch.module.css';
import { useAnswering } from './use-answering.js';
import type { Answering, GivenAnswer } from './use-answering.js';

export interface ConsentSwitchProps extends Answering {
  /** Whom it is for, where several switches stand on one page; only heard, not seen. */
  readonly whose?: string;
  /** Why it cannot be used. */
  readonly disabledBecause?: string | undefined;
  /** The id of what belongs to the answer: the consent wording. */
  readonly describedBy?: string;
  /** Stands in the line below while there is nothing new to say. */
  readonly children?: ReactNode;
}

/**
 * The toggle "Allow text messaging?": right and blue is on, left and clear is off. Somebody never asked is offered
 * both answers. It saves at once, moves only when the server has stored it, and says so in words.
 */
export function ConsentSwitch({
  answer,
  onAnswer,
  beforeYes,
  whose,
  disabledBecause,
  describedBy,
  children,
}: ConsentSwitchProps) {
  const say = useWords(consentWords);
  const id = useId();
  const answering = useAnswering({ answer, onAnswer, beforeYes });
  const control = useRef<HTMLDivElement>(null);
  useKeptFocus(control, answer === 'NEVER_ASKED');
  const isBlocked = disabledBecause !== undefined || answering.isSaving;
  const describedByAll = [describedBy, `${id}-result`, disabledBecause && `${id}-why`]
    .filter(Boolean)
    .join(' ');
  const give = (given: GivenAnswer): void => {
    if (!isBlocked) void answering.give(given);
  };
  const shared = { id, isBlocked, describedBy: describedByAll, give };
  return (
    <div className={classes.consent}>
      <div ref={control} aria-busy={answering.isSaving}>
        {answer === 'NEVER_ASKED' ? (
          <BothAnswers {...shared} whose={whose} />
        ) : (
          <Toggle {...shared} isOn={answer === 'IN'} whose={whose} />
        )}
      </div>
      {disabledBecause !== undefined && (
        <p id={`${id}-why`} className={classes.why}>
          {disabledBecause}
        </p>
      )}
      <div className={classes.resultLine}>
        <p id={`${id}-result`} role="status" className={answering.failed ? classes.failed : classes.result}>
          {answering.isSaving ? say('saving') : (answering.said ?? '')}
        </p>
        {!answering.isSaving && answering.said === null && children}
        {answering.undoTo !== null && !isBlocked && (
          <Button variant="subtle" size="compact-md" onClick={() => void answering.undo()}>
            {say('undo')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ControlProps {
  readonly id: string;
  readonly isBlocked: boolean;
  readonly describedBy: string;
  readonly give: (answer: GivenAnswer) => void;
  readonly whose: string | undefined;
}

function Toggle({
  id,
  isOn,
  isBlocked,
  describedBy,
  give,
  whose,
}: ControlProps & { readonly isOn: boolean }) {
  const say = useWords(consentWords);
  return (
    <label className={classes.row} data-blocked={isBlocked || undefined}>
      <span>
        {say('label')}
        {whose !== undefined && <span className="visually-hidden"> {whose}</span>}
      </span>
      <span className={classes.control}>
        {/* aria-disabled instead of disabled: the focus stays where it is while the server stores. */}
        <input
          id={id}
          type="checkbox"
          role="switch"
          className={classes.input}
          checked={isOn}
          aria-disabled={isBlocked}
          aria-describedby={describedBy}
          onChange={() => give(isOn ? 'OUT' : 'IN')}
        />
        <span className={classes.track} aria-hidden>
          <span className={classes.thumb} />
        </span>
        <span className={classes.state} aria-hidden>
          {say(isOn ? 'on' : 'off')}
        </span>
      </span>
    </label>
  );
}

function BothAnswers({ id, isBlocked, describedBy, give, whose }: ControlProps) {
  const say = useWords(consentWords);
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={describedBy}>
      <p id={`${id}-label`} className={classes.question}>
        {say('label')}
        {whose !== undefined && <span className="visually-hidden"> {whose}</span>}
      </p>
      <p className={classes.why}>{say('notAsked')}</p>
      <div className={classes.both}>
        <Button variant="default" aria-disabled={isBlocked} onClick={() => give('IN')}>
          {say('yes')}
        </Button>
        <Button variant="default" aria-disabled={isBlocked} onClick={() => give('OUT')}>
          {say('no')}
        </Button>
      </div>
    </div>
  );
}

/** Where the two buttons give way to the toggle, the focus goes on to it instead of being lost. */
function useKeptFocus(control: React.RefObject<HTMLDivElement | null>, showsBoth: boolean): void {
  const showedBoth = useRef(showsBoth);
  const [hadFocus] = useState(() => ({ current: false }));
  useEffect(() => {
    const element = control.current;
    const look = (): void => {
      hadFocus.current = element?.contains(document.activeElement) ?? false;
    };
    element?.addEventListener('focusin', look);
    return () => element?.removeEventListener('focusin', look);
  }, [control, hadFocus]);
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (showedBoth.current && !showsBoth && hadFocus.current && isLost)
      control.current?.querySelector('input')?.focus();
    showedBoth.current = showsBoth;
  }, [control, hadFocus, showsBoth]);
}
