import { CombinedGraphQLErrors } from '@apollo/client';
import { codeOf } from '../apollo/create-apollo-client.js';
import { commonWords } from '../words/common.js';
import type { Language } from '../words/language.js';
import { wordsIn } from '../words/define-words.js';

/**
 * What a failed request means to the reader. The api's own sentences are made to be shown; they are in English, so
 * that other languages get ours unless the sentence carries something that ours cannot.
 */
export function problemWords(error: unknown, language: Language): string {
  const say = wordsIn(language, commonWords);
  if (!CombinedGraphQLErrors.is(error)) return say('unreachable');
  const code = codeOf(error);
  const message = error.errors[0]?.message;
  if (message !== undefined && (language === 'en' || code === 'BAD_USER_INPUT')) return message;
  return say(code === 'TOO_MANY_REQUESTS' ? 'tooMany' : 'wrong');
}
