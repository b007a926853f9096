import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Notice } from '../feedback/notice.js';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { useOptline } from '../provider/optline-context.js';
import { useWords } from '../words/define-words.js';
import { sessionWords } from '../words/session.js';
import type { MeFragment } from './me.generated.js';
import { RequestSignInLinkDocument } from './sign-in.generated.js';
import { useComingBack } from './use-coming-back.js';

/** For whoever has no password: the link signs in beside this page, which then goes on where it was. */
export function LinkAgain({ me }: { readonly me: MeFragment }) {
  const say = useWords(sessionWords);
  const { audience } = useOptline();
  const [request, { loading, data, error }] = useMutation(RequestSignInLinkDocument);
  const isSent = data !== undefined && data !== null;
  const { goOn, problem } = useComingBack(me);
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
