import { useWords } from '@optline/ui';
import list from '../list/list.module.css';
import { personWords } from './person-words.js';

/** What stands in the way of texts beside the answer, in a word. */
export function ObstacleMark({ obstacle }: { readonly obstacle: string | null }) {
  const say = useWords(personWords);
  if (obstacle !== 'SUPPRESSED' && obstacle !== 'HELD') return null;
  return <span className={list.mark}>{say(obstacle === 'HELD' ? 'markHeld' : 'markStopped')}</span>;
}
