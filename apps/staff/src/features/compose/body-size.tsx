import { useWords } from '@optline/ui';
import { bodyWords } from './compose-words.js';
import classes from './compose.module.css';
import { sizeWithFooter } from './draft.js';

interface BodySizeProps {
  readonly body: string;
  readonly school: { readonly name: string; readonly textFooter: string };
}

/** Of several segments, each carries a number of its own. Source: 3GPP TS 23.038. */
const room = { 'GSM-7': { one: 160, several: 153 }, 'UCS-2': { one: 70, several: 67 } } as const;

/** Characters, segments and encoding, with every letter. */
export function BodySize({ body, school }: BodySizeProps) {
  const say = useWords(bodyWords);
  const { characters, segments, encoding, isPersonal } = sizeWithFooter(body, school);
  const { one, several } = room[encoding];
  return (
    <p className={classes.size}>
      {[
        say('characters', { characters }),
        ...(isPersonal ? [say('asFor')] : []),
        say('segments', { segments }),
        say('encoding', { encoding, room: String(segments > 1 ? several : one) }),
      ].join(' · ')}
    </p>
  );
}
