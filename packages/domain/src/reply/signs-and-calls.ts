/** Nothing but signs that forbid something. */
const STOP_SIGNS = /^[\s\p{P}🛑⛔🚫]*$/u;
const STOP_SIGN = /[🛑⛔🚫]/u;

/** Whether a text says no more than a stop sign says. */
export function isStopSign(text: string): boolean {
  return STOP_SIGN.test(text) && STOP_SIGNS.test(text);
}

const END_OF_CALLS =
  /^ (?:(?:stop|quit|cease) (?:calling|phoning)(?: (?:me|us))?|(?:dont|never) (?:call|phone) (?:me|us))(?: (?:again|anymore))? $/;

/**
 * Whether a whole reply, without its fillers, wants no more calls. The law's word for a text is "call" as well, and
 * who answers a text so may mean it.
 *
 * Source: 47 CFR 64.1200(a)(10) ("not to receive further calls or text messages").
 */
export function endsCalls(words: string): boolean {
  return END_OF_CALLS.test(words);
}
