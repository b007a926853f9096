import { Button } from '@mantine/core';
import { Notice, ProblemAlert, useWords } from '@optline/ui';
import classes from './form.module.css';
import { formWords } from './form-words.js';
import type { Difference } from './use-edits.js';

interface ConflictsProps<Name extends string> {
  /** Why it was not saved; absent where the difference was seen before somebody tried to. */
  readonly problem?: unknown;
  readonly conflicts: readonly Difference<Name>[];
  /** How a field is called on the page. */
  readonly nameOf: (field: Name) => string;
  /** How a value is said; without it, as it is. */
  readonly textOf?: (value: string | boolean, field: Name) => string;
  readonly onMine: (conflict: Difference<Name>) => void;
  readonly onTheirs: (conflict: Difference<Name>) => void;
}

/** Somebody else saved first: both versions, and a choice for each field that both changed. */
export function Conflicts<Name extends string>({ problem = null, ...props }: ConflictsProps<Name>) {
  const say = useWords(formWords);
  const { conflicts } = props;
  if (problem !== null)
    return <ProblemAlert problem={problem}>{conflicts.length > 0 && <Versions {...props} />}</ProblemAlert>;
  return (
    <div role="status" className={classes.region}>
      {conflicts.length > 0 && (
        <Notice kind="wait">
          <p>{say('conflictTitle')}</p>
          <Versions {...props} />
        </Notice>
      )}
    </div>
  );
}

function Versions<Name extends string>(props: Omit<ConflictsProps<Name>, 'problem'>) {
  const { conflicts, nameOf, textOf = (value: string | boolean) => String(value), onMine, onTheirs } = props;
  const say = useWords(formWords);
  const shown = (value: string | boolean, field: Name): string =>
    value === '' ? say('empty') : textOf(value, field);
  const choice = (kept: 'keepMine' | 'takeTheirs', label: string, choose: () => void) => (
    <Button size="sm" variant="default" aria-label={label} onClick={choose}>
      {say(kept)}
    </Button>
  );
  return (
    <ul className={classes.conflicts}>
      {conflicts.map((conflict) => {
        const field = nameOf(conflict.field);
        return (
          <li key={conflict.field}>
            <div role="group" aria-label={field}>
              <strong>{field}</strong>
              <dl className={classes.versions}>
                <dt>{say('theirs')}</dt>
                <dd>{shown(conflict.theirs, conflict.field)}</dd>
                <dt>{say('mine')}</dt>
                <dd>{shown(conflict.mine, conflict.field)}</dd>
              </dl>
              <div className={classes.buttons}>
                {choice('keepMine', say('fieldKeepMine', { field }), () => onMine(conflict))}
                {choice('takeTheirs', say('fieldTakeTheirs', { field }), () => onTheirs(conflict))}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
