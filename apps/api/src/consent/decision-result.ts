import { AnswerChangedMeanwhile, TextOptInRefused, TextOptInSet } from '@optline/schema';
import type { Person, Sentence } from '@optline/schema';
import type { Decision } from '@optline/domain';
import type { ConsentOutcome } from './change-consent.js';
import { refusalWords } from './refusal-words.js';

export const answerInOrOut: Sentence = { en: 'Answer IN or OUT.', es: 'Responda IN o OUT.' };

export const changedMeanwhile: Sentence = {
  en: 'The answer was changed meanwhile. Please look at it and choose again.',
  es: 'Mientras tanto cambió la respuesta. Mírela y elija de nuevo.',
};

export function refused(reason: Extract<Decision, { kind: 'refused' }>['why']): TextOptInRefused {
  return Object.assign(new TextOptInRefused(), { reason, message: refusalWords(reason) });
}

/** Translates a decision about one person's answer into the contract's words. */
export function answerResult(
  { decision, standing }: ConsentOutcome,
  person: Person,
): TextOptInSet | TextOptInRefused | AnswerChangedMeanwhile {
  switch (decision.kind) {
    case 'refused':
      return refused(decision.why);
    case 'conflict':
      return Object.assign(new AnswerChangedMeanwhile(), {
        message: changedMeanwhile,
        person,
      });
    case 'unchanged':
    case 'changed':
      return Object.assign(new TextOptInSet(), {
        person,
        wasAlreadySo: wasAlreadySo(decision),
        numberIsSilent: numberIsSilent({ decision, standing }),
      });
  }
}

/** Nobody's answer became another one. */
export function wasAlreadySo(decision: Decision): boolean {
  return decision.kind !== 'changed' || decision.answers.every(({ before, after }) => before === after);
}

/** Whether no text at all can come to the number of the standing after the decision. */
function numberIsSilent({ decision, standing }: Pick<ConsentOutcome, 'decision' | 'standing'>): boolean {
  if (standing.number === null) return true;
  const lifted = decision.kind === 'changed' && decision.suppression?.kind === 'lift';
  if (standing.suppression !== null && !lifted) return true;
  const after = new Map(
    decision.kind === 'changed' ? decision.answers.map((change) => [change.personId, change.after]) : [],
  );
  const stillIn = standing.holders.filter(
    (holder) => !holder.isArchived && (after.get(holder.personId) ?? holder.answer) === 'in',
  );
  return stillIn.length === 0;
}
