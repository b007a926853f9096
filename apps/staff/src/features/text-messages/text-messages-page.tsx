import { LoadingState, PageTitle, useWords } from '@optline/ui';
import { Suspense } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { partWords, textMessagesWords } from './text-messages-words.js';
import classes from './text-messages.module.css';

const parts = ['numbers', 'sending', 'consent-wording', 'texts', 'connections', 'campaign'] as const;

/** Settings > Text Messages: its parts, each with an address of its own. */
export function TextMessagesPage() {
  const say = useWords(textMessagesWords);
  const sayPart = useWords(partWords);
  const { pathname } = useLocation();
  const part = parts.find((name) => pathname.endsWith(`/${name}`));
  return (
    <>
      <PageTitle title={say('title')} part={part === undefined ? undefined : sayPart(part)} />
      <nav aria-label={say('title')} className={classes.parts}>
        {parts.map((name) => (
          <NavLink key={name} to={name} className={classes.partLink}>
            {sayPart(name)}
          </NavLink>
        ))}
      </nav>
      <Suspense fallback={<LoadingState lines={8} />}>
        <Outlet />
      </Suspense>
    </>
  );
}
