import { formatNumber } from '@optline/domain';
import { answerWords, formatDateTime, useWords, wayWords } from '@optline/ui';
import { noticeName } from '../notices/notice-words.js';
import { textProblem } from '../texts/text-problems.js';
import { evidenceSentences } from './evidence.js';
import type { Say, Telling } from './evidence.js';
import { historyWords } from './history-words.js';
import { EntryHead } from './entry-head.js';
import type { RecordLineFragment } from './person-history.generated.js';
import classes from './person.module.css';

export type Entry = RecordLineFragment;
type Notice = Entry['notices'][number];

interface HistoryEntryProps {
  /** All that one request did, as far as it concerns this person; at least one. */
  readonly entries: readonly [Entry, ...Entry[]];
  readonly telling: Telling;
}

/** What was done at one go: what, when, by which way, who, what proves it, and what went out because of it. */
export function HistoryEntry({ entries, telling }: HistoryEntryProps) {
  const { say, timeZone } = telling;
  const sayAnswer = useWords(answerWords);
  const sayWay = useWords(wayWords);
  const [{ at, way, by, number }] = entries;
  const titles = distinct(entries.map((entry) => titleOf(entry, { say, sayAnswer })));
  const words = distinct(entries.flatMap((entry) => entry.words ?? []));
  const sentences = distinct(
    entries.flatMap((entry) => [
      ...beforeOf(entry, { say, sayAnswer }),
      ...evidenceSentences(entry.evidence, telling),
    ]),
  );
  const notices = new Map(entries.flatMap((entry) => entry.notices).map((notice) => [notice.id, notice]));
  return (
    <li className={classes.entry}>
      <EntryHead title={titles.join(' · ')} at={at} timeZone={timeZone} />
      <p className={classes.by}>
        {capital(say('by', { way: sayWay(way), by }))}
        {number !== null && <> · {say('at', { number: formatNumber(number) })}</>}
      </p>
      {words.map((said) => (
        <blockquote key={said} className={classes.quote}>
          {said}
        </blockquote>
      ))}
      {sentences.length > 0 && <p className={classes.by}>{sentences.join(' ')}</p>}
      {notices.size > 0 && (
        <ul className={classes.notices} aria-label={say('notices')}>
          {[...notices.values()].map((notice) => (
            <li key={notice.id}>{noticeLine(notice, telling)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface Saying {
  readonly say: Say;
  readonly sayAnswer: ReturnType<typeof useWords<typeof answerWords.en>>;
}

type PlainKind = Exclude<keyof typeof historyWords.en.kind, 'answer' | 'same' | 'other'>;
type StateName = keyof typeof historyWords.en.state;

function titleOf({ kind, before, after }: Entry, { say, sayAnswer }: Saying): string {
  if (kind === 'answer')
    return say(before === after ? 'kind.same' : 'kind.answer', { after: sayAnswer(after ?? 'NEVER_ASKED') });
  const title = isPlainKind(kind) ? say(`kind.${kind}`) : say('kind.other', { kind });
  return after === null || before === null || before === after
    ? title
    : `${title}: ${say('change', { before: sayAnswer(before), after: sayAnswer(after) })}`;
}

/** The answer that another one took the place of. */
function beforeOf({ kind, before, after }: Entry, { say, sayAnswer }: Saying): string[] {
  if (kind !== 'answer' || before === null || before === after) return [];
  return [say('evidence.before', { before: sayAnswer(before) })];
}

function isPlainKind(kind: string): kind is PlainKind {
  return kind in historyWords.en.kind && !['answer', 'same', 'other'].includes(kind);
}

function noticeLine(notice: Notice, { say, timeZone }: Telling): string {
  const { kind, state, createdAt, settledAt, arrivedAt, problem } = notice;
  const stateName = state in historyWords.en.state ? (state as StateName) : 'other';
  const at = formatDateTime(arrivedAt ?? settledAt ?? createdAt, { language: 'en', timeZone });
  const line = `${noticeName(kind)}: ${say(`state.${arrivedAt === null ? stateName : 'arrived'}`)}, ${at}`;
  return problem === null ? line : `${line}. ${textProblem(problem)}`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
