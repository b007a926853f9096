import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { AnswerBadge, useWords } from '@optline/ui';
import type { Answer } from '@optline/ui';
import { useState } from 'react';
import { DialogForm } from '../form/dialog-form.js';
import { mergeWords } from './merge-words.js';
import classes from './person.module.css';

const typedForMs = 250;

/** What might be the same as the record that is kept. */
export interface Candidate {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Of a person: the stricter one of the two will stand. */
  readonly answer?: Answer;
}

interface MergeDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly keptName: string;
  /** Absent while they are looked for. */
  readonly candidates: readonly Candidate[] | undefined;
  /** Why they could not be looked for. */
  readonly searchProblem: unknown;
  readonly onSearch: (text: string) => void;
  /** Rejects with what went wrong. */
  readonly onMerge: (id: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Two records of one person, or of one family, become one. */
export function MergeDialog(props: MergeDialogProps) {
  const { title, lead, keptName, candidates, onMerge, onClose } = props;
  const say = useWords(mergeWords);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isMerging, setMerging] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async (): Promise<void> => {
    // What another search took off the list is not chosen any more.
    const picked = candidates?.find(({ id }) => id === chosen);
    if (picked === undefined) return setProblem(say('chooseFirst'));
    setMerging(true);
    setProblem(null);
    try {
      await onMerge(picked.id);
      onClose();
    } catch (error) {
      setProblem(error);
      setMerging(false);
    }
  };
  return (
    <DialogForm
      title={title}
      action={say('run', { name: keptName })}
      isBusy={isMerging}
      problem={problem ?? props.searchProblem ?? null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{lead}</p>
      <SearchField onSearch={props.onSearch} />
      <Candidates
        candidates={candidates}
        chosen={chosen}
        onChoose={(id) => {
          setChosen(id);
          setProblem(null);
        }}
      />
    </DialogForm>
  );
}

function SearchField({ onSearch }: Pick<MergeDialogProps, 'onSearch'>) {
  const say = useWords(mergeWords);
  const search = useDebouncedCallback(onSearch, typedForMs);
  return (
    <TextInput
      type="search"
      label={say('search')}
      placeholder={say('searchHint')}
      autoComplete="off"
      onChange={(event) => search(event.currentTarget.value.trim())}
    />
  );
}

interface CandidatesProps extends Pick<MergeDialogProps, 'candidates'> {
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

function Candidates({ candidates, chosen, onChoose }: CandidatesProps) {
  const say = useWords(mergeWords);
  if (candidates === undefined) return <div className={classes.candidates} />;
  if (candidates.length === 0)
    return (
      <p role="status" className={classes.candidates}>
        {say('nobody')}
      </p>
    );
  return (
    <fieldset className={`${classes.choices} ${classes.candidates}`}>
      <legend>{say('choose')}</legend>
      {candidates.map(({ id, label, detail, answer }) => (
        <label key={id}>
          <input type="radio" name="candidate" checked={chosen === id} onChange={() => onChoose(id)} />
          <span>
            {label} {answer !== undefined && <AnswerBadge answer={answer} />}{' '}
            <span className={classes.hint}>{detail}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
