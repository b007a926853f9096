import { compileRules } from '../patterns.js';
import { SPANISH_WORDS } from './vocabulary.js';

/** Plain requests in Spanish. The notation is explained at `compilePattern`. */
export const SPANISH_RULES = compileRules('es', SPANISH_WORDS, [
  [
    'quiten-mi-numero',
    'strict',
    '[mi|este] [numero|number] [borrenlo|quitenlo|eliminenlo|saquenlo|borralo|quitalo|eliminalo]',
  ],
  [
    'dejen-de-escribir',
    'closed',
    '{cease} de [fregar|molestar|joder|chingar|fastidiar] con {which}*5 {messages}',
  ],
  [
    'no-recibir',
    'closed',
    '[hago|hacer|hacerle|hacemos|debo hacer|puedo hacer] para [no|ya no|dejar de|que no|que ya no] [recibir|me (?:lleguen|manden|envien|escriban)|nos (?:lleguen|manden|envien)] {which}*5 {messages}',
  ],
  [
    'dejen-de-escribir',
    'open',
    '{cease} ya? con? de [estar|estarme|estarnos]? {write} [ya|a mi|me]? {which}*5 {messages}',
  ],
  ['dejen-de-escribir', 'sentence', '{cease} ya? de [estar]? {writeMe}'],
  ['dejen-de-escribir', 'sentence', '{cease} ya? de [llamar|llamarme|llamarnos] [y|o|ni] de? {write}'],
  [
    'dejen-de-escribir',
    'strict',
    '{cease} ya? de [estar|estarme|estarnos]? {write} mas? [a (?:mi|este|nuestro) (?:numero|number|phone)]? [esto|cosas|eso|tonterias|todo esto|tanta cosa|estas cosas|basura|aqui]?',
  ],
  [
    'dejen-de-escribir',
    'closed',
    '[stop|paren|pare|alto|basta] de? [mandando|enviando|mandar|enviar|mandandome|enviandome] {which}*5 {messages}',
  ],
  [
    'nada-llega',
    'doubt-statement',
    '^ya? no [me|nos] [mandan|manda|envian|envia|escriben|escribe] {which}*3 {messages}?',
  ],
  ['dejar-de-recibir', 'closed', '{cease} de recibir {which}*5 {messages}'],
  [
    'no-manden',
    'open',
    '[no|nunca|jamas|favor de no|que no] [me|nos] {doNotWrite} [mas|ya]? {which}*5 {messages}',
  ],
  [
    'no-manden',
    'closed-if-limited',
    '[no|nunca|jamas|favor de no|que no] [me|nos] {doNotWrite} [mas|ya|nada|nunca|cosas|nada mas]*2',
  ],
  [
    'no-manden',
    'open',
    '[no|nunca|jamas|favor de no] [vuelvan a|vuelva a|vuelvas a|sigan|siga|sigas|sigues]? [envien|envie|manden|mande|mandes|envies|enviar|mandar|enviarme|mandarme|enviarnos|mandarnos|mandando|enviando|mandandome|enviandome] [me|nos]? ![el|un|tu|su] {which}*5 {messagesOnly}',
  ],
  [
    'no-manden',
    'strict',
    '[no|nunca|jamas|favor de no] {doNotWrite} [me|nos]? [mas|ya|nada]*2 [a (?:mi|este|nuestro) (?:numero|number|phone)]?',
  ],
  [
    'no-manden',
    'strict',
    '[no|nunca|jamas|favor de no] [vuelvan a|vuelva a|vuelvas a]? {writeMe} [mas|ya|nada]*2',
  ],
  [
    'no-quiero',
    'open',
    '[no|nunca] [quiero|queremos|deseo|deseamos|necesito|necesitamos|quisiera|me interesa|nos interesa|me interesan|autorizo|acepto|doy permiso|di permiso] mas? [seguir]? [recibir|recibiendo|recibirles|recibirlos|tener|ver|para recibir|a recibir|(?:que |para que )?(?:me|nos) (?:manden|envien|escriban|lleguen|llegue|mande|envie|texteen|contacten|esten mandando|sigan (?:mandando|enviando))|que (?:sigan )?(?:manden|mandando)]? {which}*5 {messages}',
  ],
  [
    'no-quiero',
    'closed',
    '[no] [quiero|queremos|deseo|deseamos] que? [me|nos] [escriban|contacten|texteen|molesten|manden|envien|escriba|contacte|textee|moleste|mande|hablen|sigan (?:escribiendo|molestando|mandando)|vuelvan a (?:escribir|contactar|mandar|enviar)] [mas|nada|esto|eso|cosas|mas nada]*2',
  ],
  [
    'no-quiero',
    'closed',
    '[no] [quiero|queremos|deseo] [estar|aparecer|seguir|ser parte] mas? [en|de] {of}*5 {list}',
  ],
  [
    'no-quiero',
    'strict',
    '[no] [quiero|queremos|deseo] mas? [recibir|seguir recibiendo|saber|recibirlos|recibirles] mas? [nada|esto|estos|eso|cosas|mas|estos]?',
  ],
  [
    'no-mas',
    'closed-statement',
    '^[y|ya|quiero]? [no mas|ya no mas|ya no|basta de|basta con|basta ya de|alto a|alto con|ya basta de|ni un|cero|suficientes?] {which}*5 {messages}',
  ],
  ['no-mas', 'strict-statement', '^no [mas|quiero|enviar|mandar]? {messagesOnly}'],
  ['cancelar-mensajes', 'closed', '{end} ya? [de|con|a]? {which}*5 {messagesOnly}'],
  ['cancelar-mensajes', 'strict', '{end} {which}*3 [notificaciones|alertas|recordatorios|avisos]'],
  ['quiten-mi-numero', 'closed', '{remove} {myNumber} {of}*6 {list}'],
  ['quiten-mi-numero', 'strict', '{remove} {myNumber}'],
  ['quiten-mi-numero', 'closed', '{removeMe} ya? [de|del] {of}*6 {list}'],
  [
    'quiten-mi-numero',
    'closed',
    '[me|nos] [quiten|quite|borren|borre|eliminen|elimine|saquen|saque|quitan|quita|sacan|saca|borran|borra|eliminan|retiren|quito|borro|saco|elimino|salgo|den de baja|da de baja|(?:pueden|puede|podrian|podria|pudieran) (?:quitar|sacar|borrar|eliminar|dar de baja|remover|retirar)] ya? [de|del] {of}*6 {list}',
  ],
  [
    'quiten-mi-numero',
    'strict',
    '^[por favor]? [me] [(?:pueden|puede|podrian|podria) dar de baja|den de baja|dan de baja|quitan|borran]',
  ],
  ['quiten-mi-numero', 'strict', '{removeMe}'],
  ['quiten-mi-numero', 'weak', '^{remove} de {of}*4 [listas?|base de datos|sistema|mensajes]'],
  [
    'no-quiero',
    'closed',
    'no [quiero|queremos|deseo] [saber|recibir|mas]? [mas]? nada [mas]? [de|con] [ustedes|usted|su escuela|su academia]',
  ],
  [
    'olviden-mi-numero',
    'closed',
    '[olviden|olvide|olvidense de|pierdan|pierda|bloqueen|bloquee|borren] [mi|este] [numero|number]',
  ],
  [
    'baja',
    'closed',
    '[darme|darnos|denme|dennos|deme|dame|me doy|nos damos|me den|solicito|pido|mi|la|quiero|(?:me|nos) (?:quiero|queremos|gustaria) dar] de? baja de? [del|de los|de las|de la|de sus|de su|de estos|de esta|de este|a los|de|en]? {of}*4 {list}',
  ],
  ['baja', 'strict', '[darme|darnos|denme|dennos|deme|dame|me doy|me den|dar|den] de? baja {myNumber}?'],
  [
    'desuscribir',
    'strict',
    '[desuscribir|desuscribirme|desuscriban|desuscribanme|desuscribeme|desuscribame|desinscribirme|(?:anular|cancelar|cancelen|cancele) (?:mi|la) suscripcion] [de|del|a]? {of}*4 {list}?',
  ],
  [
    'dejenme-en-paz',
    'closed',
    '[dejenme|dejeme|dejame|dejennos|dejadme|me dejan|me dejen|nos dejen|(?:me|nos) (?:quieren|quiere|pueden|puede|podrian|podria) dejar] ya? [en paz|tranquilo|tranquila|tranquilos|tranquilas]',
  ],
  [
    'no-molesten',
    'strict',
    '^[y|ya]? ya? [dejen|deje|deja|paren|pare] ya? de? [molestar|fastidiar|joder|chingar|escribir|mandar|enviar|textear|mensajear|estar molestando]',
  ],
  [
    'consentimiento',
    'weak',
    '[revoco|retiro|anulo|quito|quitar|cancelo|revocamos|retiramos|revocar|retirar|anular|cancelar] [mi|nuestro|nuestra|el|la|todo] [consentimiento|permiso|autorizacion] [de|para|a]? [recibir|que me (?:manden|envien|escriban)]? {which}*5 {messages}?',
  ],
  [
    'sin-consentimiento',
    'doubt',
    '[no|nunca|ya no] [les|le|te]? [doy|di|damos|dimos|he dado|hemos dado|tienen|tiene] [mi|nuestro|nuestra|ningun|ninguna|el]? [consentimiento|permiso|autorizacion] [para|a|de|para que me|de que me]? [esto|eso|nada]? {write}? {doNotWrite}?',
  ],
  [
    'sin-consentimiento',
    'doubt',
    '[no|nunca|ya no] [consiento|consenti|consentimos|autorizo|autorizamos] a? [esto|eso|nada]?',
  ],
  [
    'quiero-salir',
    'closed',
    '[quiero|queremos|deseo|quisiera|como|necesito|me quiero|me gustaria] [me|puedo]? [salir|salirme|salgo|salimos] me? [de|del] {of}*5 [listas?|mensajes|chat|grupo|textos|texts|text|aqui|esto|sms|suscripcion]',
  ],
]);
