import { createTranslator } from 'use-intl/core';
import { useLanguage } from './language.js';
import type { Language } from './language-watch.js';

/** Messages in ICU form: `{name}` and `{count, plural, one {# text} other {# texts}}`. They may be nested. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** The same keys, in another language. */
type Translated<M> = { readonly [K in keyof M]: M[K] extends string ? string : Translated<M[K]> };

export interface Words<M> {
  readonly en: M;
  readonly es: Translated<M>;
}

/** Words in both languages. A key that one of them lacks does not compile, nor does a word without its values. */
export function defineWords<const M extends Messages>(words: Words<M>): Words<M> {
  return words;
}

/** Words of an app that speaks English alone, as the staff app does. */
export function defineEnglishWords<const M extends Messages>(en: M): Words<M> {
  return { en, es: en as Translated<M> };
}

function translatorFor<const M extends Messages>(language: Language, messages: M) {
  return createTranslator({
    locale: language,
    messages,
    onError: (error) => {
      throw error;
    },
  });
}

const translators = new WeakMap<object, Partial<Record<Language, unknown>>>();

/** Speaks the words in one language; outside of a component. */
export function wordsIn<M extends Messages>(language: Language, words: Words<M>) {
  const known = translators.get(words) ?? {};
  // The English messages give the type: the other languages have the same keys and take the same values.
  const messages = words[language] as M;
  const translator = (known[language] ?? translatorFor(language, messages)) as ReturnType<
    typeof translatorFor<M>
  >;
  translators.set(words, { ...known, [language]: translator });
  return translator;
}

/** Speaks the words in the language of the page: `const say = useWords(settingsWords)`, `say('title')`. */
export function useWords<M extends Messages>(words: Words<M>) {
  return wordsIn(useLanguage().language, words);
}
