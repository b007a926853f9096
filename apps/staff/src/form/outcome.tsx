import { Button } from '@mantine/core';
import { Notice, ProblemAlert } from '@optline/ui';
import { useEffect, useRef, useState } from 'react';
import classes from './form.module.css';

/** What came of it, for a page that looks different afterwards. A new one is a new object. */
export interface Said {
  readonly text: string;
  /** What can be done about it, such as taking it back. */
  readonly act?: Act | undefined;
}

export interface Act {
  readonly label: string;
  readonly run: () => Promise<void>;
}

interface OutcomeProps {
  readonly said: Said | null;
  /** Why it did not work. */
  readonly problem?: unknown;
}

/** Says what came of it, and takes the focus where the button that was pressed is gone. */
export function Outcome({ said, problem = null }: OutcomeProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said !== null) place.current?.focus();
  }, [said]);
  return (
    <>
      <div ref={place} role="status" tabIndex={-1} className={classes.outcome}>
        {said !== null && (
          <Notice kind="good">
            <p>{said.text}</p>
            {said.act !== undefined && <ActButton act={said.act} />}
          </Notice>
        )}
      </div>
      {problem !== null && (
        <div className={classes.outcome}>
          <ProblemAlert problem={problem} />
        </div>
      )}
    </>
  );
}

function ActButton({ act }: { readonly act: Act }) {
  return (
    <Button size="compact-sm" variant="default" onClick={() => void act.run()}>
      {act.label}
    </Button>
  );
}

/** What came of the last thing that was done on a page: it worked, or it did not. */
export function useOutcome() {
  const [said, setSaid] = useState<Said | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  return {
    said,
    problem,
    say: (text: string, act?: Act): void => {
      setProblem(null);
      setSaid({ text, act });
    },
    fail: (why: unknown): void => {
      setSaid(null);
      setProblem(why);
    },
  };
}

export type OutcomeState = ReturnType<typeof useOutcome>;
