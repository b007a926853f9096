import {
  ErrorBoundary,
  LoadingState,
  mainId,
  NetworkBanner,
  SessionGate,
  SignInPage,
  SkipLink,
  useWords,
} from '@optline/ui';
import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Navigation } from './navigation.js';
import { shellWords } from './shell-words.js';
import classes from './shell.module.css';

/** Around every page of somebody signed in. */
export function Shell() {
  const say = useWords(shellWords);
  const { pathname } = useLocation();
  return (
    <>
      <SessionGate signInPage={<SignInPage title={say('signInTitle')} />}>
        <div className={classes.shell}>
          <SkipLink />
          <Navigation />
          <main id={mainId} tabIndex={-1} className={classes.main}>
            <ErrorBoundary resetKey={pathname}>
              <Suspense fallback={<LoadingState lines={6} />}>
                <Outlet />
              </Suspense>
            </ErrorBoundary>
          </main>
        </div>
      </SessionGate>
      <NetworkBanner />
    </>
  );
}
