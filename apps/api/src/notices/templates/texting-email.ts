import { renderLetter } from './layout.js';
import { facts, senderName, words, type RenderedEmail } from './letter.js';
import type { AboutPerson } from './person-email.js';
import { inSentence, moment, oneLine, type LetterLanguage } from './wording.js';

export interface TextingEmailData {
  readonly language: LetterLanguage;
  readonly schoolName: string;
  readonly about: AboutPerson;
  /** Only the last four digits are readable. */
  readonly maskedNumber: string;
  /** The page with both answers. */
  readonly url: string;
  /** Until when a Yes can be given there; a No always can. */
  readonly validUntil: Date;
  /** IANA name of the school's zone. */
  readonly timeZone: string;
  /** The Organization Email; replies go there. */
  readonly officeEmail: string;
}

interface TextingWords {
  readonly subject: (school: string, first: string | null) => string;
  readonly heading: (first: string | null) => string;
  readonly asks: (school: string, first: string | null) => string;
  readonly choose: string;
  readonly person: string;
  readonly number: string;
  readonly link: string;
  readonly nothingYet: string;
  readonly until: (last: string) => string;
  readonly answerTo: (address: string) => string;
  readonly reason: (school: string, first: string | null) => string;
}

const WORDS: Readonly<Record<LetterLanguage, TextingWords>> = {
  en: {
    subject: (school, first) =>
      first === null ? `May ${school} text you?` : `May ${school} send texts for ${first}?`,
    heading: (first) => (first === null ? 'May we text you?' : `May we send texts for ${first}?`),
    asks: (school, first) =>
      first === null
        ? `${school} would like to know whether you want text messages from us, at the number below.`
        : `${school} would like to know whether you want text messages for ${first}, at the number below. ${first} is under 18, so the answer is yours to give.`,
    choose:
      'The link opens a page where you choose: Yes or No. Both are fine, and you can come back and change it.',
    person: 'For',
    number: 'Number',
    link: 'CLICK HERE',
    nothingYet: 'Opening the page changes nothing. Only your choice on it counts.',
    until: (last) => `You can say Yes there until ${last}. You can say No there at any time.`,
    answerTo: (address) => `Questions? Reply to this e-mail; it reaches ${address}.`,
    reason: (school, first) =>
      first === null
        ? `You get this e-mail because ${school} has your address and this number on file. The link is only for you; please do not pass it on.`
        : `You get this e-mail because ${school} has your address on file for ${first}. The link is only for you; please do not pass it on.`,
  },
  es: {
    subject: (school, first) =>
      first === null
        ? `¿Puede ${school} enviarle mensajes de texto?`
        : `¿Puede ${school} enviar mensajes de texto para ${first}?`,
    heading: (first) =>
      first === null
        ? '¿Podemos enviarle mensajes de texto?'
        : `¿Podemos enviar mensajes de texto para ${first}?`,
    asks: (school, first) =>
      first === null
        ? `${school} quiere saber si desea recibir nuestros mensajes de texto, en el número de abajo.`
        : `${school} quiere saber si desea mensajes de texto para ${first}, en el número de abajo. ${first} es menor de 18 años, así que la respuesta le corresponde a usted.`,
    choose:
      'El enlace abre una página donde usted elige: Sí o No. Las dos respuestas están bien, y puede volver y cambiarla.',
    person: 'Para',
    number: 'Número',
    link: 'HAGA CLIC AQUÍ',
    nothingYet: 'Abrir la página no cambia nada. Solo cuenta lo que usted elija en ella.',
    until: (last) => `Allí puede decir Sí hasta el ${last}. Puede decir No en cualquier momento.`,
    answerTo: (address) => `¿Preguntas? Responda a este correo; llega a ${address}.`,
    reason: (school, first) =>
      first === null
        ? `Recibe este correo porque ${school} tiene registrados su dirección y este número. El enlace es solo para usted; por favor, no lo comparta.`
        : `Recibe este correo porque ${school} tiene su dirección registrada para ${first}. El enlace es solo para usted; por favor, no lo comparta.`,
  },
};

/** The school asks whether it may text: one link, to a page with both answers. */
export async function textingEmail(data: TextingEmailData): Promise<RenderedEmail> {
  const said = WORDS[data.language];
  const sender = senderName(data.schoolName);
  const school = inSentence(sender);
  const first = inSentence(data.about.firstName);
  const child = data.about.reader === 'family-adult' ? first : null;
  const lastMoment = moment(data.validUntil, data.timeZone, data.language);
  return renderLetter({
    language: data.language,
    sender,
    subject: said.subject(school, child),
    preview: said.choose,
    heading: said.heading(child),
    parts: [
      words(said.asks(school, child)),
      facts([
        { label: said.person, value: first },
        { label: said.number, value: oneLine(data.maskedNumber) },
      ]),
      words(said.choose),
      { kind: 'link', label: said.link, url: data.url, isMain: true },
      words(said.nothingYet),
      words(said.until(lastMoment)),
      words(said.answerTo(oneLine(data.officeEmail))),
    ],
    reason: said.reason(school, child),
  });
}
