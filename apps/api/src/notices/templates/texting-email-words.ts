import type { LetterLanguage } from './wording.js';

/** Who is asked about: the reader themself, one child (by first name), or several people. */
export type AskedAbout =
  | { readonly kind: 'reader' }
  | { readonly kind: 'child'; readonly first: string }
  | { readonly kind: 'several'; readonly hasChild: boolean };

export interface TextingWords {
  readonly subject: (school: string, about: AskedAbout) => string;
  readonly reminderSubject: (school: string, about: AskedAbout) => string;
  readonly heading: (about: AskedAbout) => string;
  readonly askedBefore: (day: string) => string;
  readonly asks: (school: string, about: AskedAbout) => string;
  readonly choose: string;
  readonly chooseForEach: string;
  readonly person: string;
  readonly number: string;
  readonly link: string;
  readonly linkFor: (first: string) => string;
  readonly nothingYet: string;
  readonly until: (last: string) => string;
  readonly answerTo: (address: string) => string;
  readonly leave: string;
  readonly leaveMeans: string;
  readonly reason: (school: string, about: AskedAbout) => string;
}

const en: TextingWords = {
  subject: (school, about) => `May ${school} ${whatEn(about)}?`,
  reminderSubject: (school, about) => `Reminder: may ${school} ${whatEn(about)}?`,
  heading: (about) => {
    switch (about.kind) {
      case 'reader':
        return 'May we text you?';
      case 'child':
        return `May we send texts for ${about.first}?`;
      case 'several':
        return 'May we text your family?';
    }
  },
  askedBefore: (day) =>
    `We asked on ${day} and have not heard from you. This is the only reminder: without an answer we send no texts.`,
  asks: (school, about) => {
    switch (about.kind) {
      case 'reader':
        return `${school} would like to know whether you want text messages from us, at the number below.`;
      case 'child':
        return `${school} would like to know whether you want text messages for ${about.first}, at the number below. ${about.first} is under 18, so the answer is yours to give.`;
      case 'several':
        return `${school} would like to know whether you want text messages from us, for each person below.${about.hasChild ? ' For whoever is under 18 the answer is yours to give.' : ''}`;
    }
  },
  choose:
    'The link opens a page where you choose: Yes or No. Both are fine, and you can come back and change it.',
  chooseForEach:
    'Each link opens a page where you choose for that person: Yes or No. Both are fine, and you can come back and change it.',
  person: 'For',
  number: 'Number',
  link: 'CLICK HERE',
  linkFor: (first) => `CLICK HERE for ${first}`,
  nothingYet: 'Opening the page changes nothing. Only your choice on it counts.',
  until: (last) => `You can say Yes there until ${last}. You can say No there at any time.`,
  answerTo: (address) => `Questions? Reply to this e-mail; it reaches ${address}.`,
  leave: 'No more e-mails like this one',
  leaveMeans: 'You would rather not be asked by e-mail? This changes nothing about text messages:',
  reason: (school, about) => {
    switch (about.kind) {
      case 'reader':
        return `You get this e-mail because ${school} has your address and this number on file. The link is only for you; please do not pass it on.`;
      case 'child':
        return `You get this e-mail because ${school} has your address on file for ${about.first}. The link is only for you; please do not pass it on.`;
      case 'several':
        return `You get this e-mail because ${school} has your address on file for the people above. The links are only for you; please do not pass them on.`;
    }
  },
};

function whatEn(about: AskedAbout): string {
  switch (about.kind) {
    case 'reader':
      return 'text you';
    case 'child':
      return `send texts for ${about.first}`;
    case 'several':
      return 'text your family';
  }
}

const es: TextingWords = {
  subject: (school, about) => `¿Puede ${school} ${whatEs(about)}?`,
  reminderSubject: (school, about) => `Recordatorio: ¿puede ${school} ${whatEs(about)}?`,
  heading: (about) => {
    switch (about.kind) {
      case 'reader':
        return '¿Podemos enviarle mensajes de texto?';
      case 'child':
        return `¿Podemos enviar mensajes de texto para ${about.first}?`;
      case 'several':
        return '¿Podemos enviar mensajes de texto a su familia?';
    }
  },
  askedBefore: (day) =>
    `Se lo preguntamos el ${day} y no tenemos respuesta. Este es el único recordatorio: sin respuesta no enviamos mensajes.`,
  asks: (school, about) => {
    switch (about.kind) {
      case 'reader':
        return `${school} quiere saber si desea recibir nuestros mensajes de texto, en el número de abajo.`;
      case 'child':
        return `${school} quiere saber si desea mensajes de texto para ${about.first}, en el número de abajo. ${about.first} es menor de 18 años, así que la respuesta le corresponde a usted.`;
      case 'several':
        return `${school} quiere saber si desea recibir nuestros mensajes de texto, para cada persona de abajo.${about.hasChild ? ' Por quien es menor de 18 años, la respuesta le corresponde a usted.' : ''}`;
    }
  },
  choose:
    'El enlace abre una página donde usted elige: Sí o No. Las dos respuestas están bien, y puede volver y cambiarla.',
  chooseForEach:
    'Cada enlace abre una página donde usted elige para esa persona: Sí o No. Las dos respuestas están bien, y puede volver y cambiarla.',
  person: 'Para',
  number: 'Número',
  link: 'HAGA CLIC AQUÍ',
  linkFor: (first) => `HAGA CLIC AQUÍ para ${first}`,
  nothingYet: 'Abrir la página no cambia nada. Solo cuenta lo que usted elija en ella.',
  until: (last) => `Allí puede decir Sí hasta el ${last}. Puede decir No en cualquier momento.`,
  answerTo: (address) => `¿Preguntas? Responda a este correo; llega a ${address}.`,
  leave: 'No más correos como este',
  leaveMeans: '¿Prefiere que no le preguntemos por correo? Esto no cambia nada de los mensajes de texto:',
  reason: (school, about) => {
    switch (about.kind) {
      case 'reader':
        return `Recibe este correo porque ${school} tiene registrados su dirección y este número. El enlace es solo para usted; por favor, no lo comparta.`;
      case 'child':
        return `Recibe este correo porque ${school} tiene su dirección registrada para ${about.first}. El enlace es solo para usted; por favor, no lo comparta.`;
      case 'several':
        return `Recibe este correo porque ${school} tiene su dirección registrada para las personas de arriba. Los enlaces son solo para usted; por favor, no los comparta.`;
    }
  },
};

function whatEs(about: AskedAbout): string {
  switch (about.kind) {
    case 'reader':
      return 'enviarle mensajes de texto';
    case 'child':
      return `enviar mensajes de texto para ${about.first}`;
    case 'several':
      return 'enviar mensajes de texto a su familia';
  }
}

export const textingWords: Readonly<Record<LetterLanguage, TextingWords>> = { en, es };
