import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { watchLanguage } from './language-watch.js';

describe('the language of the page', () => {
  const asks = jest.spyOn(navigator, 'languages', 'get');
  afterEach(() => {
    asks.mockReset();
    localStorage.clear();
  });

  it.each([
    [['es-MX', 'en'], 'es'],
    [['en-US', 'es'], 'en'],
    [['fr-CA', 'es-US', 'en'], 'es'],
    [['de', 'est'], 'en'],
    [[], 'en'],
  ] as const)('is, for a browser that asks for %j, %s', (languages, expected) => {
    asks.mockReturnValue([...languages]);
    expect(watchLanguage().language()).toBe(expected);
  });

  it('is the family’s once it is known, and the reader’s own choice above all', () => {
    asks.mockReturnValue(['en']);
    const watch = watchLanguage();
    const heard: string[] = [];
    watch.subscribe(() => heard.push(watch.language()));
    watch.suggest('es');
    watch.choose('en');
    watch.suggest('es');
    expect(heard).toEqual(['es', 'en', 'en']);
    expect(watchLanguage().language()).toBe('en');
  });

  it('is English alone for an app that speaks nothing else', () => {
    asks.mockReturnValue(['es']);
    expect(watchLanguage('en').language()).toBe('en');
  });
});
