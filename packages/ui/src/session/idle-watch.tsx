import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Dialog } from '../page/dialog.js';
import { useOptline } from '../provider/optline-context.js';
import { useWords } from '../words/define-words.js';
import { sessionWords } from '../words/session.js';
import { idleMs, lastActiveAt, rememberActive, warnedMs } from './idle-clock.js';
import { MeDocument } from './me.generated.js';
import { SignOutDocument } from './sign-in.generated.js';

const lookEveryMs = 1000;
/** Whoever types a long text asks the server for nothing; so that it does not end their session, it is told. */
const tellServerEveryMs = 4 * 60_000;

/** Ends the session when nobody is there any more, and asks two minutes before. */
export function IdleWatch({ onIdle }: { readonly onIdle: () => void }) {
  const say = useWords(sessionWords);
  const { leftMs, stay } = useIdleness(onIdle);
  if (leftMs > warnedMs) return null;
  const minutes = Math.max(1, Math.ceil(leftMs / 60_000));
  return (
    <Dialog title={say('idleTitle')} onClose={stay}>
      <p>{say('idleLead', { minutes })}</p>
      <Button onClick={stay} fullWidth>
        {say('stay')}
      </Button>
    </Dialog>
  );
}

function useIdleness(onIdle: () => void): { leftMs: number; stay: () => void } {
  const { audience } = useOptline();
  const client = useApolloClient();
  const [signOut] = useMutation(SignOutDocument);
  const activeAt = useRef(0);
  const toldAt = useRef(0);
  const isAsking = useRef(false);
  const [leftMs, setLeftMs] = useState(idleMs[audience]);

  const beActive = useEffectEvent(() => {
    const now = Date.now();
    activeAt.current = now;
    rememberActive(audience, now);
    if (now - toldAt.current < tellServerEveryMs) return;
    toldAt.current = now;
    void client.query({ query: MeDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
  });
  const look = useEffectEvent(() => {
    const left = lastActiveAt(audience, activeAt.current) + idleMs[audience] - Date.now();
    isAsking.current = left <= warnedMs;
    // Whole minutes are shown, and only in the last two: nothing is drawn anew before.
    setLeftMs(left > warnedMs ? idleMs[audience] : Math.ceil(left / 60_000) * 60_000);
    if (left > 0) return;
    void signOut().catch(() => undefined);
    onIdle();
  });
  useEffect(() => {
    activeAt.current = Date.now();
    toldAt.current = Date.now();
    rememberActive(audience, Date.now());
    const timer = setInterval(look, lookEveryMs);
    // While the question stands, only its own button counts as being there.
    const onActivity = (): void => {
      if (!isAsking.current) beActive();
    };
    const kinds = ['pointerdown', 'keydown'] as const;
    kinds.forEach((kind) => window.addEventListener(kind, onActivity, { passive: true }));
    return () => {
      clearInterval(timer);
      kinds.forEach((kind) => window.removeEventListener(kind, onActivity));
    };
  }, [audience]);
  return {
    leftMs,
    stay: () => {
      activeAt.current = Date.now();
      rememberActive(audience, Date.now());
      setLeftMs(idleMs[audience]);
      void client.query({ query: MeDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
    },
  };
}
