import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { assertNever } from '@optline/domain';
import { ProblemAlert, useWords } from '@optline/ui';
import type { ReviewDecision, ReviewReason } from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { useRights } from '../../permissions/use-rights.js';
import { DecideReviewDocument } from './reviews-page.generated.js';
import type { ReviewDetailFragment } from './reviews-page.generated.js';
import { decisionMeaningWords, decisionWords, reviewsWords } from './reviews-words.js';
import classes from './reviews.module.css';

/** The likeliest one first. */
function decisionsFor(why: ReviewReason): readonly ReviewDecision[] {
  switch (why) {
    case 'START_NEEDS_REVIEW':
      return ['START', 'STOP', 'NOT_A_REQUEST', 'WRONG_NUMBER'];
    case 'WRONG_NUMBER':
      return ['WRONG_NUMBER', 'STOP', 'NOT_A_REQUEST'];
    case 'MISSED_MESSAGE':
    case 'REPORTED_REQUEST':
    case 'UNCLEAR':
      return ['STOP', 'NOT_A_REQUEST', 'WRONG_NUMBER'];
    default:
      return assertNever(why);
  }
}

/** What there is to say besides; it is overtaken when the review has another decision, or none. */
export interface Said {
  readonly words: string | null;
  readonly of: ReviewDecision | null;
}

interface DecisionsProps {
  readonly review: ReviewDetailFragment;
  /** By us, or by somebody else before us. */
  readonly onDecided: (said: Said) => void;
}

/** One click decides: what it did can be undone right after. */
export function Decisions({ review, onDecided }: DecisionsProps) {
  const say = useWords(reviewsWords);
  const sayDecision = useWords(decisionWords);
  const { mayTurnOut, mayTurnIn } = useRights();
  const { decide, asked, problem } = useDeciding({ review, onDecided });
  if (!mayTurnOut) return null;
  const decisions = decisionsFor(review.why);
  const offered = decisions.filter((decision) => decision !== 'START' || mayTurnIn);
  return (
    <div className={classes.decisions}>
      <div className={form.buttons}>
        {offered.map((decision, at) => (
          <Button
            key={decision}
            variant={at === 0 && decision !== 'START' ? 'filled' : 'default'}
            size="sm"
            loading={asked === decision}
            aria-disabled={asked !== null}
            onClick={() => void decide(decision)}
          >
            {sayDecision(decision)}
          </Button>
        ))}
      </div>
      {problem !== null && <ProblemAlert problem={problem} />}
      {offered.length < decisions.length && <p className={form.hint}>{say('startNeeds')}</p>}
      <Meanings decisions={offered} />
    </div>
  );
}

function Meanings({ decisions }: { readonly decisions: readonly ReviewDecision[] }) {
  const say = useWords(reviewsWords);
  const sayDecision = useWords(decisionWords);
  const sayMeaning = useWords(decisionMeaningWords);
  return (
    <details className={classes.meanings}>
      <summary>{say('whatTheyDo')}</summary>
      <dl>
        {decisions.map((decision) => (
          <div key={decision}>
            <dt>{sayDecision(decision)}</dt>
            <dd>{sayMeaning(decision)}</dd>
          </div>
        ))}
      </dl>
      <p>{say('deciding')}</p>
    </details>
  );
}

function useDeciding({ review, onDecided }: DecisionsProps) {
  const [mutate] = useMutation(DecideReviewDocument);
  const [asked, setAsked] = useState<ReviewDecision | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const decide = async (decision: ReviewDecision): Promise<void> => {
    if (asked !== null) return;
    setAsked(decision);
    setProblem(null);
    try {
      const { data } = await mutate({ variables: { input: { id: review.id, decision } } });
      const result = data?.decideReview;
      if (result?.__typename === 'TextOptInRefused') setProblem(result.message);
      if (result?.__typename === 'ReviewDecided') onDecided({ words: null, of: decision });
      if (result?.__typename === 'ReviewAlreadyDecided')
        onDecided({ words: result.message, of: result.review.decision });
    } catch (error) {
      setProblem(error);
    } finally {
      setAsked(null);
    }
  };
  return { decide, asked, problem };
}
