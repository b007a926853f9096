import type { Finding } from './judge-request.js';
import type { Language } from './patterns.js';

/** Nothing but signs that forbid something. */
const STOP_SIGNS = /^[\s\p{P}🛑⛔🚫]*$/u;
const STOP_SIGN = /[🛑⛔🚫]/u;

/** Whether a text says no more than a stop sign says. */
export function isStopSign(text: string): boolean {
  return STOP_SIGN.test(text) && STOP_SIGNS.test(text);
}

const END_OF_CALLS: readonly (readonly [Language, RegExp])[] = [
  [
    'en',
    /^ (?:(?:stop|quit|cease) (?:calling|phoning)(?: (?:me|us))?|(?:dont|never) (?:call|phone) (?:me|us))(?: (?:again|anymore))? $/,
  ],
  [
    'es',
    /^ (?:ya )?(?:(?:dejen|deje|deja|dejar|paren|pare|para|parar) (?:ya )?de (?:estar )?(?:llamar|llamando)(?:me|nos)?|(?:no|nunca) (?:me|nos) (?:llamen|llame|llames|vuelvan a llamar|vuelva a llamar|esten llamando|sigan llamando))(?: (?:mas|ya|nunca|otra vez))? $/,
  ],
  [
    'fr',
    /^ (?:(?:arretez|arrete|cessez|arreter|cesser) de (?:me|nous) (?:appeler|telephoner)|ne (?:me|nous) (?:appelez|appelle|telephonez) (?:plus|pas)(?: jamais)?) $/,
  ],
];

/**
 * Whether a whole reply, without its fillers, wants no more calls. The law's word for a text is "call" as well, and
 * who answers a text so may mean it.
 *
 * Source: 47 CFR 64.1200(a)(10) ("not to receive further calls or text messages").
 */
export function findEndOfCalls(words: string): Finding | null {
  const language = END_OF_CALLS.find(([, pattern]) => pattern.test(words))?.[0];
  return language === undefined ? null : { kind: 'unclear', rule: 'calls-of-what', language };
}
