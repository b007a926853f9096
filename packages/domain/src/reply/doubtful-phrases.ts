import type { Finding } from './judge-request.js';
import type { Language } from './patterns.js';

/** What a whole reply may say without a word for texts: of an offer as well as of being texted. */
const DOUBTFUL: ReadonlyArray<readonly [Language, RegExp]> = [
  [
    'en',
    /^ (?:i |we )?(?:want|would like|id like|wish|need) to stop (?:this|these|them) $|^ how (?:do|can) (?:i|we) (?:stop|end|quit) $/,
  ],
  [
    'en',
    /^ (?:i |we )?(?:(?:dont|do not|nolonger|no longer|never) (?:want|need)(?: (?:this|these|them|any))?) $/,
  ],
  ['en', /^ (?:do not|dont|no|not) (?:send|sending) $|^ (?:take (?:it )?off|off (?:the|this|your) list) $/],
  ['en', /^ (?:enough(?: already)?|spam(?:mer|ming)?|block(?:ed|ing)?|report(?:ed|ing)?) $/],
  [
    'es',
    /^ ya no (?:lo |los |las |la )?quiero(?: mas)? $|^ no (?:los |las )?quiero mas $|^ como (?:paro|detengo|cancelo)(?: (?:esto|estos|eso))? $/,
  ],
  ['fr', /^ (?:je )?(?:nen veux plus|ne veux plus) $/],
];

/** "I want to stop these", "spam": a whole reply that says so little that somebody has to look what it answers. */
export function findDoubtfulPhrase(all: string): Finding | null {
  const found = DOUBTFUL.find(([, phrase]) => phrase.test(all));
  return found === undefined ? null : { kind: 'unclear', rule: 'request-of-what', language: found[0] };
}
