import { describe, expect, it } from '@jest/globals';
import { answerWords } from './answers.js';
import { commonWords } from './common.js';
import { consentWords } from './consent.js';
import { defineWords } from './define-words.js';
import { obstacleWords } from './obstacles.js';
import { sessionWords } from './session.js';
import { unsoundWords } from './unsound-words.js';
import { wayWords } from './ways.js';

describe('the words that both apps share', () => {
  it.each(Object.entries({ answerWords, commonWords, consentWords, obstacleWords, sessionWords, wayWords }))(
    '%s can be said in both languages, with the same values',
    (_name, words) => {
      expect(unsoundWords(words)).toEqual([]);
    },
  );

  it('are unsound where a language loses a value, or cannot be read', () => {
    const words = defineWords({
      en: { lost: 'For {name}', nested: { broken: 'So', fine: '{count, plural, one {text} other {texts}}' } },
      es: {
        lost: 'Para',
        nested: { broken: 'Así {', fine: '{count, plural, one {mensaje} other {mensajes}}' },
      },
    });
    expect(unsoundWords(words)).toEqual([
      'lost needs name in English,  in Spanish',
      expect.stringMatching(/^nested[.]broken cannot be said in es: /),
    ]);
  });
});
