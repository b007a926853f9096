import { somewhere, type Weights } from '../patterns.js';

/** What counts for and against a request in Spanish, by the stems of the verbs. */
export const SPANISH_EVIDENCE: Weights = {
  ending:
    / (?:alto|basta|baja|(?:(?:dej|ces|detuv|deten|deteng|borr|elimin|sac|saqu|suspend|desactiv|suprim|remuev|anul|salir|desuscri|excluy)[a-z]*|par(?:a|ar|e|en|es|o)|(?:quit|cancel|retir)[a-z]+|remov(?:er|erme|ernos|ido))|no mas|(?:no|ya no|nunca|tampoco) (?:(?:me|nos|les|quiero|queremos|quisiera|deseo|deseamos|necesito|gustaria|autorizo|acepto|doy|que|vuelvan|sigan|siga|vuelva|a|permiso|para|mas|seguir|estar) ){0,4}(?:mand|envi|escrib|text|contact|recib|molest|lleg|hab|autoriz|acept|quier|dese|necesit)[a-z]*) /g,
  asking:
    / (?:que|a|me|nos|y|puede|pueden|podria|podrian|favor|quiero|queremos|quisiera|necesito|deseo|como|de|ya|para|se|solicito|pido|gustaria|stop) $/,
  evidence: [
    {
      name: 'texts',
      weight: 2,
      sign: /^ (?:[a-z]+ ){0,6}(?:mensajes|mensajitos|textos|texts|sms|msjs|notificaciones|alertas|recordatorios|avisos|messages|texte[a-z]+|mensaje[a-z]+) /,
    },
    {
      name: 'own-number',
      weight: 1,
      sign: / (?:me|nos|[a-z]+(?:me|nos)|(?:mi|este|nuestro) (?:numero|number|phone|nombre)|phonenumber) /,
    },
    {
      name: 'list',
      weight: 1,
      sign: / (?:de|del|en) (?:[a-z]+ ){0,3}(?:listas?|sistema|base|grupo|contactos|registros|mensajes|textos) /,
    },
    {
      name: 'class-or-money',
      weight: -4,
      sign: somewhere(
        `clases? | leccion(?:es)? | practicas? | recital(?:es)? | equipos? | horarios? | sesion(?:es)? | campamento | evento | fiesta | ballet | baile | danza | natacion | gimnasia | piano | musica | ensayo | disfraz | cupo | membresia | inscripcion | cita | pagos? | cobros? | cargos? | tarjeta | cuota | factura | fotos? | videos?`,
      ),
    },
    {
      name: 'no-end-is-wanted',
      weight: -4,
      sign: / (?:no|nunca|jamas|tampoco) (?:(?:me|nos|yo) )?(?:quiero|queremos|quisiera|deseo|deseamos|necesito|pido|pedi|pedimos|quise) (?:que )?(?:(?:me|nos|los|las|se|mensajes|textos) ){0,3}(?:dej|par|ces|deten|cort|termin|acab|quit|borr|elimin|sac|saqu|cancel|retir|suspend|desactiv|salir)[a-z]* /,
    },
    {
      name: 'nothing-arrives',
      weight: -4,
      sign: / (?:no|nunca|tampoco|casi no) (?:me|nos|han|has|estan) (?:mandan|manda|mandas|envian|envia|envias|escriben|escribe|avisan|avisaron|mandaron|enviaron|mandado|enviado|estan mandando|estan enviando) /,
    },
    {
      name: 'somebody-else-or-limit',
      weight: -4,
      sign: somewhere(
        `el(?: no| ya| quiere) | ella | ellos | ellas | le | les(?! pido) | lo | la(?! lista) | hij[oa]s? | nin[oa]s? | espos[oa] | maestr[oa]s? | mama | papa | dejar ir | sobre | durante | mientras | cuando | hasta | si | antes | despues | hoy | quien | quienes | perder | esta noche | solo | tan | por que | porque | que paso |
        correos? | emails? | llamadas? | llamen | llame | app | whatsapp | sigan mandando | sigan enviando | no dejen | no paren | no dejes | no deje | llegan | llego | llegaron | recibi | recibimos | recibo`,
      ),
    },
  ],
};
