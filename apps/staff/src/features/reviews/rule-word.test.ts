import { describe, expect, it } from '@jest/globals';
import { readReply } from '@optline/domain';
import { ruleWordFor } from './rule-word.js';

describe('what a rule saw is said in words', () => {
  it.each([
    ['please don’t text me after 9pm', 'limited'],
    ['I think you have the wrong number', 'wrongNumber'],
    ['START', 'start'],
    ['Remove us, we can’t come', 'ofWhat'],
    ['Stop texting me. just kidding', 'secondThoughts'],
  ] as const)('of “%s”: %s', (text, word) => {
    expect(ruleWordFor(readReply(text).rule)).toBe(word);
  });
});
