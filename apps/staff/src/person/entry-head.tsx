import { formatDateTime } from '@optline/ui';
import classes from './person.module.css';

interface EntryHeadProps {
  readonly title: string;
  readonly at: string;
  readonly timeZone: string;
}

/** What happened, and when. */
export function EntryHead({ title, at, timeZone }: EntryHeadProps) {
  return (
    <p className={classes.entryHead}>
      <strong>{title}</strong>
      <time dateTime={at}>{formatDateTime(at, { language: 'en', timeZone })}</time>
    </p>
  );
}
