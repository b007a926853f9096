import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ProblemAlert } from '../feedback/problem-alert.js';
import type { Audience } from '../contract/contract.generated.js';
import { useOptline } from '../provider/optline-context.js';
import { useWords } from '../words/define-words.js';
import { sessionWords } from '../words/session.js';
import { SignOutDocument } from './sign-in.generated.js';

const staysAfterMs = 2000;
const firstPages: Record<Audience, string> = { STAFF: '/staff/', PARENT: '/portal/' };

/** Ends the session and loads the app anew: nothing of what was read stays in the memory of the browser. */
export function SignOutButton() {
  const say = useWords(sessionWords);
  const { audience, session } = useOptline();
  const [signOut, { loading, error }] = useMutation(SignOutDocument, {
    onCompleted: () => {
      window.location.assign(firstPages[audience]);
      // Whoever stays, because of what they typed, stays on a page that nobody is signed in to.
      setTimeout(() => session.end('over'), staysAfterMs);
    },
  });
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={loading}
        onClick={() => void signOut().catch(() => undefined)}
      >
        {say('signOut')}
      </Button>
      {error !== undefined && <ProblemAlert problem={error} />}
    </>
  );
}
