import { LoadingState } from './loading-state.js';
import { ProblemAlert } from './problem-alert.js';

interface WaitingProps {
  /** How many lines to keep free for what is coming. */
  readonly lines: number;
  /** Why it does not come; `undefined` while it still may. */
  readonly problem: unknown;
  readonly onRetry: () => void;
}

/** Stands where something is on its way from the server, and says why when it does not come. */
export function Waiting({ lines, problem, onRetry }: WaitingProps) {
  return problem === undefined ? (
    <LoadingState lines={lines} />
  ) : (
    <ProblemAlert problem={problem} onRetry={onRetry} />
  );
}
