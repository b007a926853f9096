import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Dialog } from '../page/dialog.js';
import { useOptline } from '../provider/optline-context.js';
import { useWords } from '../words/define-words.js';
import { sessionWords } from '../words/session.js';
import { lastActiveAt, rememberActive, warnedMs } from './idle-clock.js';
import { MeDocument } from './me.generated.js';
import { SignOutDocument } from './sign-in.generated.js';

const lookEveryMs = 1000;
/** Whoever types a long text asks the server for nothing; so that it does not end their session, it is told. */
const tellServerEveryMs = 60_000;

interface IdleWatchProps {
  /** A session ends after so long without anybody doing anything. */
  readonly idleMinutes: number;
  readonly onIdle: () => void;
}

/** Ends the session when nobody is there any more, and asks two minutes before. */
export function IdleWatch({ idleMinutes, onIdle }: IdleWatchProps) {
  const say = useWords(sessionWords);
  const { leftMs, stay } = useIdleness({ idleMinutes, onIdle });
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

function useIdleness({ idleMinutes, onIdle }: IdleWatchProps): { leftMs: number; stay: () => void } {
  const { audience } = useOptline();
  const client = useApolloClient();
  const [signOut] = useMutation(SignOutDocument);
  const activeAt = useRef(0);
  const toldAt = useRef(0);
  const idleMs = idleMinutes * 60_000;
  const [leftMs, setLeftMs] = useState(idleMs);

  const tellServer = (): void => {
    toldAt.current = Date.now();
    void client.query({ query: MeDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
  };
  const beActive = (): void => {
    activeAt.current = Date.now();
    rememberActive(audience, Date.now());
  };
  const look = useEffectEvent(() => {
    if (activeAt.current > toldAt.current && Date.now() - toldAt.current >= tellServerEveryMs) tellServer();
    const left = lastActiveAt(audience, activeAt.current) + idleMs - Date.now();
    // Whole minutes are shown, and only in the last two: nothing is drawn anew before.
    setLeftMs(left > warnedMs ? idleMs : Math.ceil(left / 60_000) * 60_000);
    if (left > 0) return;
    void signOut().catch(() => undefined);
    onIdle();
  });
  const onActivity = useEffectEvent(() => {
    const isOver = lastActiveAt(audience, activeAt.current) + idleMs <= Date.now();
    // A machine that slept has not looked yet; and while the question stands, only its own button counts.
    if (isOver) look();
    else if (leftMs > warnedMs) beActive();
  });
  useEffect(() => {
    activeAt.current = Date.now();
    toldAt.current = Date.now();
    rememberActive(audience, Date.now());
    const timer = setInterval(() => look(), lookEveryMs);
    const hear = (): void => onActivity();
    const kinds = ['pointerdown', 'keydown'] as const;
    kinds.forEach((kind) => window.addEventListener(kind, hear, { passive: true }));
    return () => {
      clearInterval(timer);
      kinds.forEach((kind) => window.removeEventListener(kind, hear));
    };
  }, [audience]);
  return {
    leftMs,
    stay: () => {
      beActive();
      setLeftMs(idleMs);
      tellServer();
    },
  };
}
