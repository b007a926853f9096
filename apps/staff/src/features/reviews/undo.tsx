import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import { ProblemAlert, useWords } from '@optline/ui';
import type { ReviewDecision } from '@optline/ui';
import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Said } from './decisions.js';
import { UndoReviewDecisionDocument } from './reviews-page.generated.js';
import type { ReviewDetailFragment } from './reviews-page.generated.js';
import { decisionWords, undoWords } from './reviews-words.js';

interface UndoProps {
  readonly review: ReviewDetailFragment;
  readonly decision: ReviewDecision;
  /** Undone, or too late for it. */
  readonly onDone: (said: Said) => void;
  /** There is nothing to press any more, and the focus was here. */
  readonly onGone: () => void;
}

export function Undo({ review, decision, onDone, onGone }: UndoProps) {
  const say = useWords(undoWords);
  const sayDecision = useWords(decisionWords);
  const { undo, isUndoing, problem } = useUndoing(review.id, onDone);
  const button = useRef<HTMLButtonElement>(null);
  useFocusHandedOver(button, onGone);
  const whose = { decision: sayDecision(decision), number: formatNumber(review.number) };
  return (
    <>
      <Button
        ref={button}
        variant="default"
        size="sm"
        loading={isUndoing}
        aria-label={say('undoWhat', whose)}
        onClick={() => void undo()}
      >
        {say('undo')}
      </Button>
      {problem !== null && <ProblemAlert problem={problem} />}
    </>
  );
}

function useUndoing(id: string, onDone: UndoProps['onDone']) {
  const say = useWords(undoWords);
  const [mutate, { loading }] = useMutation(UndoReviewDecisionDocument);
  const [problem, setProblem] = useState<unknown>(null);
  const undo = async (): Promise<void> => {
    setProblem(null);
    try {
      const { data } = await mutate({ variables: { id } });
      const result = data?.undoReviewDecision;
      if (result?.__typename === 'DecisionUndone') onDone({ words: say('undone'), of: null });
      if (result?.__typename === 'DecisionStands')
        onDone({ words: result.message, of: result.review.decision });
    } catch (error) {
      setProblem(error);
    }
  };
  return { undo, isUndoing: loading, problem };
}

/** The browser forgets where the focus was as soon as the button is gone; before that it can be handed over. */
function useFocusHandedOver(button: React.RefObject<HTMLElement | null>, onGone: () => void): void {
  const gone = useEffectEvent(onGone);
  useLayoutEffect(() => {
    const element = button.current;
    return () => {
      if (element?.contains(document.activeElement) === true) gone();
    };
  }, [button]);
}
