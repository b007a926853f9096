import { Button } from '@mantine/core';
import { Card, formatCount, useWords } from '@optline/ui';
import { offerFile } from '../../files/offer-file.js';
import form from '../../form/form.module.css';
import { Outcome, useOutcome } from '../../form/outcome.js';
import type { ImportHeadFragment, ImportRowsFragment } from './import-page.generated.js';
import { importWords } from './import-words.js';
import classes from './imports.module.css';

type File = ImportHeadFragment & ImportRowsFragment;

/** What cannot be used or was not taken, line by line; all of it to be downloaded and corrected. */
export function ImportProblems({ file }: { readonly file: File }) {
  const say = useWords(importWords);
  const outcome = useOutcome();
  const count = file.tally.problems + file.tally.unusable;
  if (count === 0) return null;
  const shown = formatCount(count, 'en');
  const download = async (): Promise<void> => {
    const answer = await fetch(`/imports/${file.id}/problems.csv`, {
      headers: { 'x-optline-audience': 'staff' },
    }).catch(() => null);
    if (answer?.ok !== true) return outcome.fail(say('downloadFailed'));
    offerFile('import-problems.csv', await answer.blob());
    outcome.say(say('downloaded'));
  };
  return (
    <Card title={say('problemList')}>
      <Outcome said={outcome.said} problem={outcome.problem} />
      <p className={form.lead}>
        {say('problemCount', { count, shown })}.{' '}
        {count > file.problems.length &&
          say(file.problems.length === 0 ? 'forgotten' : 'problemShown', {
            shown: formatCount(file.problems.length, 'en'),
          })}
      </p>
      <ul className={classes.problems}>
        {file.problems.map((problem, at) => (
          <li key={at}>
            <span className={classes.place}>
              {problem.column === null
                ? say('problemOf', { line: String(problem.line) })
                : say('problemIn', { line: String(problem.line), column: problem.column })}
            </span>
            {problem.message}
            {problem.isOfRow && (
              <span className={form.tag} data-kind="bad">
                {say('wholeRow')}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => void download()}>
        {say('download')}
      </Button>
    </Card>
  );
}
