import type { TextField } from '@optline/domain';
import { defineEnglishWords } from '@optline/ui';

export const templatesWords = defineEnglishWords({
  title: 'Templates',
  lead: 'Texts that the school writes again and again. Changing one changes nothing that was sent.',
  add: 'Add a template',
  addAction: 'Add',
  editTitle: 'Edit {name}',
  none: 'There are no templates yet.',
  noneWhy: 'Add the texts that you write every week, such as that a class is cancelled.',
  edit: 'Edit',
  editWhat: 'Edit {name}',
  archive: 'Archive',
  archiveTitle: 'Archive {name}?',
  archiveLead: 'It is in no list any more. What was sent stays as it is.',
  saved: '{name} is saved.',
  archived: '{name} is archived.',
  name: 'Name',
  nameHint: 'For you to find it by; nobody else sees it.',
  nameMissing: 'Enter a name.',
  body: 'Text',
  bodyMissing: 'Write the text.',
  insert: 'Put in, where you write:',
  unknownField: 'There is no such field: {fields}. Take it out, or choose one of those below.',
  reserved: 'Please do not ask for “{found}” as a reply: it means something else.',
  example: 'For example, as {name} of the {family} family gets it',
});

/** What stands in braces in a text, as a button says it. */
export const fieldWords = defineEnglishWords({
  'first name': 'first name',
  'last name': 'last name',
  family: 'family',
  school: 'school',
} satisfies Record<TextField, string>);
