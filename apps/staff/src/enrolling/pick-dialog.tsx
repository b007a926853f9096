import { Checkbox, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { DialogForm } from '../form/dialog-form.js';
import form from '../form/form.module.css';
import { pickWords } from './enrolling-words.js';
import classes from './enrolling.module.css';

const typedForMs = 250;

/** What can be chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** It is chosen for good already. */
  readonly isIn: boolean;
}

interface PickDialogProps {
  readonly title: string;
  readonly action: string;
  readonly hint: string;
  /** Absent while they are looked for the first time. */
  readonly choices: readonly Choice[] | undefined;
  /** Why they cannot be looked for. */
  readonly problem: unknown;
  readonly onSearch: (text: string) => void;
  /** Rejects with what went wrong. */
  readonly onPick: (chosen: readonly Choice[]) => Promise<void>;
  readonly onClose: () => void;
}

/** Several of very many, found as you type. What is chosen stays chosen while something else is looked for. */
export function PickDialog({
  title,
  action,
  hint,
  choices,
  onSearch,
  onPick,
  onClose,
  ...asked
}: PickDialogProps) {
  const say = useWords(pickWords);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const search = useDebouncedCallback(onSearch, typedForMs);
  const choose = (choice: Choice, isChosen: boolean): void => {
    const after = new Map(chosen);
    if (isChosen) after.set(choice.id, choice);
    else after.delete(choice.id);
    setChosen(after);
    setProblem(null);
  };
  const submit = async (): Promise<string | void> => {
    if (chosen.size === 0) {
      setProblem(say('chooseFirst'));
      return 'search';
    }
    setBusy(true);
    setProblem(null);
    try {
      await onPick([...chosen.values()]);
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <DialogForm
      title={title}
      action={action}
      isBusy={isBusy}
      isUnsaved={chosen.size > 0 && !isBusy}
      problem={problem ?? asked.problem ?? null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        name="search"
        type="search"
        label={say('search')}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => search(event.currentTarget.value.trim())}
        // Enter would add what is chosen while one is still looking.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <Found choices={choices} chosen={chosen} onChoose={choose} />
      <p role="status" className={form.hint}>
        {say('chosen', {
          count: chosen.size,
          names: [...chosen.values()].map(({ label }) => label).join(', '),
        })}
      </p>
    </DialogForm>
  );
}

interface FoundProps {
  readonly choices: readonly Choice[] | undefined;
  readonly chosen: ReadonlyMap<string, Choice>;
  readonly onChoose: (choice: Choice, isChosen: boolean) => void;
}

function Found({ choices, chosen, onChoose }: FoundProps) {
  const say = useWords(pickWords);
  return (
    <fieldset className={classes.found} aria-busy={choices === undefined}>
      <legend>{say('found')}</legend>
      {choices?.length === 0 && <p role="status">{say('nobody')}</p>}
      {choices?.map((choice) => (
        <Checkbox
          key={choice.id}
          label={choice.label}
          description={choice.isIn ? say('already') : choice.detail}
          checked={choice.isIn || chosen.has(choice.id)}
          disabled={choice.isIn}
          onChange={(event) => onChoose(choice, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
