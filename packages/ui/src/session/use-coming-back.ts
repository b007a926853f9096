import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useOptline } from '../provider/optline-context.js';
import { useWords } from '../words/define-words.js';
import { sessionWords } from '../words/session.js';
import { MeDocument } from './me.generated.js';
import type { MeFragment } from './me.generated.js';

/**
 * Signed in again beside this page, by a link or in another tab: it goes on where it was. Looks when somebody comes
 * back to the page, and when they say so.
 */
export function useComingBack(me: MeFragment): {
  readonly goOn: () => Promise<void>;
  readonly problem: unknown;
} {
  const say = useWords(sessionWords);
  const { session } = useOptline();
  const client = useApolloClient();
  const [problem, setProblem] = useState<unknown>(null);
  const isBack = async (): Promise<boolean> => {
    const { data } = await client.query({ query: MeDocument, fetchPolicy: 'network-only' });
    const isSame = data?.me?.id === me.id;
    if (isSame) session.resume();
    return isSame;
  };
  const goOn = async (): Promise<void> => {
    try {
      if (!(await isBack())) setProblem(say('notBackYet'));
    } catch (error) {
      setProblem(error);
    }
  };
  const lookQuietly = useEffectEvent(() => void isBack().catch(() => undefined));
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') lookQuietly();
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return { goOn, problem };
}
