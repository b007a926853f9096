import { useWords } from '@optline/ui';
import type { ImportState } from '@optline/ui';
import form from '../../form/form.module.css';
import { importStateWords } from './import-words.js';

/** How far a file is, in a word. */
export function ImportStateTag({ state }: { readonly state: ImportState }) {
  const say = useWords(importStateWords);
  return (
    <span className={form.tag} data-kind={kindOf(state)}>
      {say(state)}
    </span>
  );
}

function kindOf(state: ImportState): 'wait' | 'good' | 'bad' | undefined {
  switch (state) {
    case 'UPLOADING':
    case 'READING':
    case 'READ':
    case 'CHECKING':
    case 'CHECKED':
    case 'ADDING':
    case 'ANSWERING':
      return 'wait';
    case 'DONE':
      return 'good';
    case 'UNREADABLE':
      return 'bad';
    case 'CANCELLED':
      return undefined;
  }
}
