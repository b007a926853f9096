import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { Notice } from '../feedback/notice.js';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { useOptline } from '../provider/optline-context.js';
import { useWords } from '../words/define-words.js';
import { sessionWords } from '../words/session.js';
import { MeDocument } from './me.generated.js';
import type { MeFragment } from './me.generated.js';
import { RequestSignInLinkDocument } from './sign-in.generated.js';

/** For whoever has no password: the link signs in beside this page, which then goes on where it was. */
export function LinkAgain({ me }: { readonly me: MeFragment }) {
  const say = useWords(sessionWords);
  const { audience } = useOptline();
  const [request, { loading, data, error }] = useMutation(RequestSignInLinkDocument);
  const isSent = data !== undefined && data !== null;
  const { goOn, problem } = useComingBack(me, isSent);
  const variables = { audience, email: me.email };
  return (
    <>
      {error !== undefined && <ProblemAlert problem={error} />}
      <div role="status">
        {isSent && (
          <Notice kind="good">
            <p>{say('linkAgainSent', { email: me.email })}</p>
          </Notice>
        )}
      </div>
      {problem !== null && <ProblemAlert problem={problem} />}
      {isSent ? (
        <Button variant="default" onClick={() => void goOn()}>
          {say('backAgain')}
        </Button>
      ) : (
        <Button
          variant="default"
          loading={loading}
          onClick={() => void request({ variables }).catch(() => undefined)}
        >
          {say('linkAgain')}
        </Button>
      )}
    </>
  );
}

/** Looks when somebody comes back to this page, and when they say so. */
function useComingBack(me: MeFragment, isAwaited: boolean) {
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
    if (!isAwaited) return undefined;
    window.addEventListener('focus', lookQuietly);
    return () => window.removeEventListener('focus', lookQuietly);
  }, [isAwaited]);
  return { goOn, problem };
}
