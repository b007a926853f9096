import type { PersonNames, PersonWords } from './person-words.js';

const forThem = ({ isForAnother, first }: PersonNames) => (isForAnother ? ` para ${first}` : '');

export const personWordsEs: PersonWords = {
  saidYes: (names) => ({
    subject: `Usted dijo Sí a los mensajes de texto${forThem(names)}`,
    heading: `Usted dijo Sí a los mensajes de texto${forThem(names)}`,
    says: [`Gracias. ${names.school} ha anotado su Sí.`],
  }),
  saidNo: (names) => ({
    subject: `Usted dijo No a los mensajes de texto${forThem(names)}`,
    heading: `Usted dijo No a los mensajes de texto${forThem(names)}`,
    says: [`${names.school} ha anotado su No. Ya está en efecto.`],
  }),
  noMoreTexts: ({ isForAnother, number }) =>
    isForAnother
      ? `Ya no llegarán mensajes de texto${number === null ? '' : ` al ${number}`}.`
      : `Ya no recibirá mensajes de texto${number === null ? '' : ` en el ${number}`}.`,
  sharedNumber: ({ number, first }) =>
    `Otra persona también usa el número${number === null ? '' : ` ${number}`}, y los mensajes para ella pueden seguir llegando. Ninguno de ellos es para ${first}. Para detener todos los mensajes al número, responda STOP a cualquier mensaje nuestro.`,
  startNeeded: (startTo) =>
    `Falta un paso: desde este teléfono se envió un STOP, y solo ese teléfono puede anularlo. Por favor, envíe START al ${startTo}. Hasta entonces no recibirá mensajes.`,
  howToSayNo:
    'Puede cambiar de opinión cuando quiera: responda STOP a cualquier mensaje, use otra vez el enlace de nuestro correo anterior o cambie la respuesta en el portal para padres.',
  howToSayYes:
    'Puede cambiar de opinión cuando quiera: use otra vez el enlace de nuestro correo anterior o cambie la respuesta en el portal para padres.',
  turnedOut: (names) => ({
    subject: `${names.school} desactivó los mensajes de texto${forThem(names)}`,
    heading: `No más mensajes de texto${forThem(names)}`,
    says: [
      `${names.school} desactivó los mensajes de texto${forThem(names)}${names.number === null ? '' : ` al número ${names.number}`}.`,
    ],
  }),
  turnedOutBy: {
    portal: () =>
      'Alguien lo hizo en el portal para padres, desde la cuenta de su familia o la de alguien que comparte este número.',
    staff: () => 'Lo hizo la oficina de la escuela.',
    'email-page': () =>
      'Alguien lo hizo en una página que enviamos por correo a su familia, o a alguien que comparte este número.',
    'text-reply': () =>
      'Se envió un STOP desde el teléfono con este número. Vale para todas las personas que comparten el número.',
    api: () => 'Se hizo con otro programa que usa la escuela.',
    office: () => 'Alguien lo pidió a la oficina de la escuela.',
    registration: () => 'Se dijo cuando la familia se registró.',
    'bulk-opt-in': () => 'Lo hizo la oficina de la escuela, para muchas personas a la vez.',
    import: () => 'La oficina de la escuela lo leyó de un archivo de otro sistema.',
    carrier: () => 'La compañía telefónica nos dijo que este teléfono pidió no recibir más mensajes.',
    rule: () =>
      'Quizá un mensaje desde este número lo pidió. Nadie en la escuela pudo aclararlo a tiempo, así que cuenta como un pedido de no recibir más.',
  },
  returnByStart: (startTo) => `Si quiere recibir mensajes, envíe START al ${startTo} desde ese teléfono.`,
  returnByYes:
    'Si quiere recibir mensajes, diga Sí en el portal para padres, o responda a este correo y pídanos la página donde puede hacerlo.',
  toLeaveItSo: 'Si quiere dejarlo así, no tiene que hacer nada.',
  turnedIn: (names, { how, agreedOn }) => ({
    subject: `${names.school} anotó un Sí a los mensajes de texto${forThem(names)}`,
    heading: `Se anotó un Sí a los mensajes de texto${forThem(names)}`,
    says: [
      `Usted había pedido a ${names.school} no recibir más mensajes de texto${forThem(names)}. Ahora la oficina de la escuela anotó que usted volvió a decir Sí: ${how}, el ${agreedOn}.`,
    ],
  }),
  howAgreed: {
    paper: 'en papel',
    phone: 'por teléfono',
    'in-person': 'en persona',
    email: 'por correo electrónico',
    online: 'en línea',
  },
  object:
    'Si esto no es correcto, responda a este correo, diga No en el portal para padres o responda STOP a cualquier mensaje. Cada una de estas cosas vale de inmediato.',
  answerTo: (address) => `Puede simplemente responder a este correo; llega a ${address}.`,
  labels: {
    person: 'Para',
    number: 'Número',
    when: 'Cuándo',
    answer: 'Respuesta',
    agreedWords: 'Lo que se anotó',
    consentWording: 'A qué dijo Sí',
    portal: 'Abrir el portal para padres',
  },
  yes: 'Sí, enviar mensajes',
  no: 'No, no enviar mensajes',
  reason: ({ school, isForAnother, first }) =>
    isForAnother
      ? `Recibe este correo porque ${school} tiene su dirección para ${first}, y cambió la respuesta sobre los mensajes de texto.`
      : `Recibe este correo porque ${school} tiene su dirección, y cambió su respuesta sobre los mensajes de texto.`,
};
