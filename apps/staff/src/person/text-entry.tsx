import { formatNumber } from '@optline/domain';
import { useWords } from '@optline/ui';
import { Link } from 'react-router';
import type { TextLineFragment } from '../texts/text-line.generated.js';
import { kindName, stateName } from '../texts/text-names.js';
import { textProblem } from '../texts/text-problems.js';
import { textsWords } from '../texts/texts-words.js';
import { EntryHead } from './entry-head.js';
import { historyWords } from './history-words.js';
import classes from './person.module.css';

interface TextEntryProps {
  readonly text: TextLineFragment;
  readonly timeZone: string;
}

/** A text to or from their phone: its words, how it stands and why, and the way to its whole life. */
export function TextEntry({ text, timeZone }: TextEntryProps) {
  const say = useWords(historyWords);
  const sayText = useWords(textsWords);
  const { id, at, direction, kind, body, ourNumber, state, stateReason, errorCode } = text;
  const name = kindName(kind);
  const why = state === 'delivered' ? null : (stateReason ?? errorCode);
  const line = [
    sayText(direction === 'SENT' ? 'sent' : 'received', { number: formatNumber(ourNumber) }),
    ...(name === null ? [] : [sayText(name)]),
    ...(state === null ? [] : [sayText(stateName(state))]),
  ].join(' · ');
  return (
    <li className={classes.entry}>
      <EntryHead title={say(`text.${titleOf(text)}`)} at={at} timeZone={timeZone} />
      <p className={classes.by}>
        {line}
        {why !== null && `. ${textProblem(why)}`}
      </p>
      <blockquote className={classes.quote}>{body}</blockquote>
      {direction === 'SENT' && (
        <p className={classes.by}>
          <Link to={`/texts/text/${id}`}>{say('text.life')}</Link>
        </p>
      )}
    </li>
  );
}

function titleOf({ direction, state }: TextLineFragment) {
  if (state === 'refused' || state === 'withdrawn') return 'withheld';
  return state === 'failed' || state === 'undelivered' ? 'failed' : direction;
}
