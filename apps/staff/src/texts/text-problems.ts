/** Why a text did not go, or has not gone yet. In the past where by now it may be otherwise. */
const reasons: Readonly<Record<string, string>> = {
  suppressed: 'Texts to this number were stopped.',
  held: 'The number was held for a review.',
  'pair-blocked': 'The carrier blocked texts from our number to this phone.',
  'no-people': 'Nobody was left whom it was for.',
  'no-number': 'There was no number on the record.',
  'number-retired': 'Our number that was texted is not used any more.',
  'no-sender': 'The school had no texting number any more.',
  archived: 'The record was archived.',
  'number-changed': 'The number on the record had changed.',
  'needs-adult': 'No adult of the family had said Yes for somebody under 18.',
  out: 'The answer was No.',
  'never-asked': 'They had never been asked.',
  expired: 'It would have come too late.',
  cancelled: 'The office took it back.',
  lifted: 'The stop had been lifted again.',
  restored: 'The data came back from a backup, so it is not known whether it had been sent.',
  unknown: 'The carrier did not answer.',
  interrupted: 'The system stopped while it was being sent.',
  'number-unusable': 'No text could reach this number.',
  paused: 'Sending is paused for the whole school.',
  'outside-hours': 'It waits for the hours in which the school texts.',
  'tried-again': 'It did not arrive the first time, and is tried once more.',
};

/** Source: plivo.com/docs, message error codes. */
const carrierErrors: Readonly<Record<string, string>> = {
  '10': 'The carrier takes the text for invalid.',
  '20': 'The carrier could not reach the phone company.',
  '30': 'The carrier took the text for spam.',
  '40': 'The carrier does not know our number.',
  '50': 'The carrier knows no such number.',
  '60': 'The text went in a circle.',
  '70': 'The phone cannot be reached any more.',
  '80': 'The phone could not be reached.',
  '90': 'The carrier knows no way to this phone.',
  '100': 'The phone company does not let such texts through.',
  '110': 'The text is too long.',
  '200': 'STOP was texted from this phone, so the carrier blocks our texts to it.',
  '201': 'Our number cannot send texts to Canada.',
  '300': 'The carrier could not send it.',
  '420': 'The phone was not reached in time.',
  '900': 'The account at the carrier has no credit.',
  '910': 'The account at the carrier is switched off.',
};

/** A reason or a code as a sentence; what is a sentence already stays as it is. */
export function textProblem(reason: string): string {
  const known = reasons[reason];
  if (known !== undefined) return known;
  if (/^\d+$/.test(reason))
    return `${carrierErrors[reason] ?? 'The carrier did not deliver it.'} (Carrier error ${reason})`;
  const text = reason.trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
