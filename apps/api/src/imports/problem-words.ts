import type { ImportField } from '@optline/schema';
import type { RefusalReason } from '@optline/domain';
import { refusalWords } from '../consent/refusal-words.js';

/** Only staff bring files, so these are English. */
const words = {
  'too-many-cells': 'This row has more cells than the heading: a comma may be missing its quotation marks.',
  'family-id-missing': 'There is no family ID, so nobody can tell which family this is.',
  'family-id-too-long': 'The family ID has more than 120 characters.',
  'family-too-large':
    'There would be more than 40 people in this family. Does this column tell families apart?',
  'family-archived': 'This family is archived. Restore it first.',
  'family-of-others':
    'This ID came before with a family of other names, numbers and addresses, so nobody was added to it. If this is another system’s file, put its name before each ID.',
  'name-missing': 'A first and a last name are needed.',
  'name-too-long': 'A name has at most 80 characters, and that of a family at most 120.',
  'kind-unclear': 'This says neither contact nor student.',
  'number-not-usable': 'This is not a valid phone number.',
  'email-not-valid': 'This is not a valid e-mail address.',
  'date-unclear': 'This is not a date. Write it as YYYY-MM-DD or MM/DD/YYYY.',
  'date-in-future': 'This day is still to come.',
  'agreed-in-future': 'This day is still to come, so the Yes was not taken.',
  'language-unclear': 'This says neither English nor Spanish, so it is taken as English.',
  'answer-unclear': 'This says neither Yes nor No, so no answer was taken.',
  'opt-out-unclear':
    'Another column says something about opting out that is not understood, or No, so the Yes was not taken.',
  'opt-out-not-read':
    'A column about opting out says something that is not understood. If it is a No, say so in the column of answers.',
  'how-missing':
    'A Yes needs how it was given: paper, phone, in person, e-mail or online. This one was not taken.',
  'how-unclear': 'This is none of paper, phone, in person, e-mail and online, so the Yes was not taken.',
  'when-missing': 'A Yes needs the day on which it was given. This one was not taken.',
  'adult-missing':
    'For somebody under 18 a Yes needs the name of the adult of the family who gave it. This one was not taken.',
  'adult-unknown': 'No adult contact of this family has that name, so the Yes was not taken.',
  'differs-from-record': 'The record says something else, and was left as it is.',
  'yes-at-other-number':
    'A Yes counts for one number. The record has another number than this row, or none, so the Yes was not taken.',
  'no-on-other-record':
    'Somebody of this name said No at this number on another record, so the Yes was not taken. Merge the two records.',
  'asked-before':
    'They have answered already, on the record or by a No in this file, so the Yes was not taken.',
  'yes-since': 'They said Yes after this same file was first brought in, so their Yes stands.',
  'yes-lost':
    'Their Yes ended with a change of their number after this same file was first brought in, so it was not taken again.',
  'person-ambiguous':
    'Several people of this family have that name, and neither number nor address tells which of them is meant. A No is taken all the same: for the number, or without one for all of them.',
  'not-opted-out': 'This row says that the number is not opted out, or no longer, so it is not stopped.',
  'opt-out-blank':
    'The column about opting out is empty here. The number is stopped all the same: take the row out of the file if they did not opt out.',
  'number-stopped': 'Nobody can be told from this row, so its No counts for the number.',
  'person-archived':
    'This person, or the family, is archived, so nothing was added. A No is taken all the same.',
} as const;

type OwnProblem = keyof typeof words;

/** Why something in a row was not taken. */
export type ImportProblemReason = OwnProblem | RefusalReason;

/** A problem of a row; of a row as a whole where it has no field. */
export interface FoundProblem {
  readonly line: number;
  readonly field: ImportField | null;
  readonly why: ImportProblemReason;
  /** Nothing of the row can be used. */
  readonly isOfRow: boolean;
}

export function problemWords(why: ImportProblemReason): string {
  return isOwn(why) ? words[why] : refusalWords(why).en;
}

function isOwn(why: ImportProblemReason): why is OwnProblem {
  return Object.hasOwn(words, why);
}
