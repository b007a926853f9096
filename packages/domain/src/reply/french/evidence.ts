import { somewhere, type Weights } from '../patterns.js';

/** What counts for and against a request in French, by the stems of the verbs. */
export const FRENCH_EVIDENCE: Weights = {
  ending:
    / (?:(?:arret|cess|stopp|retir|enlev|supprim|effac|ray|desabonn|desinscri|annul|desactiv|suspend|resili|ot)(?:e|ez|er|es|ee?s?|ir|re|vez|t)?|(?:ve[ux]{2}|veut|voulons|voudrais|voudrions|aimerais|aimerions|souhait[a-z]+|desir[a-z]+|prefer[a-z]+) (?:bien )?(?:ne )?(?:plus|pas|jamais)|refus[a-z]+) /g,
  asking:
    / (?:de|vous|moi|et|me|je|on|nous|pouvez|pourriez|veuillez|merci|faire|comment|pour|veux|voudrais|aimerais|souhaite|etre|se|que|tu|stop|liste) $/,
  evidence: [
    {
      name: 'texts',
      weight: 2,
      sign: /^ (?:[a-z]+ ){0,6}(?:messages?|textos?|sms|texts|textes|texter|textez|notifications|notifs?|alertes|rappels) /,
    },
    {
      name: 'own-number',
      weight: 1,
      sign: / (?:me|moi|nous|(?:mon|ce|notre) (?:numero|number|phone|nom|cellulaire)|phonenumber) /,
    },
    {
      name: 'list',
      weight: 1,
      sign: / (?:de|des|du|a|aux) (?:[a-z]+ ){0,3}(?:listes?|systeme|base|groupe|contacts|messages|textos|sms) /,
    },
    {
      name: 'class-or-somebody-else',
      weight: -4,
      sign: somewhere(
        `cours | lecons? | pratiques? | spectacles? | equipe | horaires? | session | camp | fete | ballet | danse | natation | piano | musique | gym | repetition | costumes? | inscription | place | paiements? | frais | carte | facture | photos? | videos? |
        manquer | rater | perdre | il | elle | ils | elles | lui | leur | son | sa | ma fille | mon fils | enfants? | mari | femme | prof | sur le | concernant | pendant | quand | jusque? | si | avant | apres | ce soir | demain | seulement | sauf | pourquoi |
        courriels? | emails? | appels? | appelez | app | ai (?:pas|plus) | recu | recois | a (?:pas|plus) | arretez pas | supprimez pas | enlevez pas | retirez pas | plus tard`,
      ),
    },
  ],
};
