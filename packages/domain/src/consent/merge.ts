import { latest } from '../time/instants.js';
import type { Answer, PersonStanding } from './consent.js';
import type { AnswerChange } from './outcome.js';

/**
 * The answer that remains when records of one person are merged: the most restrictive one. A No beats
 * everything, and a person who was never asked on one record was not asked. `never-asked` for no records.
 */
export function mostRestrictive(answers: readonly Answer[]): Answer {
  if (answers.includes('out')) return 'out';
  return answers.length > 0 && answers.every((answer) => answer === 'in') ? 'in' : 'never-asked';
}

/**
 * What becomes of the answer of a record that another record of the same person is merged into, whatever their numbers
 * are. Refusals of either stand. A START of the kept number gives back no more than both records held before it.
 *
 * To be asked with the kept record as it stands at the number that it keeps.
 *
 * Source: 47 CFR 64.1200(a)(10): a revocation stands however the caller keeps its records.
 */
export function answerOfMerged(kept: PersonStanding, merged: PersonStanding): AnswerChange {
  const after = mostRestrictive([kept.answer, merged.answer]);
  const { episode } = kept;
  const beforeEpisode = (person: PersonStanding) =>
    person.episode !== null && person.episode.episodeId === episode?.episodeId
      ? person.episode.answerBefore
      : person.answer;
  return {
    personId: kept.personId,
    before: kept.answer,
    after,
    ownNoAt: latest([kept.ownNoAt, merged.ownNoAt]),
    phoneStopAt: latest([kept.phoneStopAt, merged.phoneStopAt]),
    lastNoAt: latest([kept.lastNoAt, merged.lastNoAt]),
    adultYesBy: after === 'never-asked' ? null : kept.adultYesBy,
    episode:
      after === 'out' && episode !== null
        ? {
            episodeId: episode.episodeId,
            answerBefore: mostRestrictive([beforeEpisode(kept), beforeEpisode(merged)]),
          }
        : null,
  };
}
