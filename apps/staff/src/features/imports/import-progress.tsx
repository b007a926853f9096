import { formatCount, useWords } from '@optline/ui';
import asking from '../../asking/asking.module.css';
import { Progress } from '../../asking/progress.js';
import type { ImportHeadFragment } from './import-page.generated.js';
import { importWords } from './import-words.js';

/** How far it is, while something is under way. */
export function ImportProgress({ file }: { readonly file: ImportHeadFragment }) {
  const say = useWords(importWords);
  const word = wordOf(file);
  if (word === null) return null;
  const { doneCount: done, rowCount: all } = file;
  const counts = { done: formatCount(done, 'en'), all: formatCount(all, 'en') };
  return (
    <div className={asking.steps}>
      <Progress name={say('progress')} {...(word !== 'reading' && { done, all })}>
        {say(word, counts)}
      </Progress>
    </div>
  );
}

function wordOf({ state, kind }: ImportHeadFragment) {
  switch (state) {
    case 'UPLOADING':
    case 'READING':
      return 'reading';
    case 'CHECKING':
      return 'checking';
    case 'ADDING':
      return 'adding';
    case 'ANSWERING':
      return kind === 'FAMILIES' ? 'answering' : 'stopping';
    case 'READ':
    case 'CHECKED':
    case 'DONE':
    case 'UNREADABLE':
    case 'CANCELLED':
      return null;
  }
}
