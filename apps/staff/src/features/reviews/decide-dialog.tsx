import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { commonWords, Dialog, ProblemAlert, useWords } from '@optline/ui';
import type { ReviewDecision } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { DecideReviewDocument } from './reviews-page.generated.js';
import type { DecideReviewMutation, ReviewDetailFragment } from './reviews-page.generated.js';
import { confirmWords, decisionDoneWords, decisionWords, reviewsWords } from './reviews-words.js';

interface DecideDialogProps {
  readonly review: ReviewDetailFragment;
  readonly decision: ReviewDecision;
  readonly onClose: () => void;
  /** Decided, by us or by somebody else before us: what to say about it. */
  readonly onDecided: (said: string) => void;
}

/** Says what the decision does and to whom, before it is made. */
export function DecideDialog({ review, decision, onClose, onDecided }: DecideDialogProps) {
  const say = useWords(confirmWords);
  const sayCommon = useWords(commonWords);
  const sayDecision = useWords(decisionWords);
  const { decide, isDeciding, problem } = useDeciding({ review, decision, onClose, onDecided });
  const names = review.holders.map(({ name }) => name).join(', ');
  return (
    <Dialog
      title={say('title', { decision: sayDecision(decision), number: formatNumber(review.number) })}
      onClose={onClose}
    >
      <div className={form.form}>
        <p className={form.lead}>{say(decision)}</p>
        <p>{names === '' ? say('concernsNobody') : say('concerns', { names })}</p>
        {problem !== null && <ProblemAlert problem={problem} />}
        <div className={form.buttons}>
          <Button loading={isDeciding} onClick={() => void decide()}>
            {sayDecision(decision)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {sayCommon('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function useDeciding({ review, decision, onClose, onDecided }: DecideDialogProps) {
  const say = useWords(reviewsWords);
  const sayDecision = useWords(decisionWords);
  const sayDone = useWords(decisionDoneWords);
  const [mutate, { loading }] = useMutation(DecideReviewDocument);
  const [problem, setProblem] = useState<unknown>(null);
  const number = formatNumber(review.number);
  const tell = (result: DecideReviewMutation['decideReview']): void => {
    if (result.__typename === 'TextOptInRefused') {
      setProblem(result.message);
      return;
    }
    onClose();
    const made = result.review.decision ?? decision;
    onDecided(
      result.__typename === 'ReviewDecided'
        ? say('doneFor', { number, decision: sayDone(made) })
        : say('already', { message: result.message, decision: sayDecision(made) }),
    );
  };
  const decide = async (): Promise<void> => {
    setProblem(null);
    try {
      const { data } = await mutate({ variables: { input: { id: review.id, decision } } });
      if (data !== undefined && data !== null) tell(data.decideReview);
    } catch (error) {
      setProblem(error);
    }
  };
  return { decide, isDeciding: loading, problem };
}
