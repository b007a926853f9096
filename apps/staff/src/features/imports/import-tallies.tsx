import { formatCount, useWords } from '@optline/ui';
import type { ImportHeadFragment } from './import-page.generated.js';
import { importTallyWords } from './import-words.js';
import classes from './imports.module.css';

type Word = keyof typeof importTallyWords.en;

/** What is in the file, or what came of it, in numbers. */
export function ImportTallies({ file }: { readonly file: ImportHeadFragment }) {
  const say = useWords(importTallyWords);
  return (
    <ul className={classes.counts}>
      {countsOf(file).map(([word, count]) => (
        <li key={word}>
          <span>{say(word)}</span> <strong>{formatCount(count, 'en')}</strong>
        </li>
      ))}
    </ul>
  );
}

function countsOf({ kind, state, tally }: ImportHeadFragment): ReadonlyArray<readonly [Word, number]> {
  const isPreview = state === 'CHECKED';
  if (kind === 'OPTED_OUT_NUMBERS')
    return [
      [isPreview ? 'stopped' : 'stoppedNow', tally.stopped],
      ...(isPreview ? [] : [['turnedOut', tally.no] as const]),
      ['unusable', tally.unusable],
    ];
  return [
    ['added', tally.added],
    ['known', tally.known],
    ['filled', tally.filled],
    [isPreview ? 'yes' : 'yesTaken', tally.yes],
    [isPreview ? 'no' : 'noTaken', tally.no],
    ...(tally.stopped === 0 ? [] : [[isPreview ? 'stopped' : 'stoppedNow', tally.stopped] as const]),
    ['unusable', tally.unusable],
    [isPreview ? 'problems' : 'notTaken', tally.problems],
  ];
}
