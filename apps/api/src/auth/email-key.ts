/** The longest address that mail can carry (RFC 5321 section 4.5.3.1.3, less the angle brackets). */
export const emailLengthAtMost = 254;

/**
 * Folds an address for look-ups, so that it is found however it is typed. What is before the @ may in theory differ
 * by case; no mail server that people use makes a difference.
 */
export function emailKeyOf(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}
