import type { OfficeNames, OfficeWords } from './office-words.js';

const number = (names: OfficeNames) => names.number ?? 'este número';
const someone = (names: OfficeNames) => names.actor ?? 'Alguien';
const forThem = (names: OfficeNames) =>
  names.people === names.actor || names.people === '' ? '' : ` para ${names.people}`;
const holders = (names: OfficeNames) =>
  names.people === ''
    ? 'El número no está registrado, así que ninguna ficha cambió. Queda detenido de todos modos, también para quien reciba este número más adelante.'
    : 'Esto vale para todas las personas registradas con este número.';

const DONE = 'Ya está en efecto. No tiene que hacer nada.';

export const officeWordsEs: OfficeWords = {
  news: {
    'out-in-portal': (names) => ({
      subject: `Mensajes desactivados en el portal: ${names.peopleBriefly}`,
      heading: 'Mensajes de texto desactivados en el portal para padres',
      says: [`${someone(names)} dijo No a los mensajes de texto${forThem(names)}. ${DONE}`],
    }),
    'yes-on-page': (names) => ({
      subject: `Sí a los mensajes de texto: ${names.peopleBriefly}`,
      heading: 'Un Sí a los mensajes de texto',
      says: [
        `${someone(names)} dijo Sí a los mensajes de texto${forThem(names)}, en la página a la que llevó su correo.`,
      ],
    }),
    'no-on-page': (names) => ({
      subject: `No a los mensajes de texto: ${names.peopleBriefly}`,
      heading: 'Un No a los mensajes de texto',
      says: [
        `${someone(names)} dijo No a los mensajes de texto${forThem(names)}, en la página a la que llevó su correo. ${DONE}`,
      ],
    }),
    'stop-by-text': (names) => ({
      subject:
        names.people === ''
          ? 'STOP por mensaje: número no registrado'
          : `STOP por mensaje: ${names.peopleBriefly}`,
      heading: 'Un STOP por mensaje de texto',
      says: [
        `Un mensaje desde ${number(names)} pidió no recibir más mensajes de texto. ${holders(names)}`,
        'Ya está en efecto. Solo un START, enviado desde ese teléfono, vuelve a activar los mensajes.',
      ],
    }),
    'start-by-text': (names) => ({
      subject:
        names.people === ''
          ? 'START por mensaje: número no registrado'
          : `START por mensaje: ${names.peopleBriefly}`,
      heading: 'Un START por mensaje de texto',
      says: [
        `Un mensaje desde ${number(names)} pidió recibir de nuevo mensajes de texto, y el número ya no está detenido.`,
        names.people === ''
          ? 'El número no está registrado, así que ninguna ficha cambió.'
          : 'Abajo está la respuesta que cada persona tiene ahora.',
      ],
    }),
    'out-by-staff': (names) => ({
      subject: `Mensajes desactivados por el personal: ${names.peopleBriefly}`,
      heading: 'Mensajes de texto desactivados por el personal',
      says: [`${someone(names)} desactivó los mensajes de texto para ${names.people}. ${DONE}`],
    }),
    'heard-by-office': (names) => ({
      subject: `No más mensajes, pedido a la oficina: ${names.peopleBriefly}`,
      heading: 'Un pedido de no recibir más mensajes, hecho a la oficina',
      says: [
        names.decision === null
          ? `${someone(names)} anotó un pedido de no recibir más mensajes de texto, hecho en persona, por teléfono o por escrito. ${DONE}`
          : `Se había avisado de un pedido de no recibir más mensajes de texto, y el número de ese aviso está detenido. ${names.people} tiene ahora otro número, o ninguno, así que los mensajes se desactivan también allí. ${DONE}`,
      ],
    }),
    'number-stopped-in-portal': (names) => ({
      subject: `Todos los mensajes detenidos en el portal: ${number(names)}`,
      heading: 'Todos los mensajes a un número detenidos',
      says: [
        `${someone(names)} detuvo todos los mensajes de texto a ${number(names)} en el portal para padres. ${holders(names)} ${DONE}`,
      ],
    }),
    'number-stopped-on-page': (names) => ({
      subject: `Todos los mensajes detenidos en la página: ${number(names)}`,
      heading: 'Todos los mensajes a un número detenidos',
      says: [
        `${someone(names)} detuvo todos los mensajes de texto a ${number(names)}, en la página a la que llevó su correo. ${holders(names)} ${DONE}`,
      ],
    }),
    'carrier-block': (names) => ({
      subject: `El operador no entrega mensajes a ${number(names)}`,
      heading: 'El operador no entrega mensajes a un número',
      says: [
        `El operador no entregó un mensaje a ${number(names)}, porque ese teléfono pidió no recibir más (error 200 del operador). Lo tratamos como un STOP. ${holders(names)}`,
        'Ya está en efecto. Solo un START, enviado desde ese teléfono, vuelve a activar los mensajes.',
      ],
    }),
    'review-decided-out': (names) => ({
      subject: `Decidido: no más mensajes a ${number(names)}`,
      heading: 'Decidido: no más mensajes de texto',
      says: [
        names.decision === 'wrong-number'
          ? `${someone(names)} decidió que ${number(names)} es un número equivocado. No recibe más mensajes. Las personas registradas con él necesitan un número nuevo.`
          : `${someone(names)} decidió que el pedido de ${number(names)} quiere decir no más mensajes. ${holders(names)} Ya está en efecto.`,
      ],
    }),
    'review-stopped-by-rule': (names) => ({
      subject: `Nadie decidió a tiempo: mensajes a ${number(names)} detenidos`,
      heading: 'Detenido, porque nadie decidió a tiempo',
      says: [
        `Una pregunta sobre ${number(names)} esperó nueve días hábiles una decisión. La ley permite como máximo diez para un pedido de no recibir más, así que el sistema detuvo todos los mensajes al número. ${holders(names)}`,
      ],
    }),
  },
  review: {
    unclear: (names) => ({
      subject: `Por favor, decida: ¿pide ${number(names)} no más mensajes?`,
      heading: '¿Pide este mensaje no recibir más?',
      says: [
        `Un mensaje desde ${number(names)} puede ser un pedido de no recibir más mensajes de texto. No es lo bastante claro para actuar sin usted.`,
      ],
    }),
    'wrong-number': (names) => ({
      subject: `Por favor, decida: ¿es ${number(names)} un número equivocado?`,
      heading: '¿Es un número equivocado?',
      says: [`Un mensaje desde ${number(names)} dice que tenemos el número equivocado.`],
    }),
    'start-needs-review': (names) => ({
      subject: `Por favor, decida: ¿vuelven los mensajes a ${number(names)}?`,
      heading: '¿Pueden volver los mensajes?',
      says: [
        `Un mensaje desde ${number(names)} pide recibir de nuevo mensajes de texto. No pudimos comprobar que se escribió después del último STOP o No, así que los mensajes siguen desactivados.`,
      ],
    }),
    'reported-request': (names) => ({
      subject: `Por favor, decida: pedido de no más mensajes, ${names.peopleBriefly}`,
      heading: 'Un pedido de no recibir más mensajes',
      says: [
        `${names.actor ?? 'Alguien de su personal'} avisó que alguien pidió no recibir más mensajes de texto en ${number(names)}.`,
      ],
    }),
    'missed-message': (names) => ({
      subject: `Por favor, busque un mensaje de ${number(names)} en el operador`,
      heading: 'Un mensaje que no nos llegó',
      says: [
        `El operador muestra un mensaje desde ${number(names)} que nunca nos llegó, así que no sabemos qué dice. Puede ser un STOP.`,
        'Búsquelo, por favor, en el registro de mensajes de su cuenta del operador, con el número y la hora de abajo, y luego decida.',
      ],
    }),
  },
  reminder: (heading, days) => ({
    subject: `Recordatorio, ${days === 1 ? 'último día hábil' : `quedan ${days} días hábiles`}: ${heading}`,
    preview: 'No se envía nada a este número hasta que usted decida.',
  }),
  daysLeft: (days) =>
    days === 1 ? 'Hoy es el último día hábil para hacerlo.' : `Quedan ${days} días hábiles.`,
  choices: {
    stop: 'Detener: no quieren más mensajes. Terminan para todas las personas registradas con este número.',
    'not-a-request': 'No es un pedido: todo queda como estaba antes y el número queda libre.',
    'wrong-number':
      'Número equivocado: el teléfono es de otra persona. No recibe más mensajes, y las personas registradas con él necesitan un número nuevo.',
    start: 'Activar: quieren mensajes de nuevo. El número deja de estar detenido.',
  },
  ways: {
    portal: 'portal para padres',
    staff: 'el personal',
    'email-page': 'página del correo (CLICK HERE)',
    'text-reply': 'mensaje desde el teléfono',
    api: 'otro programa (API)',
    office: 'la oficina',
    carrier: 'el operador',
    rule: 'el sistema, al vencer el plazo',
    registration: 'registro',
    'bulk-opt-in': 'alta conjunta',
    import: 'importación de un archivo',
  },
  answers: { 'never-asked': 'aún sin preguntar', in: 'Sí', out: 'No' },
  kinds: { contact: 'contacto', student: 'estudiante' },
  family: (name) => `familia ${name}`,
  became: (before, after) => `antes ${before}, ahora ${after}`,
  stayed: (answer) => `${answer}, como antes`,
  numberNotOnFile: 'nadie (número no registrado)',
  startNeeded: (startTo) =>
    `Un STOP de este teléfono sigue en pie, así que todavía no se envía nada. Para recibir mensajes, hay que enviar START desde ese teléfono a ${startTo}.`,
  held: 'Hasta que usted decida, no se envía nada a este número.',
  decideBy: (day) =>
    `Por favor, decida a más tardar el ${day}. Si nadie lo hace, se detienen todos los mensajes al número.`,
  labels: {
    number: 'Número',
    noNumber: 'sin número en la ficha',
    when: 'Cuándo',
    way: 'Cómo lo sabemos',
    actor: 'Quién',
    people: 'De quién se trata',
    words: 'Sus palabras',
    choices: 'Lo que puede decidir',
    decide: 'Decidir ahora',
    review: 'Ver lo que se decidió',
    record: 'Abrir la ficha',
  },
  reason: (school) =>
    `Este correo va a la dirección de la organización de ${school}, que se entera de cada cambio en quién recibe mensajes de texto.`,
};
