import { compileRules } from '../patterns.js';
import { FRENCH_WORDS } from './vocabulary.js';

/** Plain requests in French. The notation is explained at `compilePattern`. */
export const FRENCH_RULES = compileRules('fr', FRENCH_WORDS, [
  ['je-ne-veux-plus', 'strict', '[je|on|nous] [ne|n]? {want} rien recevoir'],
  ['je-ne-veux-plus', 'closed', 'je en veux [plus|pas] {which}*5 {messages}'],
  ['arretez-d-ecrire', 'open', '{cease} [de|d]? [toujours|constamment]? {me} {write} {which}*5 {messages}'],
  ['arretez-d-ecrire', 'closed', '{cease} [de|d]? {me} {write}'],
  ['arretez-d-ecrire', 'closed', '{cease} [de|d|avec] {write}? {which}*5 {messages}'],
  ['arretez-d-ecrire', 'strict', '{cease} [de|d] {write} [moi|a ce numero|sur ce numero|ici|a mon numero]?'],
  ['je-ne-veux-plus', 'open', '[refuse|refusons] de [recevoir|avoir] {which}*5 {messages}'],
  ['arreter-de-recevoir', 'closed', '{cease} de recevoir {which}*5 {messages}'],
  ['n-ecrivez-plus', 'open', '<![vous|tu] [ne|n]? {me} {writeNow} [plus|jamais|pas] {which}*5 {messages}'],
  ['n-ecrivez-plus', 'strict', '[ne|n]? {me} {writeNow} [plus|jamais|pas] [jamais|rien|de rien]?'],
  ['n-ecrivez-plus', 'open', '[ne] [plus|pas|jamais|plus jamais] {me} {write} {which}*5 {messages}'],
  ['n-ecrivez-plus', 'strict', '[ne] [plus|pas|jamais|plus jamais] {me} {write} rien?'],
  [
    'n-ecrivez-plus',
    'closed',
    '[ne|n] [plus|jamais|pas]? {write} [plus|jamais|pas]? {which}*5 {messagesOnly}',
  ],
  [
    'n-ecrivez-plus',
    'strict',
    '[ne|n] {writeNow} [plus|plus jamais] [rien]? [a ce numero|sur ce numero|ici|a mon numero]?',
  ],
  [
    'ne-plus-recevoir',
    'closed',
    '[ne] [plus|pas] [recevoir|avoir|etre contacte par|lire] {which}*5 {messages}',
  ],
  ['n-ecrivez-plus', 'strict', '^et? [plus|pas] [me|m]? {write} moi? {which}*3 {messages}?'],
  [
    'je-ne-veux-plus',
    'open',
    '[je|on|nous] [ne|n]? {want} [plus|pas|jamais|plus du tout|plus jamais] [de|d|par|a]? [recevoir|avoir|voir|lire|continuer a recevoir|que vous (?:me |m )?(?:envoyez|envoyiez)|que on (?:me )?envoie]? {which}*5 {messages}',
  ],
  [
    'je-ne-veux-plus',
    'open',
    '[je|on|nous] [ne|n]? [ai|avons|a|suis] [plus besoin|pas besoin|plus envie|pas interesse|pas interessee|plus interesse|plus interessee] [de|d|par|a]? [recevoir|avoir]? {which}*5 {messages}',
  ],
  [
    'je-ne-veux-plus',
    'closed',
    '[je|on|nous] [ne|n]? {want} [plus|pas|plus jamais] [du tout]? [etre (?:contactee?|derangee?|sollicitee?|importunee?|textee?)|etre (?:sur|dans) (?:cette|votre|vos|ces) (?:listes?|groupe)|(?:que vous|que on) (?:me|m|nous) (?:ecriviez|contactiez|ecrive|contacte|contact|textiez|texte|ecrivez|contactez|derangiez|derange)|recevoir (?:rien|ca|cela|vos trucs|tout ca)|rien recevoir|entendre parler de vous|avoir de vos nouvelles|en recevoir|les recevoir]',
  ],
  [
    'plus-de-messages',
    'closed-statement',
    '^[par (?:courriel|email) seulement|courriel seulement]? [et|stop|non|je veux]? [plus (?:de|d|aucuns?|un seul|jamais de)|assez (?:de|d|des)|finis?|(?:y en ai |jen ai |en ai )?marre (?:de|des)|fin (?:de|des)|zero|halte aux|stop aux|non aux|ras le bol (?:de|des)] {which}*5 {messages}',
  ],
  ['plus-de-messages', 'strict-statement', '^[pas|aucun] [de|d]? {messagesOnly}'],
  ['arretez-les-messages', 'closed', '{end} [avec|aux]? {which}*5 {messagesOnly}'],
  ['arretez-les-messages', 'strict', '{end} {which}*3 [notifications|alertes|rappels]'],
  ['retirez-moi', 'closed', '{remove} {mine} [de|du|des|d] {of}*7 {list}'],
  ['retirez-moi', 'strict', '{remove} {mine}'],
  [
    'arretez-les-messages',
    'closed',
    '[annuler|annulez|resilier|resiliez|arreter|arretez] [mon|le|l|cet]? abonnement [aux|a|de|par|des]*2 {messages}',
  ],
  [
    'arretez-les-messages',
    'doubt',
    '^[annuler|annulez|resilier|resiliez|arreter|arretez] [mon|le|l|cet]? abonnement',
  ],
  [
    'retirez-moi',
    'closed',
    '[me|m|nous] [retirer|retirez|enlever|enlevez|supprimer|rayer|sortir|oter|desabonner|desinscrire|desabonne|desinscris|desabonnez|desinscrivez|effacer|radier] [de|du|des|d|a] {of}*7 {list}',
  ],
  [
    'retirez-moi',
    'closed',
    '[etre|que je sois] [retiree?|enlevee?|supprimee?|desabonnee?|desinscrite?|rayee?] [de|du|des] {of}*7 {list}',
  ],
  [
    'desabonner',
    'strict',
    '[me|m|etre] [desabonner|desinscrire|desabonne|desabonnee|desinscrit|desinscrite]',
  ],
  [
    'desabonner',
    'closed',
    '[desabonnez|desabonner|desabonnement|desinscrire|desinscription|desinscrivez] {mine}? [de|du|des|aux|a] {of}*7 {list}',
  ],
  [
    'laissez-moi',
    'closed',
    '[laissez|laisse|laisser|fichez|foutez|fiche|fous|lachez|lache] [moi|nous|la] [tranquilles?|en paix|la paix|paix|patience]',
  ],
  ['laissez-moi', 'strict', '^[lachez moi|me lacher|foutez moi le camp]'],
  [
    'consentement',
    'strict',
    '[retire|revoque|annule|retirer|revoquer] mon [consentement|accord|autorisation]',
  ],
  [
    'consentement',
    'closed',
    '[retire|revoque|annule|retirer|revoquer] mon [consentement|accord|autorisation] [a|de|pour|aux] recevoir? {which}*5 {messages}',
  ],
  [
    'sans-consentement',
    'doubt',
    '[je|on|nous] [ne|n]? [consens|consentons] [plus|pas|jamais] a? [ca|cela|ceci]?',
  ],
  [
    'sans-consentement',
    'doubt',
    '[ne|n]? [donne|donnons|ai|avons|avez] [plus|pas|jamais] donne? [mon|de|d|notre]? [consentement|autorisation|accord] [a|pour]? [ca|cela|ceci]?',
  ],
  [
    'consentement',
    'closed',
    '[ne] [consens|autorise|accepte] [plus|pas|jamais] [a|de|pour]? [recevoir|etre contactee?|ce que vous me (?:ecriviez|contactiez)] {which}*5 {messages}?',
  ],
]);
