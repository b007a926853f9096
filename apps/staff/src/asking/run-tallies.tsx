import { useWords } from '@optline/ui';
import { runWords } from './asking-words.js';
import { Tally } from './tally.js';
import type { Tallied } from './tally.js';

interface RunTalliesProps<Reason extends string> {
  /** What the run does to people: the title over what came of it. */
  readonly title: string;
  readonly results: readonly Tallied[];
  readonly leftOut: readonly { readonly reason: Reason; readonly people: number }[];
  readonly sayReason: (reason: Reason) => string;
  /** What the list below shows now. */
  readonly shown: string | null;
}

/** What came of a run for how many, and how many are left out and why, the most first. */
export function RunTallies<Reason extends string>(props: RunTalliesProps<Reason>) {
  const { title, results, leftOut, sayReason, shown } = props;
  const say = useWords(runWords);
  const reasons = leftOut
    .toSorted((one, other) => other.people - one.people)
    .map(({ reason, people }) => ({ show: `not-${reason}`, name: sayReason(reason), count: people }));
  const happened = results.filter(({ count }) => count > 0);
  return (
    <>
      {happened.length > 0 && <Tally title={title} shown={shown} tallied={happened} />}
      {reasons.length > 0 && <Tally title={say('leftOut')} shown={shown} tallied={reasons} />}
    </>
  );
}
