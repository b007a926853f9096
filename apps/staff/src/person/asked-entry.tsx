import { useWords } from '@optline/ui';
import type { InvitationResult } from '@optline/ui';
import { Link } from 'react-router';
import { EntryHead } from './entry-head.js';
import { historyWords } from './history-words.js';
import type { AskedLineFragment } from './person-history.generated.js';
import classes from './person.module.css';

export type Asked = AskedLineFragment;

/** An e-mail that asked about somebody: whom it went to, and whether it was sent. */
export function AskedEntry({ asked, timeZone }: { readonly asked: Asked; readonly timeZone: string }) {
  const say = useWords(historyWords);
  const { at, to, runId, isReminder, result } = asked;
  const kind = runId === null ? 'single' : isReminder ? 'reminder' : 'invitation';
  const line = [say('asked.to', { name: to }), ...(isOfMail(result) ? [say(`askedResult.${result}`)] : [])];
  return (
    <li className={classes.entry}>
      <EntryHead title={say(`asked.${kind}`)} at={at} timeZone={timeZone} />
      <p className={classes.by}>
        {line.join(' · ')}
        {runId !== null && (
          <>
            {' · '}
            <Link to={`/invitations/${runId}`}>{say('asked.run')}</Link>
          </>
        )}
      </p>
    </li>
  );
}

function isOfMail(result: InvitationResult | null): result is keyof typeof historyWords.en.askedResult {
  return result !== null && result in historyWords.en.askedResult;
}
