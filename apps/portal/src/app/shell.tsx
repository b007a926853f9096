import { useApolloClient } from '@apollo/client/react';
import {
  ErrorBoundary,
  LoadingState,
  mainId,
  NetworkBanner,
  SessionGate,
  SignInPage,
  SignOutButton,
  SkipLink,
  useConsentNews,
  useSession,
  useWords,
} from '@optline/ui';
import { Suspense } from 'react';
import { useLocation } from 'react-router';
import { AccountNavigation } from './account-navigation.js';
import { LanguageChoice } from './language-choice.js';
import { Pages } from './pages.js';
import { shellWords } from './shell-words.js';
import classes from './shell.module.css';

export function Shell() {
  const say = useWords(shellWords);
  return (
    <>
      <SessionGate signInPage={<SignInPage title={say('signInTitle')} above={<LanguageChoice />} />}>
        <SignedInShell />
      </SessionGate>
      <NetworkBanner />
    </>
  );
}

/** Around every page of somebody signed in. */
function SignedInShell() {
  const { me } = useSession();
  const { pathname } = useLocation();
  useLivePages();
  return (
    <div className={classes.shell}>
      <SkipLink />
      <header className={classes.header}>
        <p className={classes.school}>{me.schoolName}</p>
        <div className={classes.tools}>
          <LanguageChoice />
          <SignOutButton />
        </div>
      </header>
      <AccountNavigation />
      <main id={mainId} tabIndex={-1} className={classes.main}>
        <ErrorBoundary resetKey={pathname}>
          <Suspense fallback={<LoadingState lines={6} />}>
            <Pages />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}

/** Whatever page is open looks again when something happened in the family: a STOP on a phone shows by itself. */
function useLivePages(): void {
  const client = useApolloClient();
  useConsentNews({
    lookAgain: () => client.refetchQueries({ include: 'active' }).catch(() => undefined),
  });
}
