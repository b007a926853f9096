import type { Answer } from './consent.js';

/**
 * The answer that remains when records of one person are merged: the most restrictive one. A No beats
 * everything, and a person who was never asked on one record was not asked. `never-asked` for no records.
 */
export function mostRestrictive(answers: readonly Answer[]): Answer {
  if (answers.includes('out')) return 'out';
  return answers.length > 0 && answers.every((answer) => answer === 'in') ? 'in' : 'never-asked';
}
