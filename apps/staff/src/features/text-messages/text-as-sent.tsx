import { useWords } from '@optline/ui';
import form from '../../form/form.module.css';
import type { CountFragment } from './own-texts.generated.js';
import { countWords } from './text-messages-words.js';
import classes from './text-messages.module.css';

const signsAtMost = 12;

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

/** Characters and segments; and which signs make the text dear. */
export function TextCost({ count }: Pick<TextAsSentProps, 'count'>) {
  const say = useWords(countWords);
  const { characters, segments, encoding, outsideGsm7 } = count;
  return (
    <p className={classes.count}>
      {say('count', { characters, segments })}
      {encoding === 'UCS-2' && ` ${say('dear', { signs: outsideGsm7.slice(0, signsAtMost).join(' ') })}`}
    </p>
  );
}
