import { useQuery } from '@apollo/client/react';
import { formatDateTime, useSession, useWords } from '@optline/ui';
import type { TextedHow as How } from '@optline/ui';
import { pageSize } from '../../person/use-pages.js';
import { Names } from '../../texts/names.js';
import { Reason } from '../../texts/reason.js';
import textsClasses from '../../texts/texts.module.css';
import { TextedOfAudienceDocument } from './compose-page.generated.js';
import type { BroadcastPreviewInput } from './compose-page.generated.js';
import { textedHowWords, textedWords } from './compose-words.js';
import classes from './compose.module.css';
import type { Preview } from './use-preview.js';

interface TextedHowProps {
  readonly input: BroadcastPreviewInput;
  readonly preview: Preview;
  /** The hours hold nobody back. */
  readonly isOverriding: boolean;
}

/** Who gets the text together with somebody else, and for whom it waits for the hours. */
export function TextedHow({ input, preview: { textedHow }, isOverriding }: TextedHowProps) {
  const say = useWords(textedWords);
  const sayHow = useWords(textedHowWords);
  const shown = textedHow.filter(({ how }) => how !== 'WAITS_FOR_HOURS' || !isOverriding);
  if (shown.length === 0) return null;
  return (
    <div>
      <p className={classes.notThem}>{say('lead')}</p>
      <ul className={textsClasses.reasons}>
        {shown.map(({ how, people }) => (
          <li key={how}>
            <Reason why={how} title={sayHow(how)} people={people}>
              <TextedNames input={input} how={how} />
            </Reason>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TextedNames({ input, how }: { readonly input: BroadcastPreviewInput; readonly how: How }) {
  const say = useWords(textedWords);
  const sayHow = useWords(textedHowWords);
  const { timeZone } = useSession().me;
  const asked = useQuery(TextedOfAudienceDocument, {
    variables: { input, how, first: pageSize, after: null },
  });
  return (
    <Names
      label={sayHow(how)}
      page={asked.data?.textedOfAudience}
      asked={asked}
      beside={({ withName, waitsUntil }) => (
        <span className={textsClasses.howMany}>
          {withName !== null && say('with', { name: withName })}
          {waitsUntil !== null &&
            say('until', { time: formatDateTime(waitsUntil, { language: 'en', timeZone }) })}
        </span>
      )}
    />
  );
}
