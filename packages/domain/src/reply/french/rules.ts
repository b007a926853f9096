import { anyOf, anywhere, atStart, maybe, upTo, type Grammar, type RequestRule } from './patterns.js';

const MSG = anyOf(
  'messages|message|messages textes|messages texte|textos|texto|texts|text|textes|texte|sms|notifications|alertes|rappels|pub|pubs|publicites|publicite|promotions|communications|avis|courriels textes|spam|spams|pourriels|infolettres|offres|infos|nouvelles',
);
const WHICH = upTo(
  5,
  anyOf(
    'de|des|du|vos|ces|les|le|la|ce|cet|cette|tous|toutes|tous vos|tous ces|tous les|aucun|aucuns|autre|autres|votre|tes|plus|se|d|l|automatiques|un|seul|par|en|maudits|foutus|damnes|stupides|sales|genre|ecole|studio|type|ton|ta|quelconque|envoi|envois|marketing|promotionnels',
  ),
);
const TO_ME = '(?:me|m|nous|moi|mon numero|ce numero)';
const WRITE =
  '(?:ecrire|ecrit|ecrivez|ecris|envoyer|envoyez|envoie|envoies|envoyes|contacter|contactez|contacte|contactes|texter|textez|texte|textes|text|messager|deranger|derangez|derange|importuner|importunez|harceler|harcelez|embeter|embetez|ennuyer|solliciter|spammer|joindre|relancer|adresser|adressez|transmettre|emmerder|achaler|gosser|bombarder|faire parvenir)';
const CEASE =
  '(?:arretez|arrete|arreter|arretes|cessez|cesse|cesser|stoppez|stopper|finissez|stop|finie?s?|evitez)';
const END =
  '(?:arretez|arreter|arrete|stoppez|stopper|stop|annulez|annuler|desactivez|desactiver|supprimez|supprimer|suspendez|cessez|cesser|terminez|fini|finis|assez|assez de|marre de|fin|fin de|fin des|halte|halte a|halte aux|arret|arret de|arret des|pas|pas de|pas d|plus|plus de|plus d|plus jamais|plus aucun|plus un|aucun)';
const REMOVE =
  '(?:retirez|retirer|retire|enlevez|enlever|enleve|supprimez|supprimer|supprime|effacez|effacer|efface|rayez|rayer|otez|oter|sortez|sortir|sors|desabonnez|desabonner|desinscrivez|desinscrire|eliminez|eliminer|radiez|virez|biffez|desinscris|desabonne|detruisez|oubliez|oublier|oublie|perdez|bloquez)';
const LIST = anyOf(
  'liste|listes|base|systeme|contacts|fichier|fichiers|repertoire|envois|messages|groupe|sms|textos|texts|conversation|discussion|donnees|registre|registres|notifications|alertes|ca|ici|tout|envoi|messagerie|mailing|abonnement|messages textes|rappels|carnet|bottin|service',
);
const OF = upTo(
  7,
  anyOf(
    'de|la|votre|vos|cette|ces|ce|toutes|tous|les|des|du|le|ta|tes|diffusion|contact|envoi|messages|sms|textos|texts|text|liste|base|distribution|mailing|groupe|a|se|telephone|d|l|appel|numeros|service|listes|systeme',
  ),
);

function rule(id: string, pattern: RegExp, more: Partial<RequestRule> = {}): RequestRule {
  return { id: `request-fr-${id}`, pattern, tail: 'open', otherwise: 'unclear', ...more };
}
const CLOSED = { tail: 'closed' } as const;
const STRICT = { tail: 'closed', otherwise: 'other' } as const;

