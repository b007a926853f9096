import type { AnswerChange, Standing, WayIn } from '@optline/domain';
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
}
