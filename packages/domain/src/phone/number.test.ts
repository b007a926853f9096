import { describe, expect, it } from '@jest/globals';
import { formatNumber, isE164, isNorthAmerican, maskNumber } from './number.js';

describe('a number', () => {
  it.each([
    ['+15125550142', true],
    ['+442079460958', true],
    ['15125550142', false],
    ['+05125550142', false],
    ['+1512555014212345', false],
    ['+1 512 555 0142', false],
    ['+151255501４2', false],
    ['+15125550142\n', false],
    ['', false],
  ])('%j is E.164: %s', (text, is) => {
    expect(isE164(text)).toBe(is);
  });

  it.each([
    ['+15125550142', true],
    ['+1512555014', false],
    ['+442079460958', false],
  ])('%s is of North America: %s', (number, is) => {
    expect(isNorthAmerican(number)).toBe(is);
  });

  it.each([
    ['+15125550142', '(***) ***-0142'],
    ['+442079460958', '+*** *** 0958'],
    ['CITYDANCE', '***'],
  ])('%s is masked as %s', (number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });

  it.each([
    ['+15125550142', '(512) 555-0142'],
    ['+442079460958', '+442079460958'],
  ])('%s is shown as %s', (number, shown) => {
    expect(formatNumber(number)).toBe(shown);
  });
});
