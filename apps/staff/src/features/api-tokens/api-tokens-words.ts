import { defineEnglishWords } from '@optline/ui';
import type { ApiScope } from '@optline/ui';

export const apiTokensWords = defineEnglishWords({
  title: 'API tokens',
  present: 'Tokens',
  lead: 'A program that talks to Optline signs in with a token. It may do what its scopes say, and nothing else.',
  none: 'There are no tokens.',
  noneWhy: 'Make one below when a program of yours needs to talk to Optline.',
  ends: 'Ends in …{hint}',
  made: 'Made {day}',
  madeBy: 'Made {day} by {name}',
  used: 'Last used {day}',
  neverUsed: 'Never used',
  revoked: 'Revoked',
  revokedOn: 'Revoked {day}',
  revoke: 'Revoke',
  revokeWhat: 'Revoke {name}',
  revokeTitle: 'Revoke {name}?',
  revokeText: 'Whatever uses this token can no longer talk to Optline, at once and for good.',
  revokeDone: '{name} is revoked.',
  make: 'Make a token',
  name: 'What it is for',
  nameHint: 'A name that tells your colleagues which program uses it.',
  nameMissing: 'Please say what it is for.',
  scopes: 'Scopes',
  scopesMissing: 'Please choose at least one scope.',
  create: 'Make the token',
  secretTitle: 'Copy the token now',
  secretText: 'It is shown this once and cannot be looked up later. Keep it where passwords are kept.',
  secret: 'Secret of {name}',
  kept: 'I have kept it',
});

export const scopeWords = defineEnglishWords({
  CONSENT_READ: 'Read answers and their history',
  CONSENT_WRITE: 'Change answers and stop numbers',
  FAMILIES_READ: 'Read families, contacts and students',
  FAMILIES_WRITE: 'Add and change families, contacts and students',
  TEXTS_SEND: 'Send texts and texting e-mails',
  WEBHOOKS: 'Hand in what carrier and mail server report',
} satisfies Record<ApiScope, string>);

/** As the documentation of the api and its refusals name them. */
export const scopeNames: Record<ApiScope, string> = {
  CONSENT_READ: 'consent:read',
  CONSENT_WRITE: 'consent:write',
  FAMILIES_READ: 'families:read',
  FAMILIES_WRITE: 'families:write',
  TEXTS_SEND: 'texts:send',
  WEBHOOKS: 'webhooks',
};
