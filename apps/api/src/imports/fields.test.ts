import { expect, it } from '@jest/globals';
import { isOptOutColumn } from './fields.js';

it.each([
  'Opted out',
  'Opted out of SMS',
  'SMS Opted Out',
  'HasOptedOutOfSMS',
  'Opt-out status',
  'Opted out at',
  'Text Message Opt-Out',
  'Has this contact opted out of text messages?',
  'Opted out of texts (yes/no)',
  'Opted out? (Y/N)',
  'No text',
  "Don't text",
  'Don’t text',
  'Do not send SMS',
  'Do not contact',
  'Declined texts',
  'Texts declined',
  'Stop texts',
  'Unsubscribed',
  'Unsubscribed from SMS',
  'DND',
])('%s is about who opted out of texts', (heading) => {
  expect(isOptOutColumn(heading)).toBe(true);
});

it.each([
  'Email opt-out',
  'Opted out of e-mail',
  'Unsubscribed from all email',
  'Photo opt-out',
  'Do not call',
  'Stop date',
  'Bus stop',
  'Declined',
  'Declined insurance',
  'Opt-in',
  'Opt-in/Opt-out',
  'Texts (yes/no)',
  'Notes',
  'Contact',
  'Reason',
  'Opt-out reason',
  'Phone no.',
])('%s is not', (heading) => {
  expect(isOptOutColumn(heading)).toBe(false);
});
