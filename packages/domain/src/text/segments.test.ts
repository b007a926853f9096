import { describe, expect, it } from '@jest/globals';
import { isGsm7, isTooLong, outsideGsm7, segments } from './segments.js';

describe('segments', () => {
  it.each([
    ['nothing at all', '', 0],
    ['160 plain characters', 'a'.repeat(160), 1],
    ['161 plain characters', 'a'.repeat(161), 2],
    ['306 plain characters', 'a'.repeat(306), 2],
    ['307 plain characters', 'a'.repeat(307), 3],
    ['80 euro signs, which count double', '€'.repeat(80), 1],
    ['81 euro signs', '€'.repeat(81), 2],
    ['an escaped character that would straddle two parts', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
    ['the Spanish letters of the basic alphabet', 'ñ¿¡éü'.repeat(32), 1],
    ['70 characters with an accent from outside it', `á${'a'.repeat(69)}`, 1],
    ['71 characters with an accent from outside it', `á${'a'.repeat(70)}`, 2],
    ['134 characters with a curly quote', `’${'a'.repeat(133)}`, 2],
    ['135 characters with a curly quote', `’${'a'.repeat(134)}`, 3],
    ['35 emoji, two units each', '🩰'.repeat(35), 1],
    ['36 emoji', '🩰'.repeat(36), 2],
    ['67 emoji, of which 33 fit into a part', '🩰'.repeat(67), 3],
  ])('counts %s', (_what, text, count) => {
    expect(segments(text)).toBe(count);
  });

  it('counts a lone half of an emoji instead of failing', () => {
    expect(segments('\ud83e')).toBe(1);
  });
});

describe('isTooLong', () => {
  it.each([
    ['a'.repeat(1600), false],
    ['a'.repeat(1601), true],
    ['€'.repeat(800), false],
    ['€'.repeat(801), true],
    [`’${'a'.repeat(736)}`, false],
    [`’${'a'.repeat(737)}`, true],
    ['🩰'.repeat(368), false],
    ['🩰'.repeat(369), true],
  ])('says whether the carrier takes it', (text, isIt) => {
    expect(isTooLong(text)).toBe(isIt);
  });
});

describe('outsideGsm7', () => {
  it('names each character that makes a text dear, once', () => {
    expect(outsideGsm7('¿Fútbol? Fútbol, “sí” 🩰')).toEqual(['ú', '“', 'í', '”', '🩰']);
    expect(outsideGsm7('Ballet at 5 €')).toEqual([]);
  });
});

describe('isGsm7', () => {
  it.each(['Hello, ¿qué tal?', '[x] {y} | ~ ^ \\ €', 'à ù ì ò Ç'])('takes %j', (text) => {
    expect(isGsm7(text)).toBe(true);
  });

  it.each(['í', 'ó', 'ç', '’', '…', '`', '\t', '🩰', '你'])('does not take %j', (text) => {
    expect(isGsm7(text)).toBe(false);
  });
});
