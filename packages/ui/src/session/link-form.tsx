import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../feedback/notice.js';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { useOptline } from '../provider/optline-context.js';
import { useWords } from '../words/define-words.js';
import { sessionWords } from '../words/session.js';
import type { EmailProps } from './password-form.js';
import classes from './session.module.css';
import { RequestPasswordResetDocument, RequestSignInLinkDocument } from './sign-in.generated.js';

const texts = {
  link: { lead: 'linkLead', button: 'sendLink' },
  reset: { lead: 'resetLead', button: 'sendReset' },
} as const;

type Kind = keyof typeof texts;

/** Asks for a one-time link. The answer is the same whether or not somebody has that address. */
export function LinkForm({ email, onEmail, kind }: EmailProps & { readonly kind: Kind }) {
  const say = useWords(sessionWords);
  const { send, state, problem, isMissing } = useLinkRequest(kind, email);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className={classes.lead}>{say(texts[kind].lead)}</p>
      {problem !== null && <ProblemAlert problem={problem} />}
      <TextInput
        type="email"
        label={say('email')}
        autoComplete="username"
        value={email}
        onChange={(event) => onEmail(event.currentTarget.value)}
        error={isMissing && say('emailMissing')}
      />
      <Button type="submit" loading={state === 'sending'}>
        {say(texts[kind].button)}
      </Button>
      <div role="status">
        {state === 'sent' && (
          <Notice kind="good">
            <p>{say('sent', { email })}</p>
          </Notice>
        )}
      </div>
    </form>
  );
}

function useLinkRequest(kind: Kind, email: string) {
  const { audience } = useOptline();
  const [requestLink] = useMutation(RequestSignInLinkDocument);
  const [requestReset] = useMutation(RequestPasswordResetDocument);
  const [state, setState] = useState<'asking' | 'sending' | 'sent'>('asking');
  const [problem, setProblem] = useState<unknown>(null);
  const [isMissing, setMissing] = useState(false);
  const send = async (): Promise<void> => {
    setMissing(email.trim() === '');
    if (email.trim() === '') return;
    setProblem(null);
    setState('sending');
    try {
      await (kind === 'link' ? requestLink : requestReset)({ variables: { audience, email } });
      setState('sent');
    } catch (error) {
      setProblem(error);
      setState('asking');
    }
  };
  return { send, state, problem, isMissing };
}
