import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import { Outcome, useOutcome } from '../../form/outcome.js';
import { useRequestId } from '../../form/use-request-id.js';
import { bodyWords, trialWords } from './compose-words.js';
import { SendTestTextDocument } from './my-phone.generated.js';

interface SendTestProps {
  readonly number: string;
  /** The phone answered YES. */
  readonly isConfirmed: boolean;
  readonly body: string;
  readonly onChange: () => void;
}

/** Sends the text as it stands to one's own phone. */
export function SendTest({ number, isConfirmed, body, onChange }: SendTestProps) {
  const say = useWords(trialWords);
  const sayBody = useWords(bodyWords);
  const request = useRequestId();
  const outcome = useOutcome();
  const [mutate, { loading }] = useMutation(SendTestTextDocument);
  const shown = formatNumber(number);
  const send = async (): Promise<void> => {
    if (loading) return;
    if (body === '') return outcome.fail(sayBody('missing'));
    try {
      const { data } = await mutate({ variables: { requestId: request.name(body), body } });
      request.settle();
      const result = data?.sendTestText;
      if (result?.__typename === 'TestTextQueued') outcome.say(say('sent', { number: shown }));
      else outcome.fail(result?.message ?? null);
    } catch (error) {
      outcome.fail(error);
    }
  };
  return (
    <div className={form.form}>
      <p role="status">{isConfirmed ? say('example') : say('waits', { number: shown })}</p>
      <Outcome said={outcome.said} problem={outcome.problem} />
      <div className={form.buttons}>
        {isConfirmed && (
          <Button size="sm" variant="default" aria-disabled={loading} onClick={() => void send()}>
            {say('send', { number: shown })}
          </Button>
        )}
        <Button size="sm" variant="subtle" onClick={onChange}>
          {say('change')}
        </Button>
      </div>
    </div>
  );
}
