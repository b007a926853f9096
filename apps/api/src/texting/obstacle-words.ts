const words: ReadonlyMap<string, string> = new Map([
  ['no-number', 'There is no cell phone number on this record.'],
  ['never-asked', 'This person was never asked whether they want texts.'],
  ['out', 'This person said No to texts.'],
  ['suppressed', 'Texts to this number are stopped.'],
  ['held', 'Texts to this number wait until somebody decides its open review.'],
  ['archived', 'This record is archived.'],
  ['needs-adult', 'This person is under 18, and no adult of the family has said Yes.'],
  ['pair-blocked', 'The carrier blocks texts from our number to this phone until START is texted to it.'],
  ['number-unusable', 'The carrier says that no text can reach this number.'],
  ['paused', 'Sending is paused for the whole school.'],
  ['number-changed', 'The number on the record has changed.'],
  ['no-people', 'Nobody is left whom the text is for.'],
]);

/** The sentence that says why somebody may not be texted now. */
export function obstacleWords(obstacle: string): string {
  return words.get(obstacle) ?? 'This person cannot be texted now.';
}
