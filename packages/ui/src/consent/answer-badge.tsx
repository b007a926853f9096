import type { Answer } from '../contract/contract.generated.js';
import { answerWords } from '../words/answers.js';
import { useWords } from '../words/define-words.js';
import classes from './answer-badge.module.css';

const looks: Record<Answer, string | undefined> = {
  IN: classes.in,
  OUT: classes.out,
  NEVER_ASKED: classes.neverAsked,
};

/** An answer in a word; the three also differ in shape, not by colour alone. */
export function AnswerBadge({ answer }: { readonly answer: Answer }) {
  const say = useWords(answerWords);
  return (
    <span className={looks[answer]}>
      <span className={classes.sign} aria-hidden />
      {say(answer)}
    </span>
  );
}
