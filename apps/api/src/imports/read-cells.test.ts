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
  ['yes', 'Texts (yes/no)', 'in'],
  ['no', 'Texts (yes/no)', 'out'],
  ['yes', 'Not opted in', null],
])('reads %s under %s as %s', (text, heading, answer) => {
  expect(readAnswer(text, heading)).toBe(answer);
});

it.each([
  "Don't text",
  'No text',
  'No texting',
  'No SMS',
  'No more texts',
  'Do not contact',
  'Do not message',
  'Do not send texts',
  'Never text',
  'Opting out',
  'Opt-outs',
  'Declined texts',
  'Refused',
  'Consent withdrawn',
  'No consent',
  'Blocked',
  'DND',
  'DNC',
  'Do not disturb',
  'No enviar mensajes',
])('takes a bare yes under %s for a No, and a bare no for nothing', (heading) => {
  expect(readAnswer('Yes', heading)).toBe('out');
  expect(readAnswer('No', heading)).toBe('never-asked');
});
