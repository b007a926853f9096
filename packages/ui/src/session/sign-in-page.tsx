import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { PageTitle } from '../page/page-title.js';
import { mainId } from '../page/skip-link.js';
import { useWords } from '../words/define-words.js';
import { sessionWords } from '../words/session.js';
import { LinkForm } from './link-form.js';
import { PasswordForm } from './password-form.js';
import classes from './session.module.css';

type Way = 'password' | 'link' | 'reset';

interface SignInPageProps {
  /** Whose door this is: "Bright Steps staff", "Parent portal". */
  readonly title: string;
  /** Above the card, for example the choice of a language. */
  readonly above?: ReactNode;
}

/** Signing in by password or by a one-time link. */
export function SignInPage({ title, above }: SignInPageProps) {
  const say = useWords(sessionWords);
  const [way, setWay] = useState<Way>('password');
  const [email, setEmail] = useState('');
  const shared = { email, onEmail: setEmail };
  return (
    <div className={classes.ground}>
      <header className={classes.above}>
        <span className={classes.product}>Optline</span>
        {above}
      </header>
      <main id={mainId} tabIndex={-1} className={classes.card}>
        <PageTitle title={title} place="sign-in" />
        {way === 'password' ? <PasswordForm {...shared} /> : <LinkForm {...shared} key={way} kind={way} />}
        <div className={classes.otherWays}>
          {way !== 'password' && <Other onClick={() => setWay('password')}>{say('withPassword')}</Other>}
          {way !== 'link' && <Other onClick={() => setWay('link')}>{say('withLink')}</Other>}
          {way !== 'reset' && <Other onClick={() => setWay('reset')}>{say('forgot')}</Other>}
        </div>
      </main>
    </div>
  );
}

function Other({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Button variant="subtle" size="compact-sm" onClick={onClick}>
      {children}
    </Button>
  );
}
