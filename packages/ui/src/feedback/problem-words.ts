import { CombinedGraphQLErrors } from '@apollo/client';
import { codeOf } from '../apollo/create-apollo-client.js';
import { commonWords } from '../words/common.js';
import type { Language } from '../words/language-watch.js';
import { wordsIn } from '../words/define-words.js';

/** What a failed request means to the reader. The api's own sentences are made to be shown, in their language. */
export function problemWords(error: unknown, language: Language): string {
  const say = wordsIn(language, commonWords);
  if (!CombinedGraphQLErrors.is(error)) return say('unreachable');
  // A page of an older release asks for what is no more; what the api says to that is for programmers.
  if (codeOf(error)?.startsWith('GRAPHQL_') === true) return say('outdated');
  return error.errors[0]?.message ?? say('wrong');
}
