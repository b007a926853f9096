import { useQuery } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import { TextCountDocument } from './text-count.generated.js';
import { textsWords } from './text-messages-words.js';
import classes from './text-messages.module.css';

/** What the carrier makes of a text: characters, segments, encoding. The server counts. */
export function TextCount({ body }: { readonly body: string }) {
  const say = useWords(textsWords);
  const { data, previousData, error } = useQuery(TextCountDocument, { variables: { body } });
  const counted = (data ?? previousData)?.textCount;
  if (error !== undefined) return null;
  return (
    <p className={classes.count}>
      {counted === undefined
        ? say('counting')
        : say('count', {
            characters: counted.characters,
            segments: counted.segments,
            encoding: say(counted.encoding === 'GSM-7' ? 'gsm' : 'ucs'),
          })}
    </p>
  );
}
