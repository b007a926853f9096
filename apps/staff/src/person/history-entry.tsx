import { formatNumber } from '@optline/domain';
import { answerWords, formatDateTime, useWords, wayWords } from '@optline/ui';
import { evidenceSentences } from './evidence.js';
import type { Say } from './evidence.js';
import { historyWords } from './history-words.js';
import type { HistoryPageFragment } from './person-history.generated.js';
import classes from './person.module.css';

export type Entry = HistoryPageFragment['edges'][number]['node'];
type Notice = Entry['notices'][number];

/** One entry of the record: what, when, by which way, who, what proves it, and what went out because of it. */
export function HistoryEntry({ entry, timeZone }: { readonly entry: Entry; readonly timeZone: string }) {
  const say = useWords(historyWords);
  const sayAnswer = useWords(answerWords);
  const sayWay = useWords(wayWords);
  const { at, way, by, words, evidence, notices, number } = entry;
  const sentences = evidenceSentences(evidence, say, timeZone);
  return (
    <li className={classes.entry}>
      <p className={classes.entryHead}>
        <strong>{titleOf(entry, { say, sayAnswer })}</strong>
        <time dateTime={at}>{formatDateTime(at, { language: 'en', timeZone })}</time>
      </p>
      <p className={classes.by}>
        {say('by', { way: sayWay(way), by })}
        {number !== null && <> · {say('at', { number: formatNumber(number) })}</>}
      </p>
      {words !== null && <blockquote className={classes.quote}>{words}</blockquote>}
      {sentences.length > 0 && <p className={classes.by}>{sentences.join(' ')}</p>}
      {notices.length > 0 && (
        <ul className={classes.notices} aria-label={say('notices')}>
          {notices.map((notice) => (
            <li key={notice.id}>{noticeLine(notice, say, timeZone)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

type SayAnswer = ReturnType<typeof useWords<typeof answerWords.en>>;
type PlainKind = Exclude<keyof typeof historyWords.en.kind, 'answer' | 'same' | 'other'>;
type NoticeName = keyof typeof historyWords.en.notice;
type StateName = keyof typeof historyWords.en.state;

function titleOf(
  { kind, before, after }: Entry,
  { say, sayAnswer }: { readonly say: Say; readonly sayAnswer: SayAnswer },
): string {
  if (kind === 'answer')
    return say(before === after ? 'kind.same' : 'kind.answer', { after: sayAnswer(after ?? 'NEVER_ASKED') });
  const title = isPlainKind(kind) ? say(`kind.${kind}`) : say('kind.other', { kind });
  return after === null || before === null || before === after
    ? title
    : `${title}: ${say('change', { before: sayAnswer(before), after: sayAnswer(after) })}`;
}

function isPlainKind(kind: string): kind is PlainKind {
  return kind in historyWords.en.kind && kind !== 'same' && kind !== 'other';
}

function noticeLine(
  { kind, state, createdAt, settledAt, problem }: Notice,
  say: Say,
  timeZone: string,
): string {
  const kindName = kind in historyWords.en.notice ? (kind as NoticeName) : 'other';
  const stateName = state in historyWords.en.state ? (state as StateName) : 'other';
  const at = formatDateTime(settledAt ?? createdAt, { language: 'en', timeZone });
  const line = `${say(`notice.${kindName}`)}: ${say(`state.${stateName}`)}, ${at}`;
  return problem === null ? line : `${line}. ${problem}`;
}
