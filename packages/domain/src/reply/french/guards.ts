import { before, first, leading, somewhere, limits, type Grammar } from '../patterns.js';
import { FRENCH_EVIDENCE } from './evidence.js';
import { FRENCH_RULES } from './rules.js';

export const FRENCH: Grammar = {
  language: 'fr',
  weights: FRENCH_EVIDENCE,
  rules: FRENCH_RULES,
  stopTalk: [
    /^ (?:(?:je|vous|ai|dit|deja|et|de|veuillez|merci de|pouvez vous|pourriez vous|peux tu|comment|non|oui|il faut|faut|que ce|moi|demande de|demande|vous demande de|prie de|ai dit) ){0,5}(?:stop|arretez|arreter|arrete|cessez|cesser|stopper|stoppez|assez) (?:(?:ca|cela|tout|tout ca|moi ca|ceci|de suite|tout de suite|la|avec ca|enfin|stop) ){0,3}$/,
    /^ (?:(?:je|veux|voudrais|souhaite|desire|me|m|se|mon|demande|comment|veuillez|merci de|pouvez vous|pourriez vous|peut on|puis je|aimerais|faire pour|on fait pour|dois je faire pour|bien|nous|souhaitons|etre) ){0,5}(?:desabonner|desabonnee?|desinscrire|desinscris|desinscrite?|desabonnement|desabonnez|desinscrivez|desinscription)(?: moi)? (?:(?:de ca|de tout|ici) ){0,2}$/,
    /^ (?:que )?(?:ca|cela) (?:se )?(?:arrete|cesse|doit cesser|doit se arreter|suffit) $|^ je (?:ne )?veux plus $/,
  ],
  blockedBefore: before(
    '(?:ne|n|pas|jamais|sans) (?:(?:pas|me|veux|veut|voulons|que vous|souhaite|jamais|surtout|se|le|la|les|pouvez|peut|plus|voulu|ai|avons|demande de|dit de) ){0,3}',
    '(?:elle|il|ils|elles|mon ex|ma fille|mon fils|mon mari|ma femme|les enfants|la prof|le prof|dites lui de|dis lui de|(?:dire|dites|dis) a [a-z]+ (?:de|que)|(?:a|ont) dit(?: de| que)?|si (?:vous|tu|on)|quand|si|avez vous|as tu|par erreur|par accident|pourquoi vous) (?:a |ont |avez |as )?(?:ne |me )?',
  ),
  sentenceBefore: before('(?:enfants?|fille|fils) '),
  insistsBefore: before('(?:si vous ne|pourquoi ne|pourquoi vous ne) '),
  doubtfulBefore: before('(?:dois je|faut il|est ce que je dois|si je veux|je pense) (?:[a-z]+ ){0,3}'),
  limitAfter: limits({
    atOnce: 'a | de | aux | au',
    soon: `sur (?!ce |mon ) | concernant | a propos | au sujet | pendant | durant | quand | lorsque | si | avant | apres | a (?:cette heure|moins|partir de [0-9]+|[0-9]+) |
    le (?:soir|matin|weekend|dimanche|samedi|lundi|mardi|mercredi|jeudi|vendredi) | la nuit | chaque | tous les jours | aussi | autant | tant | trop | tard | tot | aujourd | demain | cette semaine |
    ce soir | jusqu | sauf | seulement | uniquement | mais | au travail | en (?:classe|cours|reunion) | pour | a mon (?:mari|ex|conjoint|fils) | a ma (?:femme|fille|mere) |
    photos? | videos? | plutot | encore | dans la journee`,
    subjects: 'je|on|nous|ma|mon|elle|il|ce|se|vous|ca|jamais|mauvais|faux|pas',
  }),
  reversedAfter: first(`(?:se )?(?:arretent|cessent|finissent|terminent)`),
  newSentence: first(
    `je | on | nous | ma | mon | elle | ce | vous | jamais | mauvais | faux | parce | sinon | ou | retirez | enlevez | supprimez | notre | nos | qui`,
  ),
  closing: leading(
    `plus | jamais | stop | de (?:vous|votre|la part|la|de|ce numero|tout|donnees|suite|ici|textes?) | de votre (?:part|ecole|studio|numero) | de cette ecole | (?:a|sur) (?:ce|mon) numero |
    sur mon (?:phone|cell|cellulaire|telephone) | ici | desormais | dorenavant | a (?:l )?avenir | a le avenir | tout de suite | bonne | journee | soiree | du tout | definitivement | pour toujours | pour de bon | enfin |
    non | oui | moi | rien | au revoir | adieu | tranquille | aussi | phonenumber | numero | est ce clair | cela suffit | ca suffit | assez | avance | beaucoup | bien | textes? | automatiques |
    par (?:texto|text|sms) | via texto | que vous (?:me )?envoyez | que je recois | ce | cette | vous | et | la | inutiles | indesirables`,
  ),
  complaint: somewhere(
    `ne (?:va|fait|vient|danse|frequente|suis|sommes|habite|habitons|participe|prend|suit|vit) plus | (?:pas|plus) interesse(?:e|s)? | me interesse (?:plus|pas) | (?:mauvais|faux) numero | erreur de numero |
    trompez de | ai pas (?:de enfants?|d enfants?|enfant) | (?:connais|connait) pas | jamais (?:demande|inscrite?|donne|consenti|accepte|autorise) | demenage | deja (?:dit|demande) | marre | ras le bol |
    harcelement | harcelez | spam | pourriel | avocat | plainte | denoncer | signaler | bloquer | crtc | trop de | troisieme fois | deuxieme fois | derniere fois | tous les jours | pas mon | ca suffit | assez |
    a quitte | avons quitte | autre (?:ecole|studio) | laissez moi | ca me coute | payer | derange | inscrite? ailleurs | ai (?:deja )?(?:dit|demande)`,
  ),
};
