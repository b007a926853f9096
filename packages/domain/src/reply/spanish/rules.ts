import { anyOf, anywhere, atStart, maybe, upTo, type Grammar, type RequestRule } from './patterns.js';

const PRONOUN = '(?:me|nos|le|les|se)?';
const MSG = anyOf(
  'mensajes|mensaje|mensajitos|textos|texto|texts|text|messages|message|sms|mensajes de texto|mensajes de texts|notificaciones|avisos|alertas|recordatorios|promociones|publicidad|spam|propaganda|comunicaciones|whatsapps?|anuncios|correos de texto',
);
const WHICH = upTo(
  5,
  anyOf(
    'mas|sus|estos|esos|estas|esas|este|esta|los|las|el|la|tus|tantos|tantas|todos|todas|todos los|todos estos|de|de la|del|con|ningun|otro|automaticos|su|a|mi|al|numero|telefono|phone|number|escuela|academia|estudio|tipo|nada|cualquier|demas|futuros|ya|ustedes|esta|este|gym|gimnasio|no deseados|malditos|molestos|por|via',
  ),
);
const SEND = `(?:enviar|mandar|escribir|textear|contactar|molestar|mensajear|texto|comunicar|fastidiar|hostigar|acosar|llenar)${PRONOUN}`;
const SEND_SUBJ =
  '(?:envien|envie|envies|mandes|manden|mande|escriban|escriba|escribas|texteen|textee|textees|contacten|contacte|contactes|molesten|moleste|molestes|mensajeen|hablen|fastidien|vuelvan|vuelva|sigan|siga|envieis|mandeis|escribais|busquen|pongan|lleguen|llegue|jodan|chinguen|pasen)';
const CEASE =
  '(?:dejen|deje|deja|dejad|dejar|paren|pare|parar|para|detengan|detenga|cesen|cese|terminen|eviten|evite|basta|alto|absténganse|abstenganse|dejes|deben dejar|pueden dejar|puede dejar|podrian dejar|podria dejar|stop|quiero que dejen|quiero que paren|no sigan)';
const END =
  '(?:cancelar|cancelen|cancele|cancela|detener|detengan|detenga|paren|pare|parar|eliminar|eliminen|desactivar|desactiven|desactive|suspender|suspendan|suspenda|quitar|quiten|quite|terminen|terminar|alto a|basta de|basta con|basta ya de|stop|stop a|alto con|paren con|pare con|ya con|no mas|ya no mas|cesen|anular|ni un|no|alto a|apaguen|frenen)';
const REMOVE =
  '(?:quiten|quite|quita|quitar|eliminen|elimine|elimina|eliminar|borren|borre|borra|borrar|saquen|saque|saca|sacar|retiren|retire|retirar|remuevan|remueva|remover|desuscriban|desuscribir|desuscriba|bajen|tachen)';
const LIST = anyOf(
  'lista|listas|base|sistema|contactos|mensajes|registro|registros|grupo|chat|directorio|agenda|numeros|texts|textos|aqui|esto|todo|ahi|suscripcion|base de datos|notificaciones|alertas|mensajes de texto|sms',
);
const OF = upTo(
  6,
  anyOf(
    'de|la|su|sus|esta|este|esa|estos|estas|todas|las|los|del|tu|el|lista|contactos|text|texts|mensajes|envio|difusion|en|base|grupo|sistema',
  ),
);

function rule(id: string, pattern: RegExp, more: Partial<RequestRule> = {}): RequestRule {
  return { id: `request-es-${id}`, pattern, tail: 'open', otherwise: 'unclear', ...more };
}
const CLOSED = { tail: 'closed' } as const;
const STRICT = { tail: 'closed', otherwise: 'other' } as const;

