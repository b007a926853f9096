import { expect, it } from '@jest/globals';
import { readAnswer } from './read-cells.js';

it.each([
  ['yes', 'Opt-in', 'in'],
  ['no', 'Opt-in', 'out'],
  ['yes', 'Opted out', 'out'],
  ['no', 'Opted out', 'never-asked'],
  ['2025-09-01', 'Opted out', 'out'],
  ['9/1/2025', 'Opt out date', 'out'],
  ['0000-00-00', 'Opted out', null],
  ['2025-09-01', 'Opt-in', null],
  ['yes', 'Opt-in/Opt-out', null],
  ['no', 'Opt-in/Opt-out', null],
  ['opted out', 'Opt-in/Opt-out', 'out'],
  ['opted in', 'Opt-in/Opt-out', 'in'],
])('reads %s under %s as %s', (text, heading, answer) => {
  expect(readAnswer(text, heading)).toBe(answer);
});
