import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { SessionEnd } from '../apollo/session-end.js';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { Dialog } from '../page/dialog.js';
import { useOptline } from '../provider/optline-context.js';
import { commonWords } from '../words/common.js';
import { useWords } from '../words/define-words.js';
import { sessionWords } from '../words/session.js';
import { MeDocument } from './me.generated.js';
import { LinkAgain } from './link-again.js';
import type { MeFragment } from './me.generated.js';
import classes from './session.module.css';
import { SignInDocument } from './sign-in.generated.js';

interface SessionEndedDialogProps {
  readonly me: MeFragment;
  readonly why: NonNullable<SessionEnd>;
}

/** Over a page whose session ended: nobody reads what is behind it, and nothing of it is lost. */
export function SessionEndedDialog({ me, why }: SessionEndedDialogProps) {
  const say = useWords(sessionWords);
  const { password, setPassword, signInAgain, isSigningIn, problem } = useSigningInAgain(me);
  return (
    <Dialog title={say('endedTitle')} hidesPage>
      <form className={classes.form} onSubmit={(event) => void signInAgain(event)} noValidate>
        <p>{say(why === 'idle' ? 'endedIdle' : 'endedLead')}</p>
        <p className={classes.who}>{me.email}</p>
        {problem !== null && <ProblemAlert problem={problem} />}
        <PasswordInput
          label={say('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': say('showPassword'), tabIndex: 0 }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" loading={isSigningIn}>
          {say('goOn')}
        </Button>
        <LinkAgain me={me} />
        <Button variant="subtle" onClick={() => window.location.reload()}>
          {say('leave')}
        </Button>
      </form>
    </Dialog>
  );
}

function useSigningInAgain(me: MeFragment) {
  const say = useWords(sessionWords);
  const sayCommon = useWords(commonWords);
  const { audience, session } = useOptline();
  const client = useApolloClient();
  const [signIn, { loading }] = useMutation(SignInDocument);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const signInAgain = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (password === '') return setProblem(say('passwordMissing'));
    try {
      const { data } = await signIn({
        variables: { input: { audience, email: me.email, password, accountId: me.id } },
      });
      const result = data?.signIn;
      if (result?.__typename === 'SignInFailed')
        return setProblem(result.reason === 'NOT_RIGHT' ? say('notRight') : result.message);
      if (result?.__typename !== 'SignedIn') return setProblem(sayCommon('wrong'));
      if (result.me.id !== me.id) return setProblem(say('otherAccount', { email: me.email }));
      client.writeQuery({ query: MeDocument, data: { __typename: 'Query', me: result.me } });
      session.resume();
    } catch (error) {
      setProblem(error);
    }
  };
  return { password, setPassword, signInAgain, isSigningIn: loading, problem };
}
