import { formatCount, formatDateTime, useSession, useWords } from '@optline/ui';
import { Fragment } from 'react';
import form from '../../form/form.module.css';
import type { BroadcastDetailFragment } from './broadcast-page.generated.js';
import classes from './broadcasts.module.css';
import { broadcastWords } from './broadcasts-words.js';

/** What was written, by whom and when. */
export function BroadcastFacts({ broadcast }: { readonly broadcast: BroadcastDetailFragment }) {
  const say = useWords(broadcastWords);
  const { timeZone } = useSession().me;
  const { body, footer, by, createdAt, scheduledAt, startedAt, finishedAt, hoursReason, segments } =
    broadcast;
  const time = (instant: string | null): string | null =>
    instant === null ? null : formatDateTime(instant, { language: 'en', timeZone });
  const facts = [
    ['writtenBy', by],
    ['writtenAt', time(createdAt)],
    ['scheduledFor', time(scheduledAt)],
    ['startedAt', time(startedAt)],
    ['finishedAt', time(finishedAt)],
    ['hoursReason', hoursReason],
    ['segments', segments === 0 ? null : formatCount(segments, 'en')],
  ] as const;
  return (
    <>
      <blockquote className={form.quote}>{footer === '' ? body : `${body}\n${footer}`}</blockquote>
      <dl className={`${form.facts} ${classes.facts}`}>
        {facts.map(([word, text]) =>
          text === null ? null : (
            <Fragment key={word}>
              <dt>{say(word)}</dt>
              <dd>{text}</dd>
            </Fragment>
          ),
        )}
      </dl>
    </>
  );
}
