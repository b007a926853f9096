import { html, page } from '../pages/page.js';

/** The state of the page, as the contract's `InvitationsPage` gives it. */
export interface LeavePageState {
  readonly schoolName: string;
  readonly language: string;
  readonly hasLeft: boolean;
}

interface LeaveWords {
  readonly title: string;
  readonly question: (school: string) => string;
  readonly leave: string;
  readonly means: string;
  readonly left: (school: string) => string;
  readonly textsStay: string;
  readonly unknownTitle: string;
  readonly unknown: string;
  readonly problemTitle: string;
  readonly tryAgain: string;
}

const en: LeaveWords = {
  title: 'No more invitations',
  question: (school) => `No more e-mails from ${school} that ask whether it may text you?`,
  leave: 'Yes, no more of these e-mails',
  means:
    'It ends these e-mails to your address and nothing else: other e-mails of the school still come, and your answer about text messages stays as it is.',
  left: (school) => `Done. ${school} sends no more of these e-mails to your address.`,
  textsStay:
    'Your answer about text messages stays as it is. To change it, use the link in the e-mail, reply STOP to any text, or tell the school.',
  unknownTitle: 'This link is not known',
  unknown: 'Please tell the school that you want no more of its e-mails.',
  problemTitle: 'That did not work',
  tryAgain: 'Nothing was changed. Please try again in a moment.',
};

const es: LeaveWords = {
  title: 'No más invitaciones',
  question: (school) => `¿No más correos de ${school} que preguntan si puede enviarle mensajes de texto?`,
  leave: 'Sí, no más de estos correos',
  means:
    'Termina estos correos a su dirección y nada más: otros correos de la escuela siguen llegando, y su respuesta sobre los mensajes de texto queda como está.',
  left: (school) => `Listo. ${school} ya no envía estos correos a su dirección.`,
  textsStay:
    'Su respuesta sobre los mensajes de texto queda como está. Para cambiarla, use el enlace del correo, responda STOP a cualquier mensaje o avise a la escuela.',
  unknownTitle: 'No conocemos este enlace',
  unknown: 'Avise a la escuela que no quiere más de sus correos.',
  problemTitle: 'No funcionó',
  tryAgain: 'Nada ha cambiado. Inténtelo de nuevo en un momento.',
};

function wordsFor(language: string): LeaveWords {
  return language === 'es' ? es : en;
}

/** One question and one button, or that it is done. */
export function leavePageHtml({ schoolName, language, hasLeft }: LeavePageState): string {
  const words = wordsFor(language);
  const body = hasLeft
    ? html`<h1>${words.title}</h1>
        <p class="notice" role="status">${words.left(schoolName)}</p>
        <p>${words.textsStay}</p>`
    : html`<h1>${words.question(schoolName)}</h1>
        <p class="lead">${words.means}</p>
        <form method="post">
          <div class="actions">
            <button class="button" type="submit" name="leave" value="yes">${words.leave}</button>
          </div>
        </form>`;
  return page({ title: words.title, language: language === 'es' ? 'es' : 'en', body, school: schoolName });
}

/** For a token that nobody knows, and for when nothing could be stored. */
export function leaveProblemHtml(language: string, problem: 'unknown' | 'tryAgain'): string {
  const words = wordsFor(language);
  const title = problem === 'unknown' ? words.unknownTitle : words.problemTitle;
  return page({
    title,
    language: language === 'es' ? 'es' : 'en',
    body: html`<h1>${title}</h1>
      <p>${words[problem]}</p>`,
  });
}