export const SPANISH_RULES: readonly RequestRule[] = [
  rule(
    'dejen-de-escribir',
    anywhere(
      `${CEASE} (?:ya )?(?:con )?de (?:estar )?(?:${SEND}|estar (?:me|nos)?) `,
      upTo(2, anyOf('me|nos|mandando|enviando|escribiendo|molestando|texteando|a mi|ya')),
      WHICH,
      MSG,
    ),
  ),
  rule(
    'dejen-de-escribir',
    anywhere(
      `${CEASE} (?:ya )?de (?:estar(?:me|nos)? )?(?:enviar|mandar|escribir|textear|contactar|molestar|mensajear|mandando|enviando|escribiendo|molestando|fastidiar|acosar|hostigar|texto)(?:me|nos) `,
    ),
    CLOSED,
  ),
  rule(
    'dejen-de-escribir',
    anywhere(
      `${CEASE} (?:ya )?de (?:estar(?:me|nos)? )?(?:enviar|mandar|escribir|textear|contactar|molestar|mensajear|mandando|enviando|escribiendo|molestando|fastidiar)(?:me|nos)? (?:mas )?(?:(?:a )?(?:mi|este|nuestro) (?:numero|number|phone|telefono|celular) )?(?:(?:esto|cosas|eso|tonterias|mas|todo esto|tanta cosa|estas cosas|basura|a este numero|aqui) )?`,
    ),
    STRICT,
  ),
  rule(
    'no-manden',
    anywhere(
      `(?:no|nunca|jamas|ya no|y no|favor de no|favor no|que no|no quiero que) (?:quiero que )?(?:me|nos) (?:vuelvan a |vuelva a |vuelvas a |sigan |siga |esten |este |anden )?(?:${SEND_SUBJ}|enviar|mandar|escribir|textear|contactar|molestar|mandando|enviando|escribiendo|texteando|molestando) `,
      anyOf('mas|ya') + '?',
      WHICH,
      maybe(MSG),
    ),
  ),
  rule(
    'no-manden',
    anywhere(
      `(?:no|nunca|ya no|favor de no|favor no) (?:vuelvan a |vuelva a |vuelvas a |sigan |siga )?(?:${SEND_SUBJ}|enviar|mandar|mandando|enviando)(?:me|nos)? `,
      WHICH,
      MSG,
    ),
  ),
  rule(
    'no-manden',
    anywhere(
      `(?:no|ya no|favor de no|nunca) (?:${SEND_SUBJ}|enviar|mandar|escribir|textear|molestar|contactar|vuelvan a escribir|vuelvan a enviar|vuelvan a contactar|vuelvan a mandar|vuelva a escribir|vuelvan a textear)(?:me|nos)? (?:mas |ya )?(?:(?:a )?(?:mi|este|nuestro) (?:numero|number|phone|telefono|celular) |nada )?`,
    ),
    STRICT,
  ),
  rule(
    'no-quiero',
    anywhere(
      `(?:no|ya no|nunca) (?:quiero|queremos|deseo|deseamos|necesito|necesitamos|quisiera|me interesa|nos interesa|me interesan|autorizo|acepto|doy permiso|di permiso|quieren) (?:mas )?(?:seguir )?(?:recibir(?:les|los)?|recibiendo|que me (?:manden|envien|escriban|lleguen|llegue|mande|envie|sigan mandando|sigan enviando|texteen|contacten)|que nos (?:manden|envien|escriban|lleguen)|tener|ver|que manden|que me esten mandando|para recibir|para que me manden|a recibir|que sigan mandando)? ?`,
      WHICH,
      MSG,
    ),
  ),
  rule(
    'no-quiero',
    anywhere(
      `(?:no|ya no) (?:quiero|queremos|deseo|deseamos) (?:que )?(?:me|nos) (?:escriban|contacten|texteen|molesten|manden|envien|escriba|contacte|textee|moleste|mande|sigan escribiendo|sigan molestando|hablen|vuelvan a escribir|vuelvan a contactar) (?:mas |nada |esto |eso |cosas )?`,
    ),
    CLOSED,
  ),
  rule(
    'no-quiero',
    anywhere(
      `(?:no|ya no) (?:quiero|queremos|deseo) (?:estar|aparecer|seguir|ser parte) (?:mas )?(?:en |de )`,
      OF,
      LIST,
    ),
    CLOSED,
  ),
  rule(
    'no-quiero',
    anywhere(
      `(?:no|ya no) (?:quiero|queremos|deseo) (?:recibir|seguir recibiendo|saber|que me contacten|recibirlos|recibirles|que me manden) (?:mas )?(?:nada|esto|estos|eso|cosas|mas) (?:mas )?(?:de ustedes )?`,
    ),
    STRICT,
  ),
  rule(
    'no-mas',
    atStart(
      `(?:y |ya |quiero |por favor )?(?:no mas|ya no mas|ya no|basta de|basta con|basta ya de|alto a|alto con|ya basta de|ni un|ningun|cero|suficientes?|no mandar|no enviar|no) (?:mas )?`,
      WHICH,
      MSG,
    ),
    { ...CLOSED, notAsQuestion: true },
  ),
  rule(
    'cancelar-mensajes',
    anywhere(
      `${END} (?:ya )?(?:de |con |a )?`,
      WHICH,
      anyOf(
        'mensajes|mensaje|mensajes de texto|textos|texts|messages|sms|mensajitos|notificaciones|alertas|text|suscripcion de texts|suscripcion de textos|suscripcion a los mensajes|envio de mensajes|recordatorios por text|servicio de mensajes|envio',
      ),
    ),
    CLOSED,
  ),
  rule(
    'quiten-mi-numero',
    anywhere(
      `${REMOVE}(?:me|nos|lo|la)? (?:a )?(?:ya )?(?:mi |este |nuestro |mi propio |el )?(?:numero|number|nombre y numero|phone|telefono|celular|contacto|numero de phone|numero de telefono|numero phone|phonenumber) `,
      OF,
      maybe(LIST),
    ),
    CLOSED,
  ),
  rule('quiten-mi-numero', anywhere(`${REMOVE}(?:me|nos) (?:ya )?(?:de |del )`, OF, LIST), CLOSED),
  rule(
    'quiten-mi-numero',
    anywhere(
      `(?:me|nos) (?:quiten|quite|borren|borre|eliminen|elimine|saquen|saque|quitan|quita|sacan|saca|borran|borra|eliminan|pueden quitar|puede quitar|pueden sacar|puede sacar|pueden borrar|pueden eliminar|retiren|podrian quitar|podrian sacar|den de baja|da de baja|pueden dar de baja|puede dar de baja) (?:ya )?(?:(?:de |del )`,
      OF,
      LIST,
      ')?',
    ),
    STRICT,
  ),
  rule(
    'quiten-mi-numero',
    anywhere(
      `(?:${REMOVE}(?:me|nos)|olviden(?:se de)? mi (?:numero|number)|olvide mi numero|pierdan mi numero|pierda mi numero|bloqueen mi numero|bloqueen este numero) `,
    ),
    CLOSED,
  ),
  rule(
    'baja',
    anywhere(
      `(?:darme|darnos|denme|dennos|deme|dame|den|dar|me doy|nos damos|me den|me puede dar|me pueden dar|me podrian dar|solicito|pido|quiero|deseo|solicito mi|solicito la|quiero la|pido la|pido mi|quiero mi|denle|dele) (?:de )?baja (?:a (?:mi|este) (?:numero|number|phone) )?(?:(?:de |del |en |a )`,
      OF,
      LIST,
      ')?',
    ),
    STRICT,
  ),
  rule(
    'desuscribir',
    anywhere(
      '(?:desuscribir|desuscribirme|desuscriban|desuscribanme|desuscribeme|desuscribame|desinscribirme|anular mi suscripcion|cancelar mi suscripcion|cancelen mi suscripcion|cancele mi suscripcion) (?:(?:de |del |a )',
      OF,
      LIST,
      ')?',
    ),
    STRICT,
  ),
  rule(
    'dejenme-en-paz',
    anywhere(
      '(?:dejenme|dejeme|dejame|dejennos|dejadme|me dejan|me dejen|que me dejen) (?:ya )?(?:en paz|tranquil[oa]|tranquil[oa]s|en paz ya) ',
    ),
    CLOSED,
  ),
  rule(
    'dejen-de-molestar',
    atStart(
      `(?:y |ya )?(?:ya )?(?:dejen|deje|deja|paren|pare) (?:ya )?(?:de )?(?:molestar|fastidiar|joder|chingar|escribir|mandar|enviar|textear|mensajear|estar molestando) `,
    ),
    STRICT,
  ),
  rule(
    'quiero-salir',
    anywhere(
      '(?:quiero|queremos|deseo|quisiera|como|necesito|me quiero|me gustaria) (?:me |puedo )?(?:salir|salirme|salgo|salir me|salimos) (?:me )?(?:de |del )',
      OF,
      anyOf(
        'lista|listas|mensajes|chat|grupo|textos|texts|aqui|esto|sms|mensajes de texto|suscripcion|grupo de text',
      ),
    ),
    CLOSED,
  ),
];

