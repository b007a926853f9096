import { before, first, leading, somewhere, limits, type Grammar } from '../patterns.js';
import { SPANISH_EVIDENCE } from './evidence.js';
import { SPANISH_RULES } from './rules.js';

export const SPANISH: Grammar = {
  language: 'es',
  weights: SPANISH_EVIDENCE,
  rules: SPANISH_RULES,
  stopTalk: [
    /^ (?:(?:ya|que|y|les|le|te|dije|dije que|les dije que|ya les dije que|quiero que|quiero|necesito que|pueden|puede|podrian|podria|como|como lo|por que no) ){0,3}(?:stop|alto|paren|pare|parar|paran|dejen|dejenme|basta|detengan|detenganse|pararan) (?:(?:ya|esto|con esto|eso|a esto|todo|con eso|de una vez|los|todo esto|mas|le) ){0,3}$/,
    /^ (?:(?:me|quiero|quisiera|deseo|necesito|como|puedo|queremos|solicito|pido|la|mi|ya|me gustaria|por donde|donde) ){0,4}(?:desuscribirme|desuscribo|desuscribir|darme de baja|dar de baja|doy de baja|baja|salgo de aqui|salirme|desinscribirme) (?:(?:ya|de aqui|de esto|ahora) ){0,2}$/,
  ],
  blockedBefore: before(
    '(?:no|nunca|jamas|sin|tampoco|ni) (?:(?:es que|quiera|quieran|quiero|queremos|me|nos|que|les|se|vayan a|vaya a|pido|puedo|puede|pueden|para|deseo|dije que|es para|quise|queria|hace falta|necesito|necesitan|haga falta|pedi|pedimos|dije|dijimos) ){0,3}',
    '(?:no|nunca|jamas|tampoco) (?:quiero|queremos|quisiera|quisieramos|deseo|deseamos|pedi|pido|es que quiera) que (?:(?:los|sus|estos|esos|las|mis|tus) )?(?:mensajes|mensajitos|textos|texts|recordatorios|avisos|notificaciones|alertas) (?:se )?',
    '(?:ella|el|ellos|ellas|mi ex|mi hij[oa]|mi espos[oa]|los ninos|las ninas|la maestra|el maestro|mi mama|mi hermana|mis hij[oa]s|dile|diles|digale|diganle|dijo que|dijeron que|pidele|si|cuando|por que me|por que|(?:[a-z]+ )?(?:dijo|dice|dicen|pidio|pide)|sin querer|por error|accidentalmente|se me olvido|alguien) (?:a [a-z]+ )?(?:que )?(?:me )?(?:no )?(?:quiere |puede |debe |tiene que )?',
  ),
  sentenceBefore: before('(?:tengo|tenemos|hay) (?:hij[oa]s|ninos) '),
  insistsBefore: before('(?:si no|por que no|porque no) '),
  doubtfulBefore: before('(?:debo|tengo que|si quiero|que pasa si|creo que|tal vez|quizas) (?:[a-z]+ ){0,3}'),
  limitAfter: limits({
    atOnce: 'a | de | pero',
    soon: `sobre | acerca | durante | mientras | cuando | hasta | si | antes | despues | en | cada | tan | tanto | por la (?:noche|manana|tarde) | por las | a las | de las |
    los (?:lunes|martes|miercoles|jueves|viernes|sabados|domingos) | hoy | manana | esta (?:semana|noche) | para | excepto | solo | solamente | respecto |
    de (?:la clase|jazz|ballet|tap|hip|gimnasia|futbol|la otra) | a mi (?:espos[oa]|hij[oa]|mama|ex|marido|mujer) | fotos? | videos? | mejor | todavia | aun | pero | porque llegan`,
    subjects: 'yo|mi|ya|no|nos|me|el|ella|este|es|nunca|numero',
  }),
  reversedAfter: first(
    `(?:que )?se (?:paren|terminen|acaben|detengan|corten|cancelen|quiten) | dejen de (?:llegar|llegarme|venir)`,
  ),
  newSentence: first(
    `yo | mi | ya | no | nos | me | ella | este | es | nunca | numero | porque | o | voy | vamos | quiten | borren | gracias | soy | somos | ustedes | quien`,
  ),
  closing: leading(
    `mas | ya | a mi(?= $) | nunca mas | nunca | jamas | de (?:ustedes|aqui|usted|parte|datos|texto?s?) | de su (?:escuela|academia|estudio|parte|numero|gimnasio) | de esta (?:escuela|academia) |
    de este (?:numero|number|gimnasio|estudio) | a (?:este|mi|nuestro|ese) (?:numero|number|phone) | a este | al | en (?:mi|este) (?:phone|numero|number) | hoy mismo |
    otra vez | de nuevo | nada | de una vez | por todas | stop | si | no | para siempre | en absoluto | en el futuro | en adelante | de ahora en adelante |
    a partir de ahora | buen | dia | basta | phonenumber | number | numero | me | nos | asi | tampoco | esto | todos | todo | que tengan | tengan | bonito | dios | bendiga | los | las | lo |
    adios | bye | alto | automaticos | molestos | nos interesa | (?:les|se los|se lo) agradezco | tantos | por (?:texto|text|este medio|sms)`,
  ),
  complaint: somewhere(
    `ya no (?:va|van|vamos|voy|asiste|asisten|asistimos|vivimos|vivo|estamos|esta|estudia|estudian|toma|baila|somos|tengo|tenemos|participa) | no (?:me|nos) interesa |
    numero equivocado | equivocad[oa]s? | no (?:tengo|tenemos) (?:hij[oa]s|ninos|ningun) | no (?:conozco|se quien|los conozco|soy) | nunca (?:me inscribi|pedi|di|autorice|firme|me suscribi) |
    no (?:pedi|autorice|firme|me inscribi|solicite) | nos mudamos | me mude | ya (?:les |se los |le |se lo )?(?:dije|pedi|habia dicho|pedimos|he dicho|he pedido) | hart[oa]s? | cansad[oa]s? | molest[oa]s? | molestan |
    es molesto | spam | acoso | abogado | denunciar | reportar | reportare | voy a bloquear | bloquear | demasiados | muchos mensajes | no es mi | tercera vez | segunda vez | cada dia |
    todos los dias | ya basta | salimos de | dejamos | se salio | se graduo | otra (?:escuela|academia) | me cobran | no quiero | no manden | no me`,
  ),
};
