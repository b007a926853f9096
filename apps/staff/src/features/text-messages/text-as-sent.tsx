import form from '../../form/form.module.css';
import { TextCost } from '../../texts/text-cost.js';
import type { CountFragment } from './own-texts.generated.js';

interface TextAsSentProps {
  readonly language: string;
  readonly body: string;
  readonly count: CountFragment;
}

/** A text as the phone gets it, and what it costs. */
export function TextAsSent({ language, body, count }: TextAsSentProps) {
  return (
    <div>
      <blockquote className={form.quote} lang={language}>
        {body}
      </blockquote>
      <TextCost count={count} />
    </div>
  );
}
