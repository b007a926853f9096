import { defineEnglishWords } from '@optline/ui';
import type { ExportedData } from '@optline/ui';

export const exportWords = defineEnglishWords({
  title: 'Export',
  save: 'Save as a file',
  lead: 'CSV files, which every spreadsheet opens. They hold personal data: keep them where only those can read them who need to. Each export is on record.',
  saveWhat: 'Save {what}',
  saving: 'The file is being written. This can take a minute.',
  saved: '{file} was saved where your browser keeps downloads.',
  failed: 'The file could not be saved. Please try again.',
  refused: 'You may not export any more. A colleague who may manage users can give you Export Data.',
  earlier: 'Earlier exports',
  none: 'Nothing was exported yet.',
  noneWhy: 'Who saves what, and when, appears here.',
  byWhom: '{time}, by {name}',
  bySomebody: '{time}',
  more: 'Show more',
});

export const exportedWords = defineEnglishWords({
  FAMILIES: 'Families and people',
  ANSWERS: 'Answers',
  SUPPRESSIONS: 'Suppressed numbers',
} satisfies Record<ExportedData, string>);

export const exportedMeaningWords = defineEnglishWords({
  FAMILIES: 'Everybody on file, archived ones too, with e-mail, number and present answer.',
  ANSWERS: 'Who said Yes or No at which number, since when, and by which way.',
  SUPPRESSIONS: 'The numbers that are never texted, why, and since when.',
} satisfies Record<ExportedData, string>);
