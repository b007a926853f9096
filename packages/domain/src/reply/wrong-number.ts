import type { Language } from './patterns.js';

/** Signs that the phone belongs to somebody else. Over clauses without courtesies. */
const SIGNS: readonly (readonly [string, Language, RegExp])[] = [
  [
    'wrong-number-en',
    'en',
    /(?:^| (?:have|got|is|its|think|texting|texted|have got|reached|be|sorry|this|number|hi|maybe|dialed|contacted|messaging|called) (?:a |the )?) ?(?:the |a |you )?wrong (?:number|person|phone|guy|contact|lady|mom|family|parent) (?!(?:for|of|on|in|to|down|when|is listed|listed) )/,
  ],
  [
    'wrong-number-en-not-me',
    'en',
    /^ (?:i think |sorry |hi |no |um )?(?:this|that) (?:is not|isnt|aint|is nolonger|isnt even|wasnt) (?!(?:a|the|my|an|our|about|right|working|fair|for|what|how|good|ok|going|on|in|it|true|correct|acceptable|your|because|helpful|clear|happening|possible|funny|urgent|anymore|cool|to|at|easy) )(?:[a-z]+ )(?:(?:s )?(?:number|phone|mom|dad|anymore|mother|father) |[a-z]+ (?:number|phone) |anymore |[a-z]+ anymore )?$/,
  ],
  [
    'wrong-number-en-not-here',
    'en',
    / (?:(?:no one|nobody|noone|no [a-z]+) (?:here )?(?:by|with|named|called) (?:that|the|this|[a-z]+)(?: name)?|(?:no|not a) [a-z]+ (?:here|at this number|lives here)|dont know (?:any|anyone|anybody|a|who) (?:[a-z]+ )?(?:named|called|by that name|by the name|with that name)|(?:not (?:a|the) (?:parent|mom|mother|father|dad) of) [a-z]+|im not [a-z]+(?:s)? (?:mom|mother|dad|father|parent)) /,
  ],
  [
    'wrong-number-en-other-owner',
    'en',
    / (?:(?:this|number|phone) (?:number |phone )?(?:belongs to|is nolonger|is not|isnt) (?:[a-z]+ ){0,3}?(?:someone else|somebody else|a different person|their number|her number|his number|hers|theirs|number anymore|a business|another person)|nolonger (?:[a-z]+ ){0,2}(?:s )?(?:number|phone)|(?:just|recently)? ?got (?:this|a new) (?:number|phone) (?:[a-z]+ ){0,4}(?:ago|recently|last|yesterday|new)|mistaken me for|confused me with|not the (?:right|correct) (?:person|number)|new owner of this (?:number|phone)|(?:she|he|they) (?:nolonger|doesnt|dont|changed) (?:have |has |own |use |uses )?(?:this|her|his|their) (?:number|phone)) /,
  ],
  [
    'wrong-number-en-no-children',
    'en',
    / (?:i|we|you) (?:dont|do not|never|nolonger)? ?(?:even )?(?:have|had) (?:any |a |no )?(?:kids|children|kid|child|daughter|son|daughters|sons) $| (?:i|we) have no (?:kids|children|daughter|son) /,
  ],
  [
    'wrong-number-es',
    'es',
    / (?:(?:el |es |un |es un |tiene el |tienen el |al )?(?:numero|number) (?:esta )?(?:equivocado|incorrecto|errado|mal)|(?:se )?(?:equivoco|equivocaron|equivoca|equivocan|equivocaste|estan equivocad[oa]s|esta equivocad[oa]) de (?:numero|number|persona|phone)|persona equivocada|(?:este|esto|ese) (?:numero |number |phone )?(?:no es|ya no es|ya no pertenece|no pertenece) (?:de |el |a |su |del )?(?:numero |number |phone )?(?:de )?(?!mi )[a-z]+|no soy (?:la mama|el papa|la madre|el padre) de|no conozco a (?:ningun[ao]?|nadie|esa persona)|aqui no (?:vive|hay) (?:ningun|nadie|esa)|no tengo (?:hij[oa]s|ninos)|no soy esa persona|no soy la persona) /,
  ],
  [
    'wrong-number-fr',
    'fr',
    / (?:(?:mauvais|faux|mauvaise|pas le bon) (?:numero|number|personne)|(?:vous (?:vous |avez )?)?(?:trompez|trompe|trompes|trompee) de (?:numero|personne|number)|erreur de (?:numero|number|destinataire|personne)|(?:se|ce|il) (?:est|ne est) (?:plus|pas) (?:le |mon )?(?:numero|telephone|number) de|(?:ne |n )?ai pas de? ?(?:enfants?|fille|fils)|(?:ne )?suis pas (?:la mere|le pere|la maman|le papa|la bonne personne|cette personne)|ne (?:est|appartient) (?:plus|pas) (?:a )?(?:le numero|son numero)|connais (?:pas|personne) (?:de )?(?:[a-z]+ )?(?:de ce nom|qui se appelle)|connais aucune? [a-z]+|personne de ce nom) /,
  ],
];

/** Reads signs of a wrong number; null where there are none. Somebody has to look: it is no request to stop. */
export function findWrongNumber(words: string): { rule: string; language: Language } | null {
  for (const [rule, language, sign] of SIGNS) if (sign.test(words)) return { rule, language };
  return null;
}
