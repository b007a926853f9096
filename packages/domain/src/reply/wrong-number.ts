import { somewhere, type Language } from './patterns.js';

/** What "this is not …" goes on with when it is not about whose phone this is. */
const NOT_A_NAME = `a|the|my|an|our|about|right|working|fair|for|what|how|good|ok|going|on|in|it|true|correct|acceptable|your|because|helpful|clear|happening|possible|funny|urgent|anymore|cool|to|at|easy|mine|ours|hers|his|theirs|him|her|us|me|you|real|normal|ideal|great|safe|open|available|over|done|enough|new|free|nice|where|when|who|like|as|very|too|that|this|these|normal|needed|necessary|important|bad|sorted|fixed|up|down|yet|ready|allowed|legal|spam`;

/** Signs that the phone belongs to somebody else, read over clauses without fillers. */
const SIGNS: readonly (readonly [string, Language, RegExp])[] = [
  [
    'wrong-number-en',
    'en',
    new RegExp(
      '(?:^ |(?:have|got|is|its|your|texting|texted|reached|sorry|this|number|dialed|contacted|messaging|called|at) (?:a |the |you )?)' +
        '(?:the |a )?wrong (?:number|person|phone|guy|lady|mom|family|parent) (?!(?:for|of|on|in|to|down|when|is|lol) )',
    ),
  ],
  [
    'wrong-number-en-not-me',
    'en',
    new RegExp(
      `^ (?:i think |no )?(?:this|that) (?:is not|isnt|aint|is nolonger|isnt even) (?!(?:${NOT_A_NAME}) )[a-z]+ ` +
        '(?:(?:s )?(?:number|phone|mom|dad|mother|father) |[a-z]+ (?:number|phone) |anymore |[a-z]+ anymore )?$',
    ),
  ],
  [
    'wrong-number-en-not-here',
    'en',
    somewhere(
      `(?:no one|nobody|noone|no [a-z]+) (?:here )?(?:(?:by|with) (?:that|the|this) name|(?:named|called|by the name of) [a-z]+) | (?:no|not a) (?!one )[a-z]+ (?:at this number|lives here) |
      dont know (?:any|anyone|anybody|a|who) (?:[a-z]+ )?(?:named|called|by that name|by the name|with that name) | not (?:a|the) (?:parent|mom|mother|father|dad) of [a-z]+ |
      im not [a-z]+ (?:mom|mother|dad|father|parent)`,
    ),
  ],
  [
    'wrong-number-en-other-owner',
    'en',
    somewhere(
      `(?:this|number|phone) (?:number |phone )?(?:belongs to|is nolonger|is not|isnt) (?:[a-z]+ ){0,3}?(?:someone else|somebody else|a different person|their number|her number|his number|hers|theirs|number anymore|a business|another person) |
      (?:this|it) is nolonger (?:[a-z]+ ){0,2}(?:number|phone) | got this (?:number|phone) | mistaken me for | confused me with | not the (?:right|correct) (?:person|number) | isnt the (?:right|correct) (?:person|number) | new owner of this (?:number|phone) |
      (?:she|he|they) (?:nolonger|doesnt|dont|changed) (?:have |has |own |use |uses )?(?:this|her|his|their) (?:number|phone)`,
    ),
  ],
  [
    'wrong-number-en-no-children',
    'en',
    / (?:i|we) (?:dont|never|nolonger) (?:even )?(?:have|had) (?:any |a )?(?:kids|children|kid|child|daughter|son|daughters|sons) $| (?:i|we) have no (?:kids|children|daughter|son) /,
  ],
  [
    'wrong-number-es',
    'es',
    somewhere(
      `(?:numero|number) (?:esta )?(?:equivocado|incorrecto|errado|mal) | (?:equivoco|equivocaron|equivoca|equivocan|equivocaste|equivocad[oa]s?) de (?:numero|number|persona|phone) | persona equivocada |
      (?:este|esto|ese) (?:numero |number |phone )?(?:no es|ya no es|ya no pertenece|no pertenece) (?:de |el |a |su |del )?(?:numero |number |phone )(?:de )?(?!mi )[a-z]+ | este (?:numero|number) (?:ya )?no es de (?!mi )[a-z]+ |
      no soy (?:la mama|el papa|la madre|el padre) de | no conozco a (?:ningun[ao]?|nadie|esa persona) | aqui no (?:vive|hay) (?:ningun|nadie|esa) | no tengo (?:hij[oa]s|ninos) | no soy (?:esa|la) persona`,
    ),
  ],
  [
    'wrong-number-fr',
    'fr',
    somewhere(
      `(?:mauvais|faux|mauvaise|pas le bon) (?:numero|number|personne) | (?:trompez|trompe|trompes|trompee) de (?:numero|personne|number) | erreur de (?:numero|number|destinataire|personne) |
      (?:est|ne est) (?:plus|pas) (?:le |mon )?(?:numero|phone|telephone|number) de | ai pas (?:de |d )?(?:enfants?|fille|fils) | suis pas (?:la mere|le pere|la maman|le papa|la bonne personne|cette personne) |
      ne (?:est|appartient) (?:plus|pas) (?:a )?(?:le numero|son numero) | connais (?:pas|personne) (?:de )?(?:[a-z]+ )?(?:de ce nom|qui se appelle) | personne de ce nom`,
    ),
  ],
];

/** The person who writes mixed something up, not we. */
const THEIR_OWN_MISTAKE =
  /(?: |^)(?:oops|whoops|oopsie|my bad|lol|haha|last (?:text|message)|meant|flyer|invoice|form|registration|i (?:put|gave|wrote|typed|entered|had|texted|called)|they gave) /;

/** Reads signs of a wrong number; null where there are none. Somebody has to look: it is no request to stop. */
export function findWrongNumber(words: string): { rule: string; language: Language } | null {
  if (THEIR_OWN_MISTAKE.test(words)) return null;
  for (const [rule, language, sign] of SIGNS) if (sign.test(words)) return { rule, language };
  return null;
}
