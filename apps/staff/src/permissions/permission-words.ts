import { defineEnglishWords } from '@optline/ui';
import type { Permission } from '@optline/ui';

/** The permissions, as the article and the users' page name them. */
export const permissionWords = defineEnglishWords({
  SEND_TEXT_MESSAGES: 'Send Text Messages',
  TEXT_MESSAGES_SETTINGS: 'Text Messages Settings',
  CHANGE_TEXT_OPT_IN: 'Change Text Opt-In',
  MANAGE_USERS: 'Manage Users',
  EXPORT_CONSENT: 'Export consent records',
  IMPORT_DATA: 'Import Data',
  EXPORT_DATA: 'Export Data',
  OVERRIDE_HOURS: 'Override Hours',
} satisfies Record<Permission, string>);

export const permissionMeaningWords = defineEnglishWords({
  SEND_TEXT_MESSAGES: 'Write texts. Also: turn people out, send the texting e-mail, decide reviews.',
  TEXT_MESSAGES_SETTINGS: 'Numbers, wordings, the Organization Email. Also: turn people out, decide reviews.',
  CHANGE_TEXT_OPT_IN: 'Turn people in, with proof, and out. Also: decide reviews.',
  MANAGE_USERS: 'Staff users, portal access and API tokens.',
  EXPORT_CONSENT: 'Read and save the whole consent record of a person or number.',
  IMPORT_DATA:
    'Bring in families, and numbers that must not be texted, from files. A Yes in a file also needs Change Text Opt-In.',
  EXPORT_DATA: 'Save all families, answers and suppressed numbers as files.',
  OVERRIDE_HOURS: 'Send a text outside the hours, with a reason. Needs Send Text Messages too.',
} satisfies Record<Permission, string>);

export const rightsWords = defineEnglishWords({
  needs:
    'This needs the permission {permission}, which you do not have. A colleague who may manage users can give it to you.',
  needsTexting:
    'This needs one of the permissions Send Text Messages, Text Messages Settings and Change Text Opt-In, which you do not have. A colleague who may manage users can give you one.',
  readOnly:
    'You can read this. Changing it needs the permission {permission}; a colleague who may manage users can give it to you.',
});
