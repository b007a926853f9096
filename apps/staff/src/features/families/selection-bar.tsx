import { Button, Checkbox } from '@mantine/core';
import { formatCount, ProblemAlert, useWords } from '@optline/ui';
import type { PersonRowFragment } from './families-page.generated.js';
import classes from './families-page.module.css';
import { familiesWords } from './families-words.js';
import type { Matching } from './list-state.js';
import { SelectionActs } from './selection-acts.js';
import type { Selection } from './use-selection.js';

interface SelectionBarProps {
  /** Those on this page. */
  readonly people: readonly PersonRowFragment[];
  readonly total: { readonly count: number; readonly isMore: boolean };
  readonly selection: Selection;
  readonly matching: Matching | null;
}

/** Selects the page, or everybody on all pages, and says what can be done with them. */
export function SelectionBar({ people, total, selection, matching }: SelectionBarProps) {
  const say = useWords(familiesWords);
  const { selected, isGathering, problem } = selection;
  const count = people.filter(({ id }) => selected.has(id)).length;
  const isWholePage = count > 0 && count === people.length;
  const shown = formatCount(selected.size, 'en');
  return (
    <>
      <div className={classes.selection}>
        <Checkbox
          label={say('selectAll')}
          checked={isWholePage}
          indeterminate={count > 0 && !isWholePage}
          onChange={(event) => selection.choose(people, event.currentTarget.checked)}
        />
        {selected.size > 0 && (
          <span role="status">
            {isGathering ? say('selecting', { shown }) : say('selected', { count: selected.size, shown })}
          </span>
        )}
        {isGathering && (
          <Button size="compact-sm" variant="default" onClick={selection.stop}>
            {say('stopSelecting')}
          </Button>
        )}
        {!isGathering && isWholePage && (total.isMore || total.count > selected.size) && (
          <Button size="compact-sm" variant="subtle" onClick={() => void selection.selectAllMatching()}>
            {total.isMore
              ? say('selectEverybody')
              : say('selectAllMatching', { shown: formatCount(total.count, 'en') })}
          </Button>
        )}
        {!isGathering && <SelectionActs selection={selection} matching={matching} />}
      </div>
      {problem !== null && (
        <ProblemAlert problem={problem} onRetry={() => void selection.selectAllMatching()} />
      )}
    </>
  );
}
