import { Button } from '@mantine/core';
import { ProblemAlert, useWords } from '@optline/ui';
import classes from './form.module.css';
import { formWords } from './form-words.js';
import type { Difference } from './use-edits.js';

interface ConflictsProps<Name extends string> {
  /** The sentence of the api. */
  readonly problem: string;
  readonly conflicts: readonly Difference<Name>[];
  /** How a field is called on the page. */
  readonly nameOf: (field: Name) => string;
  /** How a value is said. */
  readonly textOf: (value: string | boolean) => string;
  readonly onMine: (conflict: Difference<Name>) => void;
  readonly onTheirs: (conflict: Difference<Name>) => void;
}

/** Somebody else saved first: both versions, and a choice for each field that both changed. */
export function Conflicts<Name extends string>(props: ConflictsProps<Name>) {
  const { problem, conflicts, nameOf, textOf, onMine, onTheirs } = props;
  const say = useWords(formWords);
  const shown = (value: string | boolean): string => (value === '' ? say('empty') : textOf(value));
  return (
    <ProblemAlert problem={problem}>
      {conflicts.map((conflict) => {
        const field = nameOf(conflict.field);
        return (
          <div key={conflict.field}>
            <p>
              {say('conflictField', { field, theirs: shown(conflict.theirs), mine: shown(conflict.mine) })}
            </p>
            <div className={classes.buttons}>
              <Button
                size="sm"
                variant="default"
                aria-label={say('fieldKeepMine', { field })}
                onClick={() => onMine(conflict)}
              >
                {say('keepMine')}
              </Button>
              <Button
                size="sm"
                variant="default"
                aria-label={say('fieldTakeTheirs', { field })}
                onClick={() => onTheirs(conflict)}
              >
                {say('takeTheirs')}
              </Button>
            </div>
          </div>
        );
      })}
    </ProblemAlert>
  );
}