export const FRENCH_RULES: readonly RequestRule[] = [
  rule(
    'arretez-d-ecrire',
    anywhere(
      `${CEASE} (?:de |d )?(?:toujours |constamment )?${TO_ME} (?:${WRITE}|faire) `,
      WHICH,
      maybe(MSG),
    ),
  ),
  rule('arretez-d-ecrire', anywhere(`${CEASE} (?:de |d |avec )?(?:${WRITE} )?`, WHICH, MSG), CLOSED),
  rule(
    'arretez-d-ecrire',
    anywhere(`${CEASE} (?:de |d )(?:${WRITE}) (?:moi |a ce numero |sur ce numero |ici )?`),
    STRICT,
  ),
  rule(
    'n-ecrivez-plus',
    anywhere(
      `(?:ne )?${TO_ME} (?:ecrivez|ecris|envoyez|envoie|contactez|contacte|contact|textez|texte|derangez|derange|appelez ni ecrivez) (?:plus|jamais|pas) `,
      WHICH,
      maybe(MSG),
    ),
    STRICT,
  ),
  rule(
    'n-ecrivez-plus',
    anywhere(
      `(?:ne|n|de ne|prie de ne|veuillez ne|merci de ne) (?:plus|pas|jamais|plus jamais) ${TO_ME} ${WRITE} `,
      WHICH,
      maybe(MSG),
    ),
  ),
  rule(
    'n-ecrivez-plus',
    anywhere(
      `(?:ne |n |de ne |veuillez ne )(?:plus |jamais |pas )?${WRITE} (?:plus |jamais |pas )?`,
      WHICH,
      MSG,
    ),
    CLOSED,
  ),
  rule(
    'n-ecrivez-plus',
    anywhere(`(?:ne|n) ${WRITE} (?:plus|plus jamais) (?:rien |a ce numero |sur ce numero |ici )?`),
    STRICT,
  ),
  rule(
    'n-ecrivez-plus',
    atStart(`(?:et )?(?:plus |pas )(?:me |m )?${WRITE} (?:moi )?`, WHICH, maybe(MSG)),
    STRICT,
  ),
  rule(
    'je-ne-veux-plus',
    anywhere(
      `(?:je|on|nous) (?:ne |n )?(?:veux|veut|voulons|souhaite|souhaitons|desire|desirons|voudrais|ai|aimerais|accepte|consens|tiens|desir|ai pas|suis) (?:vraiment )?(?:plus|pas|pas besoin|plus besoin|jamais|plus du tout|plus jamais|pas interesse|pas interessee|plus interesse|plus interessee|plus envie)(?: de| d| par| a)? (?:recevoir|avoir|voir|etre contacte par|etre contactee par|etre derange par|que vous (?:me |m )?envoyez|que vous (?:me |m )?envoyiez|qu on me envoie|que on me envoie|lire|continuer a recevoir)? ?`,
      WHICH,
      MSG,
    ),
  ),
  rule(
    'je-ne-veux-plus',
    anywhere(
      `(?:je|on|nous) (?:ne |n )?(?:veux|veut|voulons|souhaite|souhaitons|desire|desirons|voudrais|aimerais) (?:plus|pas|plus jamais)(?: du tout)? (?:etre (?:contactee?|derangee?|sollicitee?|importunee?|textee?|sur (?:cette|votre|vos|ces) listes?|dans (?:cette|votre) (?:liste|groupe))|(?:que vous|que on) (?:me|m|nous) (?:ecriviez|contactiez|ecrive|contacte|textiez|texte|ecrivez|contactez|derangiez|derange)|recevoir (?:rien|ca|cela|vos trucs|tout ca)|rien recevoir|entendre parler de vous|avoir de vos nouvelles|en recevoir|les recevoir) `,
    ),
    CLOSED,
  ),
  rule(
    'plus-de-messages',
    atStart(
      `(?:et |stop |non |je veux |je veux )?(?:plus (?:de|d|aucun|un seul|jamais de)|assez (?:de|d|des)|pas (?:de|d)|fini(?:s)?|marre (?:de|des)|fin (?:de|des)|aucun|zero|y en a marre de|halte aux|stop aux|non aux|ras le bol de|ras le bol des) `,
      WHICH,
      MSG,
    ),
    { ...CLOSED, notAsQuestion: true },
  ),
  rule(
    'arretez-les-messages',
    anywhere(
      `${END.replace('|pas|pas de|pas d|plus|plus de|plus d|plus jamais|plus aucun|plus un|aucun', '')} (?:avec |aux )?`,
      WHICH,
      anyOf(
        'messages|message|textos|texts|text|textes|sms|notifications|messages textes|envois|envoi|envoi de messages|envoi de sms|alertes|alertes texts?|spam|abonnement aux messages|abonnement sms|abonnement aux sms|rappels par text',
      ),
    ),
    CLOSED,
  ),
  rule(
    'retirez-moi',
    anywhere(
      `${REMOVE} (?:moi|nous|mon numero|ce numero|notre numero|mon nom et mon numero|mon telephone|mon contact|mes coordonnees|mon numero de telephone|mon numero de phone|phonenumber|mon phone|mon cell) (?:(?:de|du|des|d) `,
      OF,
      LIST,
      ')?',
    ),
    CLOSED,
  ),
  rule(
    'retirez-moi',
    anywhere(
      `(?:me|m) (?:retirer|retirez|enlever|enlevez|supprimer|rayer|sortir|oter|desabonner|desinscrire|desabonne|desinscris|desabonnez|desinscrivez|effacer|radier) (?:(?:de|du|des|d|a) `,
      OF,
      LIST,
      ')?',
    ),
    STRICT,
  ),
  rule(
    'retirez-moi',
    anywhere(
      `(?:etre|que je sois) (?:retiree?|enlevee?|supprimee?|desabonnee?|desinscrite?|rayee?) (?:de|du|des) `,
      OF,
      LIST,
    ),
    CLOSED,
  ),
  rule(
    'desabonner',
    anywhere(
      `(?:desabonnez|desabonner|desabonnement|desinscrire|desinscription|desinscrivez|desinscrivez moi|desabonnez moi) (?:(?:moi|me|mon numero|ce numero) )?(?:(?:de|du|des|aux|a) `,
      OF,
      LIST,
      ')?',
    ),
    STRICT,
  ),
  rule(
    'laissez-moi',
    anywhere(
      '(?:laissez|laisse|laisser|fichez|foutez|fiche|fous|lachez|lache) (?:moi|nous|la) (?:tranquille|tranquilles|en paix|la paix|paix|patience) ',
    ),
    CLOSED,
  ),
  rule(
    'laissez-moi',
    atStart(
      '(?:lachez moi|me lacher|foutez moi le camp|arretez de me deranger|arretez de me harceler|arretez de me embeter|arretez de me importuner) ',
    ),
    CLOSED,
  ),
  rule(
    'consentement',
    anywhere(
      '(?:je )?(?:retire|revoque|annule|retirer|revoquer) mon (?:consentement|accord|autorisation) (?:(?:a|de|pour|aux) (?:recevoir )?',
      WHICH,
      MSG,
      ')?',
    ),
    STRICT,
  ),
  rule(
    'consentement',
    anywhere(
      '(?:ne|n) (?:consens|autorise|accepte|ai) (?:plus|pas|jamais) (?:donne mon (?:accord|consentement) (?:pour |a )?|autorise )?(?:a |de |pour )?(?:recevoir |etre contactee? |vous a me (?:ecrire|contacter) )?',
      WHICH,
      maybe(MSG),
    ),
    { tail: 'closed', otherwise: 'other' },
  ),
];

