import type { Language } from '@optline/domain';

interface StopConfirmedWords {
  readonly subject: (school: string) => string;
  readonly heading: string;
  readonly heard: (school: string) => string;
  readonly number: string;
  readonly when: string;
  readonly toReturn: (startTo: string) => string;
  readonly answerTo: (address: string) => string;
  readonly reason: (school: string) => string;
}

export const stopConfirmedWords: Readonly<Record<Language, StopConfirmedWords>> = {
  en: {
    subject: (school) => `You will get no more texts from ${school}`,
    heading: 'You will get no more texts',
    heard: (school) =>
      `${school} heard the STOP that was texted from your phone. It took effect at once: you will get no more texts from us.`,
    number: 'Number',
    when: 'When',
    toReturn: (startTo) => `To turn texts back on, text START to ${startTo} from that phone.`,
    answerTo: (address) => `You can simply reply to this e-mail; it reaches ${address}.`,
    reason: (school) =>
      `You get this e-mail because ${school} has your address with this number, and a text could not answer you in time.`,
  },
  es: {
    subject: (school) => `Ya no recibirá mensajes de texto de ${school}`,
    heading: 'Ya no recibirá mensajes de texto',
    heard: (school) =>
      `${school} recibió el STOP enviado desde su teléfono. Ya está en efecto: no le enviaremos más mensajes de texto.`,
    number: 'Número',
    when: 'Cuándo',
    toReturn: (startTo) =>
      `Para activar de nuevo los mensajes, envíe START al ${startTo} desde ese teléfono.`,
    answerTo: (address) => `Puede simplemente responder a este correo; llega a ${address}.`,
    reason: (school) =>
      `Recibe este correo porque ${school} tiene su dirección con este número, y no pudimos responderle a tiempo por mensaje de texto.`,
  },
  fr: {
    subject: (school) => `Vous ne recevrez plus de textos de ${school}`,
    heading: 'Vous ne recevrez plus de textos',
    heard: (school) =>
      `${school} a bien reçu le STOP envoyé de votre téléphone. C’est déjà en vigueur : nous ne vous enverrons plus de textos.`,
    number: 'Numéro',
    when: 'Quand',
    toReturn: (startTo) =>
      `Pour recevoir de nouveau des textos, envoyez START au ${startTo} de ce téléphone.`,
    answerTo: (address) => `Vous pouvez simplement répondre à ce courriel ; il arrive à ${address}.`,
    reason: (school) =>
      `Vous recevez ce courriel parce que ${school} a votre adresse avec ce numéro, et qu’un texto ne pouvait plus vous répondre à temps.`,
  },
};
