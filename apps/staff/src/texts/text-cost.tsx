import { useWords } from '@optline/ui';
import classes from './text-cost.module.css';
import { countWords } from './texts-words.js';

const signsAtMost = 12;

interface TextCostProps {
  readonly count: {
    readonly characters: number;
    readonly segments: number;
    readonly encoding: string;
    readonly outsideGsm7: readonly string[];
  };
}

/** Characters and segments; and which signs make the text dear. */
export function TextCost({ count }: TextCostProps) {
  const say = useWords(countWords);
  const { characters, segments, encoding, outsideGsm7 } = count;
  return (
    <p className={classes.count}>
      {say('count', { characters, segments })}
      {encoding === 'UCS-2' && ` ${say('dear', { signs: outsideGsm7.slice(0, signsAtMost).join(' ') })}`}
    </p>
  );
}
