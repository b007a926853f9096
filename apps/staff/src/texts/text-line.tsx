import { formatNumber } from '@optline/domain';
import { formatDateTime, TextBubble, useWords } from '@optline/ui';
import { Link } from 'react-router';
import type { TextLineFragment } from './text-line.generated.js';
import classes from './text-line.module.css';
import { kindName, stateName } from './text-names.js';
import { textProblem } from './text-problems.js';
import { textsWords } from './texts-words.js';

const onTheirWay: readonly string[] = ['queued', 'sending', 'handed-over', 'sent'];

/** One of the texts to and from a phone; what was sent leads to its whole life. */
export function TextLine({ text, timeZone }: { readonly text: TextLineFragment; readonly timeZone: string }) {
  const say = useWords(textsWords);
  const { id, at, direction, kind, body, ourNumber, state, stateReason, errorCode } = text;
  const isSent = direction === 'SENT';
  const whence = say(isSent ? 'sent' : 'received', { number: formatNumber(ourNumber) });
  const why = stateReason ?? errorCode;
  const name = kindName(kind);
  const isBad = state !== null && !onTheirWay.includes(state) && state !== 'delivered';
  const time = <time dateTime={at}>{formatDateTime(at, { language: 'en', timeZone })}</time>;
  return (
    <TextBubble
      isOwn={isSent}
      whence={name === null ? whence : `${whence} · ${say(name)}`}
      body={body.trim() === '' ? say('noWords') : body}
      when={
        <>
          {isSent ? <Link to={`/texts/text/${id}`}>{time}</Link> : time}
          {state !== null && (
            <>
              {' · '}
              <span className={isBad ? classes.bad : undefined}>{say(stateName(state))}</span>
            </>
          )}
          {state !== 'delivered' && why !== null && `. ${textProblem(why)}`}
        </>
      }
    />
  );
}