export const FRENCH_STOP_TALK: readonly RegExp[] = [
  /^ (?:(?:je|vous|ai|dit|deja|et|de|veuillez|merci de|pouvez vous|pourriez vous|peux tu|comment|non|oui|il faut|faut|que ce|moi|demande de|demande|vous demande de|prie de|ai dit) ){0,5}(?:stop|arretez|arreter|arrete|cessez|cesser|stopper|stoppez|assez) (?:(?:ca|cela|tout|tout ca|moi ca|ceci|svp|maintenant|de suite|tout de suite|merci|la|avec ca|enfin|stop) ){0,3}$/,
  /^ (?:(?:je|veux|voudrais|souhaite|desire|me|m|se|mon|demande|comment|veuillez|merci de|pouvez vous|pourriez vous|peut on|puis je|aimerais|faire pour|on fait pour|dois je faire pour|bien|nous|souhaitons) ){0,5}(?:desabonner|desabonne|desinscrire|desinscris|desabonnement|desabonnez|desinscrivez|desinscription)(?: moi)? (?:(?:svp|merci|maintenant|de ca|de tout|ici) ){0,2}$/,
  /^ (?:que )?(?:ca|cela) (?:se )?(?:arrete|cesse|doit cesser|doit se arreter|suffit) (?:maintenant )?$|^ je (?:ne )?veux plus $/,
];

