import { wordsIn } from './define-words.js';
import type { Messages } from './define-words.js';
import { languages } from './language-watch.js';

/**
 * What is wrong with words, which the compiler cannot see: a message that cannot be said at all, or that needs other
 * values in one language than in the other. For tests.
 */
export function unsoundWords(words: { readonly en: Messages; readonly es: Messages }): string[] {
  return keysOf(words.en).flatMap((key) => {
    const [en, es] = languages.map((language) => valuesOf(messageAt(words[language], key)));
    if (String(en) !== String(es)) return [`${key} needs ${String(en)} in English, ${String(es)} in Spanish`];
    return languages.flatMap((language) => {
      try {
        // Which keys there are is known only now.
        const say: (key: never, values: never) => string = wordsIn(language, words);
        say(key as never, Object.fromEntries((en ?? []).map((name) => [name, 2])) as never);
        return [];
      } catch (error) {
        return [`${key} cannot be said in ${language}: ${String(error)}`];
      }
    });
  });
}

function keysOf(messages: Messages, above = ''): string[] {
  return Object.entries(messages).flatMap(([key, message]) =>
    typeof message === 'string' ? [`${above}${key}`] : keysOf(message, `${above}${key}.`),
  );
}

function messageAt(messages: unknown, key: string): string {
  return key.split('.').reduce((at, step) => (at as Record<string, unknown>)[step], messages) as string;
}

/** `{name}` and `{count, plural, …}`, but not the choices of a plural. */
function valuesOf(message: string): string[] {
  const named = message.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d+)\s*)\{\s*(\w+)\s*[,}]/g);
  return [...new Set([...named].map(([, name = '']) => name))].sort();
}
