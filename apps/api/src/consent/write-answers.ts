import type { Answer, AnswerChange, Standing, WayIn } from '@optline/domain';
import { placeholders } from '../db/sql.js';
import type { Tx } from '../db/transaction.js';
import { NO_NUMBER } from './lock-number.js';

/** Where and when the answers were given. */
export interface AnswerContext {
  readonly organizationId: string;
  readonly standing: Standing;
  readonly way: WayIn;
  readonly now: Date;
}

/** Writes what became of people's answers at the number of the standing. */
export async function writeAnswers(
  tx: Tx,
  { organizationId, standing, way, now }: AnswerContext,
  changes: readonly AnswerChange[],
): Promise<void> {
  const versions = new Map(standing.holders.map((holder) => [holder.personId, holder.version]));
  for (const change of changes) {
    await tx.upsert(
      'text_consents',
      {
        personId: change.personId,
        number: standing.number ?? NO_NUMBER,
        organizationId,
        answer: change.after,
        version: (versions.get(change.personId) ?? 0) + 1,
        way,
        changedAt: now,
        ownNoAt: change.ownNoAt,
        phoneStopAt: change.phoneStopAt,
        lastNoAt: change.lastNoAt,
        adultYesBy: change.adultYesBy,
        episodeId: change.episode?.episodeId ?? null,
        answerBeforeEpisode: change.episode?.answerBefore ?? null,
      },
      {
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
      },
    );
  }
  for (const after of new Set(changes.map((change) => change.after))) {
    const personIds = changes.filter((change) => change.after === after).map(({ personId }) => personId);
    await showAnswer(tx, { organizationId, personIds, answer: after, way, at: now });
  }
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
  await tx.run(
    `UPDATE people SET answer = ?, answer_way = ?, answered_at = ?
     WHERE organization_id = ? AND id IN (${placeholders(personIds.length)})`,
    [...shown, organizationId, ...personIds],
  );
}
