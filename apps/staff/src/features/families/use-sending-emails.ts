import { useMutation } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { useEffect, useRef, useState } from 'react';
import { useRequestId } from '../../form/use-request-id.js';
import { SendTextingEmailsDocument } from '../../person/person-acts.generated.js';
import { familiesWords } from './families-words.js';

/** So many at once that the bar moves often, and whoever stops it stops most of it. */
const togetherAtLeast = 10;
const togetherAtMost = 50;
const steps = 100;

export interface EmailResult {
  readonly isSent: boolean;
  readonly said: string;
}

type Results = ReadonlyMap<string, EmailResult>;

/**
 * Sends the texting e-mail to people, a few at a time. What fails or is stopped halfway goes on with those who are
 * left; one request id throughout, so that an answer that got lost on the way is no second mail to anybody.
 */
export function useSendingEmails(ids: readonly string[]) {
  const say = useWords(familiesWords);
  const [mutate] = useMutation(SendTextingEmailsDocument);
  const request = useRequestId();
  const [state, setState] = useState<'asking' | 'sending' | 'halted' | 'done'>('asking');
  const [results, setResults] = useState<Results>(new Map());
  const [problem, setProblem] = useState<unknown>(null);
  const isStopped = useRef(false);
  useEffect(() => {
    // Also when it is shown a second time.
    isStopped.current = false;
    return () => void (isStopped.current = true);
  }, []);
  const sendTo = async (personIds: readonly string[]): Promise<Results> => {
    const { data } = await mutate({ variables: { personIds: [...personIds], requestId: request.name() } });
    const answers = new Map((data?.sendTextingEmails ?? []).map((one) => [one.personId, one]));
    return new Map(
      personIds.map((id) => {
        const { isQueued = false, to = [], problem: whyNot = null } = answers.get(id) ?? {};
        const said = isQueued ? say('onItsWay', { names: to.join(', ') }) : (whyNot ?? say('notSent'));
        return [id, { isSent: isQueued, said }];
      }),
    );
  };
  const start = async (): Promise<void> => {
    setState('sending');
    setProblem(null);
    isStopped.current = false;
    let known: Results = results;
    const together = Math.min(togetherAtMost, Math.max(togetherAtLeast, Math.ceil(ids.length / steps)));
    try {
      for (let left = leftOf(ids, known); left.length > 0 && !isStopped.current; left = leftOf(ids, known)) {
        known = new Map([...known, ...(await sendTo(left.slice(0, together)))]);
        setResults(known);
      }
    } catch (error) {
      setProblem(error);
    }
    setState(leftOf(ids, known).length === 0 ? 'done' : 'halted');
  };
  return { state, results, problem, start, stop: () => void (isStopped.current = true) };
}

function leftOf(ids: readonly string[], results: Results): readonly string[] {
  return ids.filter((id) => !results.has(id));
}
