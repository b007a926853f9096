import { contractEnum } from './contract-enum.js';

export const ImportKindEnum = contractEnum('ImportKind', 'What a file brings.', [
  'families',
  'opted-out-numbers',
]);

export const ImportStateEnum = contractEnum('ImportState', 'How far a file is.', [
  'uploading',
  'reading',
  'read',
  'checking',
  'checked',
  'adding',
  'answering',
  'done',
  'unreadable',
  'cancelled',
]);

export const ImportFieldEnum = contractEnum('ImportField', 'What a column of a file may mean.', [
  'family-id',
  'family-name',
  'kind',
  'first-name',
  'last-name',
  'email',
  'cell-phone',
  'birth-date',
  'language',
  'answer',
  'agreed-how',
  'agreed-on',
  'agreed-by',
]);
