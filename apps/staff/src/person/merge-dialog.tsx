import { Button, TextInput } from '@mantine/core';
import { commonWords, Dialog, ProblemAlert, useWords } from '@optline/ui';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { mergeWords } from './merge-words.js';
import classes from './person.module.css';

const typedForMs = 250;

/** What might be the same as the record that is kept. */
export interface Candidate {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

interface MergeDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly keptName: string;
  /** Absent while they are looked for. */
  readonly candidates: readonly Candidate[] | undefined;
  readonly onSearch: (text: string) => void;
  /** Rejects with what went wrong. */
  readonly onMerge: (id: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Two records of one person, or of one family, become one. */
export function MergeDialog(props: MergeDialogProps) {
  const { title, lead, keptName, candidates, onMerge, onClose } = props;
  const say = useWords(mergeWords);
  const sayCommon = useWords(commonWords);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isMerging, setMerging] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isMerging) return;
    if (chosen === null) return setProblem(say('chooseFirst'));
    setMerging(true);
    setProblem(null);
    try {
      await onMerge(chosen);
      onClose();
    } catch (error) {
      setProblem(error);
      setMerging(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={classes.dialogForm} noValidate onSubmit={(event) => void submit(event)}>
        <p>{lead}</p>
        <SearchField
          onSearch={(text) => {
            setChosen(null);
            props.onSearch(text);
          }}
        />
        <Candidates candidates={candidates} chosen={chosen} onChoose={setChosen} />
        {problem !== null && <ProblemAlert problem={problem} />}
        <div className={classes.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {sayCommon('cancel')}
          </Button>
          <Button type="submit" aria-disabled={isMerging}>
            {say('run', { name: keptName })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function SearchField({ onSearch }: Pick<MergeDialogProps, 'onSearch'>) {
  const say = useWords(mergeWords);
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer), [timer]);
  return (
    <TextInput
      type="search"
      label={say('search')}
      placeholder={say('searchHint')}
      autoComplete="off"
      onChange={(event) => {
        const text = event.currentTarget.value.trim();
        setTimer(setTimeout(() => onSearch(text), typedForMs));
      }}
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
      {candidates.map(({ id, label, detail }) => (
        <label key={id}>
          <input type="radio" name="candidate" checked={chosen === id} onChange={() => onChoose(id)} />
          <span>
            {label} <span className={classes.hint}>{detail}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
