import { formatDate, useLanguage, useWords } from '@optline/ui';
import type { InvitedFragment } from './invited.generated.js';
import { emailWords } from './person-words.js';
import classes from './person.module.css';

interface InvitedLineProps {
  readonly invited: InvitedFragment;
  readonly timeZone: string;
}

/** When somebody was last asked by e-mail, and that their address wants no more of it; nothing where neither is. */
export function InvitedLine({ invited, timeZone }: InvitedLineProps) {
  const say = useWords(emailWords);
  const { language } = useLanguage();
  const { lastInvitedAt, unsubscribedAt } = invited;
  const day = (at: string) => ({ day: formatDate(at, { language, timeZone }) });
  if (lastInvitedAt === null && unsubscribedAt === null) return null;
  return (
    <p className={classes.invited}>
      {lastInvitedAt !== null && <span>{say('lastInvited', day(lastInvitedAt))}</span>}{' '}
      {unsubscribedAt !== null && <span>{say('unsubscribed', day(unsubscribedAt))}</span>}
    </p>
  );
}
