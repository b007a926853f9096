import { checkText, fitsCarrier, unknownFields } from '@optline/domain';
import type { TextRule as Rule } from '@optline/domain';
import { Notice, useWords } from '@optline/ui';
import type { TextRule } from '@optline/ui';
import form from '../../form/form.module.css';
import { bodyWords, ruleWords } from './compose-words.js';
import classes from './compose.module.css';
import { wordingFor, writtenFields } from './draft.js';
import type { School } from './draft.js';

const names: Readonly<Record<Rule, TextRule>> = {
  'asks-for-reserved-word': 'ASKS_FOR_RESERVED_WORD',
  'sounds-like-advertising': 'SOUNDS_LIKE_ADVERTISING',
  'short-link': 'SHORT_LINK',
  'all-capitals': 'ALL_CAPITALS',
  'costly-characters': 'COSTLY_CHARACTERS',
};

/** What keeps the text from being sent, and what had better be worded otherwise; read out when it changes. */
export function Findings({ body, school }: { readonly body: string; readonly school: School }) {
  const say = useWords(bodyWords);
  const sayRule = useWords(ruleWords);
  const found = checkText(body);
  const fits = fitsCarrier(wordingFor(body, school));
  const unknown = unknownFields(body);
  const sentences = (kind: 'refused' | 'warning') =>
    found.filter((one) => one.kind === kind).map((one) => sayRule(names[one.rule], { found: one.found }));
  const refused = [
    ...(unknown.length === 0
      ? []
      : [
          say('unknownFields', {
            fields: unknown.map((name) => `{${name}}`).join(', '),
            known: writtenFields.join(', '),
          }),
        ]),
    ...sentences('refused'),
    ...(fits ? [] : [say('tooLongForCarrier')]),
  ];
  return (
    <div role="status" className={classes.findings}>
      <Sentences title={say('refused')} sentences={refused} kind="wait" />
      <Sentences title={say('warnings')} sentences={sentences('warning')} kind="plain" />
    </div>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly kind: 'wait' | 'plain';
}

function Sentences({ title, sentences, kind }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <Notice kind={kind}>
      <p className={form.name}>{title}</p>
      <ul className={classes.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
