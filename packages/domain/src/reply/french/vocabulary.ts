import type { Vocabulary } from '../patterns.js';

export const FRENCH_WORDS = {
  messages: `messages? | messages? textes? | textos? | texts? | textes? | sms | notifications | alertes | rappels | pubs? | publicites? | promotions |
    communications | avis | spams? | pourriels | infolettres | offres | msgs?`,
  messagesOnly: `messages? | messages? textes? | texts? | textos? | textes? | sms | alertes? texts? | rappels par text |
    (?:envois?|abonnement|service|reception) (?:de|des|aux|a|par|d) (?:messages?|sms|texts?|textos?) | abonnement sms | envois?`,
  which: `de | des | du | vos | ces | les | le | la | ce | cet | cette | tous | toutes | aucuns? | autres? | votre | tes | plus | se | d | l | automatiques | un | seul | par | en | maudits | foutus |
    stupides | genre | ecole | studio | type | ton | ta | envois? | marketing | promotionnels | tout | toute | mes`,
  me: `me | m | nous | moi | mon numero | ce numero`,
  write: `ecrire | ecrit | ecrivez | ecris | ecrive | ecriviez | envoyer | envoyez | envoie | envoies | envoyes | envoyiez | contacter | contactez | contacte | contact | contactes | texter | textez | texte | textes | text |
    messager | deranger | derangez | derange | importuner | importunez | harceler | harcelez | embeter | embetez | ennuyer | solliciter | sollicitez | spammer | joindre | relancer | adresser | adressez |
    transmettre | emmerder | achaler | gosser | bombarder | faire parvenir`,
  writeNow: `ecrivez | ecris | envoyez | envoie | contactez | contacte | contact | textez | texte | derangez | derange | sollicitez`,
  cease: `arretez | arrete | arreter | arretes | cessez | cesse | cesser | stoppez | stopper | finissez | stop | evitez`,
  end: `arretez | arreter | arrete | stoppez | stopper | stop | annulez | annuler | desactivez | desactiver | supprimez | supprimer | suspendez | cessez | cesser | terminez | finis? |
    assez | assez de | marre de | fin | fin de | fin des | halte | halte a | halte aux | arret | arret de | arret des | stop aux | stop avec`,
  remove: `retirez | retirer | retire | enlevez | enlever | enleve | supprimez | supprimer | supprime | effacez | effacer | efface | rayez | rayer | otez | oter | sortez | sortir | sors |
    desabonnez | desabonner | desabonne | desinscrivez | desinscrire | desinscris | eliminez | eliminer | radiez | virez | biffez | detruisez | oubliez | oublier | oublie | perdez | bloquez`,
  mine: `moi | nous | phonenumber | mon (?:numero|phone|contact|nom|nom et mon numero|numero de phone|numero de telephone) | ce numero | notre numero | mes coordonnees`,
  list: `listes? | base | base de donnees | systeme | contacts | fichiers? | repertoire | envois? | messages? | groupe | sms | texts? | conversation | discussion | donnees | registres? | notifications | alertes |
    ca | ici | tout | messagerie | abonnement | messages textes | rappels | carnet | bottin | service`,
  of: `de | la | le | les | votre | vos | cette | ces | ce | toutes | tous | des | du | ta | tes | diffusion | contact | envoi | messages | sms | texts | text | liste | base | distribution | mailing | groupe | a | phone |
    d | l | appel | numeros | service | listes | systeme`,
  want: `veux | veut | voulons | souhaite | souhaitons | desire | desirons | voudrais | aimerais | accepte | consens | tiens a`,
} satisfies Vocabulary;
