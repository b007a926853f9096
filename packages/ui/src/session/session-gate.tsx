import { useQuery } from '@apollo/client/react';
import { createContext, use, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSessionEnd } from '../apollo/session-end.js';
import { LoadingState } from '../feedback/loading-state.js';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { useOptline } from '../provider/optline-context.js';
import { useLanguage } from '../words/language.js';
import { IdleWatch } from './idle-watch.js';
import { MeDocument } from './me.generated.js';
import type { MeFragment } from './me.generated.js';
import { SessionEndedDialog } from './session-ended-dialog.js';

export interface Session {
  readonly me: MeFragment;
}

const SessionContext = createContext<Session | null>(null);

/** Who is signed in; inside a `SessionGate`. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('There is no SessionGate around this.');
  return session;
}

interface SessionGateProps {
  /** Shown in place of the page to somebody who is not signed in; the address stays. */
  readonly signInPage: ReactNode;
  readonly children: ReactNode;
}

/**
 * Shows its children to somebody signed in. When the session ends meanwhile, they stay where they are, with all that
 * was typed, behind a dialog to sign in again.
 */
export function SessionGate({ signInPage, children }: SessionGateProps) {
  const { data, error, loading, refetch } = useQuery(MeDocument);
  const [owner, setOwner] = useState<MeFragment | null>(null);
  const me = data?.me ?? null;
  if (me !== null && owner === null) setOwner(me);
  const isSomebodyElse = me !== null && owner !== null && me.id !== owner.id;
  useEffect(() => {
    // Signed in as somebody else in another tab: what is on this page is not theirs to see.
    if (isSomebodyElse) window.location.reload();
  }, [isSomebodyElse]);
  if (isSomebodyElse) return null;
  if (owner !== null)
    return (
      <SignedIn me={me ?? owner} isKnown={me !== null}>
        {children}
      </SignedIn>
    );
  if (loading && data === undefined)
    return (
      <Lone>
        <LoadingState lines={3} />
      </Lone>
    );
  if (error !== undefined)
    return (
      <Lone>
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      </Lone>
    );
  return signInPage;
}

function Lone({ children }: { readonly children: ReactNode }) {
  return <main style={{ maxWidth: '31rem', margin: '0 auto', padding: '15vh 1rem 1rem' }}>{children}</main>;
}

interface SignedInProps {
  readonly me: MeFragment;
  /** The server knew them when it was asked last. */
  readonly isKnown: boolean;
  readonly children: ReactNode;
}

function SignedIn({ me, isKnown, children }: SignedInProps) {
  const { session, live } = useOptline();
  const { suggest } = useLanguage();
  const ended = useSessionEnd(session);
  // Before anything is painted: nobody sees the page in one language and then in theirs.
  useLayoutEffect(() => suggest(me.language), [suggest, me.language]);
  // Kept open on every page: that the session ended, or what they may do was changed, is heard at once.
  useEffect(() => live.listen(() => undefined), [live, me]);
  const value = useMemo<Session>(() => ({ me }), [me]);
  return (
    <SessionContext value={value}>
      {children}
      {ended === null && isKnown ? (
        <IdleWatch idleMinutes={me.idleMinutes} onIdle={() => session.end('idle')} />
      ) : (
        <SessionEndedDialog me={me} why={ended ?? 'over'} />
      )}
    </SessionContext>
  );
}
