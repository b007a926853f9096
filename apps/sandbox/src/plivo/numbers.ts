/** The carrier leaves these out of a number before reading it (docs.plivo.com, send a message: src and dst). */
const IGNORED = /[\s\-./()]/g;

/** E.164 of a number written in any usual way; what is no number (short names such as "BANK") is left as it is. */
export function toE164(written: string): string {
  const digits = written.replace(IGNORED, '').replace(/^\+/, '');
  return /^\d+$/.test(digits) ? `+${digits}` : written;
}

/** The carrier writes numbers without a plus sign. */
export function withoutPlus(number: string): string {
  return number.replace(/^\+/, '');
}

export function isDialable(number: string): boolean {
  return /^\+[1-9]\d{6,13}$/.test(number);
}

/** Key of the carrier's block of one pair. */
export function pairKey(ours: string, phone: string): string {
  return `${ours} ${phone}`;
}
