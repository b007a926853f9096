import type { Answer } from '../contract/contract.generated.js';
import { defineWords } from './define-words.js';

/** An answer as a state, beside a person. */
export const answerWords = defineWords({
  en: { IN: 'May be texted', OUT: 'Opted out', NEVER_ASKED: 'Never asked' } satisfies Record<Answer, string>,
  es: { IN: 'Acepta mensajes', OUT: 'No acepta mensajes', NEVER_ASKED: 'Sin preguntar' },
});
