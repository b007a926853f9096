const E164 = /^\+[1-9]\d{6,14}$/;
const NORTH_AMERICAN = /^\+1(\d{3})(\d{3})(\d{4})$/;

/**
 * Whether the text is a telephone number in the one form that the rules know: a plus sign, then seven
 * to fifteen digits beginning with the country code.
 *
 * Source: ITU-T E.164, section 6.
 */
export function isE164(text: string): boolean {
  return E164.test(text);
}

/** Whether a number in E.164 is one of North America: its country code 1, then ten digits. */
export function isNorthAmerican(number: string): boolean {
  return NORTH_AMERICAN.test(number);
}

/**
 * The number as it may be shown to somebody who need not know it: the last four digits only.
 * A text that is no number is masked whole.
 */
export function maskNumber(number: string): string {
  if (!isE164(number)) return '***';
  const lastFour = number.slice(-4);
  return isNorthAmerican(number) ? `(***) ***-${lastFour}` : `+*** *** ${lastFour}`;
}

/** The number as people of its country read it; numbers outside North America stay in E.164. */
export function formatNumber(number: string): string {
  return number.replace(NORTH_AMERICAN, '($1) $2-$3');
}