export const SPANISH_STOP_TALK: readonly RegExp[] = [
  /^ (?:(?:ya|que|y|les|le|te|dije|dije que|les dije que|ya les dije que|quiero que|quiero|necesito que|pueden|puede|podrian|podria|como|como lo|por que no) ){0,3}(?:stop|alto|paren|pare|parar|paran|dejen|dejenme|basta|detengan|detenganse|pararan) (?:(?:ya|esto|con esto|eso|a esto|todo|con eso|de una vez|gracias|por favor|los|todo esto|mas|le) ){0,3}$/,
  /^ (?:(?:me|quiero|quisiera|deseo|necesito|como|puedo|queremos|solicito|pido|la|mi|ya|me gustaria|por donde|donde) ){0,4}(?:desuscribirme|desuscribo|desuscribir|darme de baja|dar de baja|doy de baja|baja|salgo de aqui|salirme|desinscribirme) (?:(?:ya|gracias|de aqui|de esto|ahora) ){0,2}$/,
];

export const SPANISH: Grammar = {
  language: 'es',
  rules: SPANISH_RULES,
  blockedBefore:
    /(?: |^)(?:no|nunca|sin|tampoco|ni) (?:(?:quiero|queremos|me|nos|que|les|se|vayan a|vaya a|pido|puedo|puede|pueden|para|deseo|dije que|es para|quise|queria|hace falta|necesito|necesitan|haga falta) ){0,3}$|(?: |^)(?:ella|el|ellos|ellas|mi ex|mi hij[oa]|mi espos[oa]|los ninos|las ninas|la maestra|el maestro|mi mama|mi hermana|mis hij[oa]s|dile|diles|digale|diganle|dijo que|dijeron que|pidele|si|cuando|por que me|sin querer|por error|accidentalmente|se me olvido|alguien) (?:a [a-z]+ )?(?:que )?(?:me )?(?:no )?(?:quiere |puede |debe |tiene que )?$/,
  insistsBefore: /(?: |^)(?:si no|por que no|porque no) $/,
  doubtfulBefore: /(?: |^)(?:debo|tengo que|si quiero|que pasa si|creo que|tal vez|quizas) (?:[a-z]+ ){0,3}$/,
  limitAfter:
    /^(?:[a-z]+ ){0,2}?(?:sobre|acerca|durante|mientras|cuando|hasta|si|antes|despues|en|cada|tan|tanto|por la (?:noche|manana|tarde)|por las|a las|de las|los (?:lunes|martes|miercoles|jueves|viernes|sabados|domingos)|hoy|manana|esta (?:semana|noche)|para|excepto|solo|solamente|respecto|de (?:la clase|jazz|ballet|tap|hip|gimnasia|futbol|mia|la otra)|a mi (?:espos[oa]|hij[oa]|mama|ex|marido|mujer)|fotos?|videos?|mejor|todavia|aun|pero|porque llegan) /,
  closing:
    /^(?:(?:mas|ya|nunca mas|nunca|jamas|gracias|de ustedes|de su (?:escuela|academia|estudio|parte|numero|gimnasio)|de esta (?:escuela|academia)|de este (?:numero|number|gimnasio|estudio)|a (?:este|mi|nuestro|ese) (?:numero|number|phone|telefono|celular)|a este|al|en (?:mi|este) (?:phone|telefono|celular|numero|number)|de aqui|ahora|hoy mismo|otra vez|de nuevo|nada|por favor|de una vez|por todas|stop|si|no|para siempre|en absoluto|en el futuro|en adelante|de ahora en adelante|a partir de ahora|buen|dia|basta|phonenumber|number|me|nos|asi|tampoco|esto|todos|todo|tengan|que tengan|bonito|dios|bendiga|los|las|lo|adios|bye|alto|de (?:text|texto|texts|ustedes|parte)|automaticos|molestos|nos interesa|les agradezco|se los agradezco|se lo agradezco|tantos|de datos) )*/,
  complaint:
    /(?: |^)(?:ya no (?:va|vamos|voy|asiste|asistimos|vivimos|vivo|estamos|esta|estudia|toma|baila|somos|tengo|tenemos|participa|estudian|van)|no (?:me|nos) interesa|numero equivocado|equivocad[oa]|no (?:tengo|tenemos) (?:hij[oa]s|ninos|ningun)|no (?:conozco|se quien|los conozco|soy)|nunca (?:me inscribi|pedi|di|autorice|firme|me suscribi)|no (?:pedi|autorice|firme|me inscribi|solicite)|nos mudamos|me mude|ya (?:les |se los |le )?(?:dije|pedi|habia dicho|pedimos)|hart[oa]s?|cansad[oa]s?|molest[oa]s?|molestan|es molesto|spam|acoso|abogado|denunciar|reportar|reportare|voy a bloquear|bloquear|demasiados|muchos mensajes|no es mi|tercera vez|segunda vez|cada dia|todos los dias|ya basta|salimos de|dejamos|se salio|se graduo|otra (?:escuela|academia)|me cobran|no quiero|no manden|no me) /,
};
