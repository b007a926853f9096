/**
 * What staff must tick: that the school holds the consent of everybody it opts in at once. A changed wording gets a new
 * version; what was ticked is kept word for word.
 *
 * Source: carehelp.jackrabbitclass.com/help/opt-in-out-staff-texting ("I agree and confirm consent has been obtained").
 */
export const bulkStatement = {
  version: 1,
  text: 'I agree and confirm consent has been obtained for everybody who is opted in by this: each of them, or for somebody under 18 the adult of the family who is named, agreed to get text messages from the school at the number on record, and the school keeps what shows it.',
} as const;
