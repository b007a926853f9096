import { defineEnglishWords } from '@optline/ui';

export const settingsWords = defineEnglishWords({
  title: 'Settings',
  menu: 'Settings',
  general: 'General',
  texting: 'Texting',
  people: 'People',
  organization: 'Organization Defaults',
  textMessages: 'Text Messages',
  users: 'Users & Permissions',
  portalAccess: 'Portal access',
  apiTokens: 'API tokens',
});

export const organizationWords = defineEnglishWords({
  title: 'Organization Defaults',
  school: 'School',
  organizationEmail: 'Organization Email',
  organizationEmailHint: 'Every opt-out is told to this address. It cannot be empty.',
  organizationEmailMissing: 'The Organization Email cannot be empty: opt-outs are told to it.',
  bounces:
    'Mail to {email} comes back. Until it arrives again, notices also go to users with Text Messages Settings. Correct the address, or save it once more if it works again.',
  sameAddress: 'This address works again',
  name: 'Name of the school',
  nameHint: 'Stands in every text and e-mail.',
  nameMissing: 'A school needs a name.',
  timeZone: 'Time zone',
  timeZoneHint: 'Times and business days are shown and counted in it.',
  unitedStates: 'United States',
  elsewhere: 'All zones',
  notices: 'Notices',
  noticesLegend: 'Besides what is always told',
  wantsPeopleToldOfTurnOut: 'Tell people when somebody else turned them out',
  wantsPeopleToldOfTurnOutHint: 'An e-mail with what happened and how they can return.',
  wantsNoticeOfStaffOut: 'Tell the Organization Email when staff turn somebody out',
  links: 'Terms and privacy',
  termsUrl: 'Address of the terms',
  privacyUrl: 'Address of the privacy policy',
  linksHint: 'Begins with https://. Stands on the page where people answer.',
  saved: 'The settings are saved.',
  yes: 'on',
  no: 'off',
});
