import { describe, expect, it } from '@jest/globals';
import { fillIn, isPersonal, unknownFields } from './fill-in.js';

const ana = { 'first name': 'Ana', 'last name': 'Rivera', family: 'Rivera', school: 'Bright Steps' };

describe('the fields of a text', () => {
  it.each([
    ['Hello {first name}!', 'Hello Ana!'],
    ['Hello { First Name }!', 'Hello Ana!'],
    ['Hello {first_name} {LAST NAME} of {School}', 'Hello Ana Rivera of Bright Steps'],
    ['{first name}{last name}', 'AnaRivera'],
    ['Nothing to fill in', 'Nothing to fill in'],
    ['Hello {friend}', 'Hello {friend}'],
    ['A { lone brace', 'A { lone brace'],
  ])('are filled in: %s', (template, text) => {
    expect(fillIn(template, ana)).toBe(text);
  });

  it('leave nothing behind where there is no value', () => {
    expect(fillIn('Hello {first name}, see you', { ...ana, 'first name': ' ' })).toBe('Hello, see you');
  });

  it('take a value as it is, whatever is written in it', () => {
    expect(fillIn('Hello {first name}', { ...ana, 'first name': '{last name} $& \n Ann' })).toBe(
      'Hello {last name} $& Ann',
    );
  });

  it('that do not exist are named once each', () => {
    expect(unknownFields('{first name} {frist name} {frist name} {}')).toEqual(['frist name', '']);
  });

  it.each([
    ['Hello {first name}', true],
    ['{family}', true],
    ['From {school}', false],
    ['Hello {nobody}', false],
  ])('make a text personal or not: %s', (template, personal) => {
    expect(isPersonal(template)).toBe(personal);
  });
});