export const FRENCH: Grammar = {
  language: 'fr',
  rules: FRENCH_RULES,
  blockedBefore:
    /(?: |^)(?:ne|n|pas|jamais|sans) (?:(?:pas|me|veux|veut|voulons|que vous|souhaite|jamais|surtout|se|le|la|les|pouvez|peut|plus) ){0,3}$(?<!ne (?:plus|pas) $)|(?: |^)(?:elle|il|ils|elles|mon ex|ma fille|mon fils|mon mari|ma femme|les enfants|la prof|le prof|dites lui de|dis lui de|dire a [a-z]+ de|quand|si|avez vous|as tu|par erreur|par accident|pourquoi vous) (?:a |ont |avez |as )?(?:ne |me )?$/,
  insistsBefore: /(?: |^)(?:si vous ne|pourquoi ne|pourquoi vous ne) $/,
  doubtfulBefore: /(?: |^)(?:dois je|faut il|est ce que je dois|si je veux|je pense) (?:[a-z]+ ){0,3}$/,
  limitAfter:
    /^(?:[a-z]+ ){0,2}?(?:sur (?!ce |mon )|concernant|a propos|au sujet|pendant|durant|quand|lorsque|si|avant|apres|a (?:cette heure|moins|partir de [0-9]+|[0-9]+)|le (?:soir|matin|weekend|dimanche|samedi|lundi|mardi|mercredi|jeudi|vendredi)|la nuit|chaque|tous les jours|aussi|autant|tant|trop|tard|tot|aujourd|demain|cette semaine|ce soir|jusqu|sauf|seulement|uniquement|mais|au travail|en (?:classe|cours|reunion)|pour (?!toujours|de bon)|a mon (?:mari|ex|conjoint|fils)|a ma (?:femme|fille|mere)|photos?|videos?|plutot|encore|tout de suite apres|dans la journee) /,
  closing:
    /^(?:(?:plus|jamais|svp|merci|stop|de votre (?:part|ecole|studio|numero)|de (?:vous|la part|la|de|de votre|cette ecole)|de ce numero|a ce numero|sur ce numero|a mon numero|sur mon (?:telephone|phone|cell|numero|cellulaire|portable)|maintenant|ici|desormais|dorenavant|a l avenir|a le avenir|tout de suite|immediatement|bonne|journee|soiree|du tout|definitivement|pour toujours|pour de bon|enfin|non|oui|moi|rien|de suite|au revoir|adieu|tranquille|aussi|phonenumber|numero|est ce clair|cela suffit|ca suffit|assez|d avance|de avance|beaucoup|bien|de donnees|textes|texte|automatiques|par texto|par text|par sms|via texto|que vous (?:me )?envoyez|que je recois|ce|cette|vous|et|la|inutiles|indesirables|d ici|de ici|de tout) )*/,
  complaint:
    /(?: |^)(?:ne (?:va|fait|vient|danse|frequente|suis|sommes|habite|habitons|participe|prend|suit|vit) plus|(?:pas|plus) interesse(?:e|s)?|me interesse (?:plus|pas)|(?:mauvais|faux) numero|erreur de numero|trompez de|ai pas (?:de enfants?|d enfants?|enfant)|(?:connais|connait) pas|jamais (?:demande|inscrite?|donne|consenti|accepte|autorise)|demenage|deja (?:dit|demande)|(?:l )?ai (?:deja )?(?:dit|demande)|marre|ras le bol|harcelement|harcelez|spam|pourriel|avocat|plainte|denoncer|signaler|bloquer|crtc|trop de|troisieme fois|deuxieme fois|derniere fois|tous les jours|pas mon|ca suffit|assez|a quitte|avons quitte|autre (?:ecole|studio)|laissez moi|ca me coute|payer|derange|inscrite? ailleurs) /,
};
