import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { useOptline } from '../provider/optline-context.js';
import { useWords } from '../words/define-words.js';
import { sessionWords } from '../words/session.js';
import { MeDocument } from './me.generated.js';
import classes from './session.module.css';
import { SignInDocument } from './sign-in.generated.js';
import type { SignInMutation } from './sign-in.generated.js';

export interface EmailProps {
  readonly email: string;
  readonly onEmail: (email: string) => void;
}

type Choice = Extract<SignInMutation['signIn'], { __typename: 'ChooseAccount' }>['choices'][number];

/** E-mail and password; where several accounts match, the person then chooses. */
export function PasswordForm({ email, onEmail }: EmailProps) {
  const say = useWords(sessionWords);
  const [password, setPassword] = useState('');
  const { signIn, isSigningIn, problem, choices, missing } = useSigningIn({ email, password });
  if (choices !== null)
    return <Choose choices={choices} problem={problem} onChoose={(accountId) => void signIn(accountId)} />;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void signIn(null);
      }}
    >
      {problem !== null && <ProblemAlert problem={problem} />}
      <TextInput
        type="email"
        label={say('email')}
        autoComplete="username"
        value={email}
        onChange={(event) => onEmail(event.currentTarget.value)}
        error={missing === 'email' && say('emailMissing')}
      />
      <PasswordInput
        label={say('password')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': say('showPassword'), tabIndex: 0 }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={missing === 'password' && say('passwordMissing')}
      />
      <Button type="submit" loading={isSigningIn}>
        {say('signIn')}
      </Button>
    </form>
  );
}

interface ChooseProps {
  readonly choices: readonly Choice[];
  readonly problem: unknown;
  readonly onChoose: (accountId: string) => void;
}

function Choose({ choices, problem, onChoose }: ChooseProps) {
  const say = useWords(sessionWords);
  const lead = useRef<HTMLParagraphElement>(null);
  // The form that had the focus is gone.
  useEffect(() => lead.current?.focus(), []);
  return (
    <div className={classes.form} role="group" aria-label={say('chooseLead')}>
      <p ref={lead} tabIndex={-1}>
        {say('chooseLead')}
      </p>
      {problem !== null && <ProblemAlert problem={problem} />}
      {choices.map(({ accountId, name, schoolName }) => (
        <Button key={accountId} variant="default" onClick={() => onChoose(accountId)}>
          {name} · {schoolName}
        </Button>
      ))}
    </div>
  );
}

function useSigningIn({ email, password }: { readonly email: string; readonly password: string }) {
  const say = useWords(sessionWords);
  const { audience } = useOptline();
  const client = useApolloClient();
  const [mutate, { loading }] = useMutation(SignInDocument);
  const [problem, setProblem] = useState<unknown>(null);
  const [missing, setMissing] = useState<'email' | 'password' | null>(null);
  const [choices, setChoices] = useState<readonly Choice[] | null>(null);
  const signIn = async (accountId: string | null): Promise<void> => {
    const lacks = email.trim() === '' ? 'email' : password === '' ? 'password' : null;
    setMissing(lacks);
    if (lacks !== null) return;
    setProblem(null);
    try {
      const { data } = await mutate({ variables: { input: { audience, email, password, accountId } } });
      const result = data?.signIn;
      if (result?.__typename === 'SignedIn')
        client.writeQuery({ query: MeDocument, data: { __typename: 'Query', me: result.me } });
      if (result?.__typename === 'ChooseAccount') setChoices(result.choices);
      if (result?.__typename === 'SignInFailed')
        setProblem(result.reason === 'NOT_RIGHT' ? say('notRight') : result.message);
    } catch (error) {
      setProblem(error);
    }
  };
  return { signIn, isSigningIn: loading, problem, choices, missing };
}
