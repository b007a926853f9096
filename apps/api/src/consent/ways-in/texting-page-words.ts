/** The words of the e-mailed page. The two buttons are worded as schools know them. */
export interface PageWords {
  readonly title: (school: string) => string;
  readonly lead: (firstName: string, number: string) => string;
  readonly now: Readonly<Record<'in' | 'out' | 'never-asked', string>>;
  readonly saved: Readonly<Record<'in' | 'out' | 'never-asked', string>>;
  readonly silent: (number: string) => string;
  readonly sharedStillOn: (number: string) => string;
  readonly stopAll: (number: string) => string;
  readonly stopAllMeans: string;
  readonly textStart: string;
  readonly stopped: (number: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly yesNotPossible: string;
  readonly yesRefused: string;
  readonly question: string;
  readonly terms: string;
  readonly privacy: string;
  readonly otherWays: string;
  readonly unknownTitle: string;
  readonly unknown: string;
  readonly problemTitle: string;
  readonly tryAgain: string;
  readonly notShown: string;
  readonly changedMeanwhile: string;
  readonly needsAdult: string;
  readonly otherSite: string;
}

const en: PageWords = {
  title: (school) => `Text messages from ${school}`,
  lead: (firstName, number) => `For ${firstName}, at ${number}.`,
  now: {
    in: 'Your answer now: Yes.',
    out: 'Your answer now: No.',
    'never-asked': 'You have not answered yet.',
  },
  saved: {
    in: 'Saved: Yes. We e-mail you a confirmation.',
    out: 'Saved: No. We e-mail you a confirmation.',
    'never-asked': 'You have not answered yet.',
  },
  silent: (number) => `You will get no more texts at ${number}.`,
  sharedStillOn: (number) => `Somebody else also uses ${number}, and texts for them still come to it.`,
  stopAll: (number) => `Stop all texts to ${number}`,
  stopAllMeans: 'That stops texts for everybody who uses this number.',
  textStart: 'STOP was texted from this phone. To turn texts on again, text START from it to',
  stopped: (number) => `Texts to ${number} are stopped for everybody who uses it.`,
  yes: 'Yes, Send Me Text Messages',
  no: 'No, Do Not Send Me Text Messages',
  yesNotPossible:
    'This link can no longer turn texts on: it is older than 30 days, or the number, the e-mail address or the record has changed since. Ask the school for a new e-mail. You can still say No here.',
  yesRefused:
    'Texts cannot be turned on here right now. Please ask the school’s office. You can still say No here.',
  question: 'May we text you?',
  terms: 'Terms',
  privacy: 'Privacy',
  otherWays: 'You can change your answer here, in the parent portal, or by replying STOP to any text.',
  unknownTitle: 'This link is not known',
  unknown:
    'It may have been cut off by your mail program. To stop texts, reply STOP to any of them, turn off “Allow text messaging?” in the parent portal, or tell the school’s office.',
  problemTitle: 'That did not work',
  tryAgain: 'Your answer was not saved. Please go back and try again in a minute.',
  notShown: 'This page cannot be shown right now, and nothing was changed. Please open it again in a minute.',
  changedMeanwhile: 'The answer was changed meanwhile. Please look at it and choose again.',
  needsAdult:
    'For somebody under 18, an adult of the family has to say Yes, from their own e-mail or in the parent portal.',
  otherSite: 'This answer did not come from our page. Open the link in your e-mail and answer there.',
};

const es: PageWords = {
  title: (school) => `Mensajes de texto de ${school}`,
  lead: (firstName, number) => `Para ${firstName}, al ${number}.`,
  now: {
    in: 'Su respuesta ahora: Sí.',
    out: 'Su respuesta ahora: No.',
    'never-asked': 'Todavía no ha respondido.',
  },
  saved: {
    in: 'Guardado: Sí. Le enviamos una confirmación por correo electrónico.',
    out: 'Guardado: No. Le enviamos una confirmación por correo electrónico.',
    'never-asked': 'Todavía no ha respondido.',
  },
  silent: (number) => `Ya no recibirá mensajes de texto en el ${number}.`,
  sharedStillOn: (number) =>
    `Otra persona también usa el ${number}, y los mensajes para ella siguen llegando.`,
  stopAll: (number) => `Detener todos los mensajes al ${number}`,
  stopAllMeans: 'Así se detienen los mensajes para todas las personas que usan este número.',
  textStart: 'Desde este teléfono se envió STOP. Para volver a recibir mensajes, envíe START desde él al',
  stopped: (number) => `Los mensajes al ${number} están detenidos para todas las personas que lo usan.`,
  yes: 'Sí, envíenme mensajes de texto',
  no: 'No, no me envíen mensajes de texto',
  yesNotPossible:
    'Este enlace ya no puede activar los mensajes: tiene más de 30 días, o desde entonces cambió el número, el correo electrónico o el registro. Pida a la escuela un nuevo correo. Aquí todavía puede decir que no.',
  yesRefused:
    'Ahora no se pueden activar los mensajes aquí. Pregunte en la oficina de la escuela. Aquí todavía puede decir que no.',
  question: '¿Podemos enviarle mensajes de texto?',
  terms: 'Condiciones',
  privacy: 'Privacidad',
  otherWays:
    'Puede cambiar su respuesta aquí, en el portal para padres o respondiendo STOP a cualquier mensaje.',
  unknownTitle: 'No conocemos este enlace',
  unknown:
    'Quizás su programa de correo lo cortó. Para detener los mensajes, responda STOP a cualquiera de ellos, desactive «¿Permitir mensajes de texto?» en el portal para padres o avise a la oficina de la escuela.',
  problemTitle: 'No funcionó',
  tryAgain: 'Su respuesta no se guardó. Vuelva atrás e inténtelo de nuevo en un minuto.',
  notShown: 'Esta página no se puede mostrar ahora, y nada ha cambiado. Ábrala otra vez en un minuto.',
  changedMeanwhile: 'La respuesta cambió mientras tanto. Mírela y elija de nuevo.',
  needsAdult:
    'Para menores de 18 años, un adulto de la familia tiene que decir que sí, desde su propio correo o en el portal para padres.',
  otherSite: 'Esta respuesta no vino de nuestra página. Abra el enlace de su correo y responda allí.',
};

export function pageWords(language: string): PageWords {
  return language === 'es' ? es : en;
}
