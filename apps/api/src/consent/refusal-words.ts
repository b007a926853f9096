import type { RefusalReason } from '@optline/domain';

const words: Record<RefusalReason, string> = {
  archived: 'This record is archived. Restore it first.',
  'no-number': 'There is no cell phone number on this record yet. Add one first.',
  'wording-missing': 'A Yes needs the consent wording beside it. Please reload the page and try again.',
  'said-no-themselves':
    'They said No themselves, so only they can say Yes again. If their record has an e-mail address, we have now asked them there.',
  'statement-missing': 'Please confirm that this person asked for text messages.',
  'proof-missing': 'Say how and when this person agreed, and confirm that they did.',
  'proof-date-in-future': 'The day on which they agreed cannot be in the future.',
  'proof-of-asking-again-missing':
    'This person said No or texted STOP before. Write down how they asked for texts again, and in what words.',
  'needs-adult': 'For somebody under 18, an adult of the family has to say Yes.',
  'link-not-valid-for-yes':
    'This link can no longer turn texts on, because it is old or the number has changed. You can still say No, or ask the school for a new e-mail.',
  'number-is-wrong': 'This number was reported as wrong. A new number is needed.',
  'stop-was-heard': 'STOP was texted from this number. Only a START texted from it turns texts on again.',
  'stopped-by-its-holder':
    'The person who uses this number stopped it. Only their own Yes, or a START texted from that phone, turns texts on again.',
  'not-suppressed': 'Texts to this number are not stopped.',
  'not-for-this-review': 'This review cannot be decided that way.',
  'reason-missing': 'Please give a reason.',
  'asked-before':
    'This person has answered before. Only people who were never asked can be turned on this way.',
  'number-suppressed': 'Texts to this number are stopped, so it cannot be turned on this way.',
};

/** The sentence that tells somebody why a rule said no. */
export function refusalWords(reason: RefusalReason): string {
  return words[reason];
}
