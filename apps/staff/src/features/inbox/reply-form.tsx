import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { sizeOf } from '@optline/domain';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { LeaveGuard } from '../../form/leave-guard.js';
import { Outcome, useOutcome } from '../../form/outcome.js';
import { useRequestId } from '../../form/use-request-id.js';
import { TextCost } from '../../texts/text-cost.js';
import { ReplyDocument } from './conversation.generated.js';
import { conversationWords } from './inbox-words.js';

const bodyAtMost = 1600;

interface ReplyFormProps {
  readonly conversationId: string;
  /** As it is shown. */
  readonly number: string;
  readonly onSent: () => void;
}

/** An answer to a phone. What was written stays until it is on its way. */
export function ReplyForm({ conversationId, number, onSent }: ReplyFormProps) {
  const say = useWords(conversationWords);
  const [body, setBody] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [mutate, { loading }] = useMutation(ReplyDocument);
  const request = useRequestId();
  const outcome = useOutcome();
  const send = async (): Promise<void> => {
    const written = body.trim();
    setMissing(written === '');
    if (loading || written === '') return;
    try {
      const input = { requestId: request.name(written), conversationId, body: written };
      const { data } = await mutate({ variables: { input } });
      request.settle();
      const result = data?.replyToConversation;
      if (result?.__typename === 'TextRefused') return outcome.fail(result.message);
      if (result === undefined) return;
      setBody('');
      outcome.say(say(result.text.stateReason === 'outside-hours' ? 'waits' : 'sent'));
      onSent();
    } catch (error) {
      outcome.fail(error);
    }
  };
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <LeaveGuard isUnsaved={body.trim() !== ''} />
      <Outcome said={outcome.said} problem={outcome.problem} />
      <div>
        <Textarea
          label={say('replyLabel', { number })}
          rows={3}
          maxLength={bodyAtMost}
          value={body}
          error={isMissing && say('replyMissing')}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <TextCost count={sizeOf(body.trim())} />
      </div>
      <div className={form.buttons}>
        <Button type="submit" aria-disabled={loading}>
          {say('send')}
        </Button>
      </div>
    </form>
  );
}
