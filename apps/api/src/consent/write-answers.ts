import type { Answer, AnswerChange, Standing, WayIn } from '@optline/domain';
import { among, byId } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { NO_NUMBER } from './lock-number.js';

/** Answers given at the number of one standing, by one way. */
export interface AnswersAt {
  readonly standing: Standing;
  readonly way: WayIn;
  readonly changes: readonly AnswerChange[];
}

interface Written {
  readonly organizationId: string;
  readonly now: Date;
}

/** Writes what became of people's answers, at any number of numbers. */
export async function writeAnswers(
  tx: Tx,
  { organizationId, now }: Written,
  answers: readonly AnswersAt[],
): Promise<void> {
  const rows = answers.flatMap((at) =>
    at.changes.map((change) => ({ organizationId, ...rowOf(at, change), changedAt: now })),
  );
  await tx.upsert('text_consents', rows, {
    key: ['personId', 'number'],
    set: [
      'answer',
      'version',
      'way',
      'changedAt',
      'ownNoAt',
      'phoneStopAt',
      'lastNoAt',
      'adultYesBy',
      'episodeId',
      'answerBeforeEpisode',
    ],
  });
  for (const alike of shownAlike(rows)) {
    const [first] = alike;
    if (first === undefined) continue;
    const { answer, way } = first;
    const personIds = alike.map(({ personId }) => personId);
    await showAnswer(tx, { organizationId, personIds, answer, way, at: now });
  }
}

/** Those who get the same answer by the same way, together. */
function shownAlike<Row extends { answer: Answer; way: WayIn }>(rows: readonly Row[]): Row[][] {
  const alike = new Map<string, Row[]>();
  for (const row of rows) {
    const shown = `${row.answer} ${row.way}`;
    const others = alike.get(shown);
    if (others === undefined) alike.set(shown, [row]);
    else others.push(row);
  }
  return [...alike.values()];
}

function rowOf({ standing, way }: AnswersAt, change: AnswerChange) {
  const holder = standing.holders.find(({ personId }) => personId === change.personId);
  return {
    personId: change.personId,
    number: standing.number ?? NO_NUMBER,
    answer: change.after,
    version: (holder?.version ?? 0) + 1,
    way,
    ownNoAt: change.ownNoAt,
    phoneStopAt: change.phoneStopAt,
    lastNoAt: change.lastNoAt,
    adultYesBy: change.adultYesBy,
    episodeId: change.episode?.episodeId ?? null,
    answerBeforeEpisode: change.episode?.answerBefore ?? null,
  };
}

/** Writes what is known besides of an answer that stays as it is, with its way and time. */
export async function writeBeside(
  tx: Tx,
  { organizationId, number, version }: { organizationId: string; number: string | null; version: number },
  { personId, ownNoAt, phoneStopAt, lastNoAt, adultYesBy, episode }: AnswerChange,
): Promise<void> {
  const beside = {
    ownNoAt,
    phoneStopAt,
    lastNoAt,
    adultYesBy,
    episodeId: episode?.episodeId ?? null,
    answerBeforeEpisode: episode?.answerBefore ?? null,
  };
  await tx.update(
    'text_consents',
    { ...beside, version: version + 1 },
    { personId, organizationId, number: number ?? NO_NUMBER },
  );
}

export interface ShownAnswer {
  readonly organizationId: string;
  readonly personIds: readonly string[];
  readonly answer: Answer;
  readonly way: WayIn;
  readonly at: Date;
}

/** Writes on people's records what their answer at the number they hold is now, for lists and counts. */
export async function showAnswer(
  tx: Tx,
  { organizationId, personIds, answer, way, at }: ShownAnswer,
): Promise<void> {
  const shown = answer === 'never-asked' ? [null, null, null] : [answer, way, at];
  const people = among(personIds);
  await tx.run(
    `UPDATE people ${byId(tx, 'people')} SET answer = ?, answer_way = ?, answered_at = ?
     WHERE organization_id = ? AND id ${people.sql}`,
    [...shown, organizationId, ...people.params],
  );
}
