import { describe, expect, it } from '@jest/globals';
import { fitsCarrier } from './write-body.js';

const school = { schoolName: 'Bright Steps', footer: '' };

describe('a text to many fits', () => {
  it.each([
    ['1,600 characters of GSM-7', 'a'.repeat(1600), true],
    ['one more', 'a'.repeat(1601), false],
    ['a name with a letter that makes it dear', `{last name}${'a'.repeat(720)}`, true],
    ['that, and one more', `{last name}${'a'.repeat(721)}`, false],
    ['a first name with such a letter', `{first name}${'a'.repeat(728)}`, true],
    ['that, and one more', `{first name}${'a'.repeat(729)}`, false],
    ['the school alone, whose name is cheap', `{school}${'a'.repeat(1588)}`, true],
  ])('or not: %s', (_, body, fits) => {
    expect(fitsCarrier({ ...school, body })).toBe(fits);
  });

  it('with what stands below it', () => {
    const footer = 'Reply STOP to stop.';
    expect(fitsCarrier({ ...school, footer, body: 'a'.repeat(1580) })).toBe(true);
    expect(fitsCarrier({ ...school, footer, body: 'a'.repeat(1581) })).toBe(false);
  });
});
