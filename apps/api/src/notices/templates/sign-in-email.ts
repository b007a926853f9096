import { renderLetter } from './layout.js';
import { senderName, words, type RenderedEmail } from './letter.js';
import { inSentence, moment, timeSpan, type LetterLanguage } from './wording.js';

export interface SignInEmailData {
  readonly language: LetterLanguage;
  /** `null` where the address belongs to several schools. */
  readonly schoolName: string | null;
  readonly url: string;
  readonly at: Date;
  readonly expiresAt: Date;
  /** IANA name of the school's zone. */
  readonly timeZone: string;
}

export interface InvitationEmailData extends SignInEmailData {
  readonly schoolName: string;
  /** Who invites, where that is a person. */
  readonly invitedBy: string | null;
}

interface LinkNames {
  readonly school: string;
  readonly invitedBy: string | null;
}

interface LinkWords {
  readonly subject: (names: LinkNames) => string;
  readonly heading: string;
  readonly says: (names: LinkNames) => string;
  readonly link: string;
  readonly notYou: string;
  readonly reason: (names: LinkNames) => string;
}

interface SignInWords {
  readonly signIn: LinkWords;
  readonly reset: LinkWords;
  readonly invitation: LinkWords;
  readonly works: (span: string, until: string) => string;
}

const WORDS: Readonly<Record<LetterLanguage, SignInWords>> = {
  en: {
    signIn: {
      subject: ({ school }) => `Your sign-in link for ${school}`,
      heading: 'Sign in',
      says: ({ school }) =>
        `Here is the link to sign in at ${school}. It opens a page with one button; press it and you are in.`,
      link: 'Sign in',
      notYou: 'If you did not ask for it, you have nothing to do: without this e-mail nobody gets in.',
      reason: ({ school }) =>
        `You get this e-mail because somebody asked to sign in at ${school} with this address.`,
    },
    reset: {
      subject: ({ school }) => `Choose a new password for ${school}`,
      heading: 'Choose a new password',
      says: ({ school }) => `Here is the link to choose a new password for ${school}.`,
      link: 'Choose a new password',
      notYou: 'If you did not ask for it, you have nothing to do: your password stays as it is.',
      reason: ({ school }) =>
        `You get this e-mail because somebody asked for a new password at ${school} with this address.`,
    },
    invitation: {
      subject: ({ school }) => `Your invitation to ${school} on Optline`,
      heading: 'You are invited',
      says: ({ school, invitedBy }) =>
        `${invitedBy === null ? school : `${invitedBy} of ${school}`} invites you to Optline, where the school looks after who wants text messages and who does not. Choose a password, and your account is ready.`,
      link: 'Accept the invitation',
      notYou: 'If you do not know the school, you have nothing to do: no account is made without you.',
      reason: ({ school }) => `You get this e-mail because ${school} entered this address for a new account.`,
    },
    works: (span, until) => `The link works once, for ${span}: until ${until}.`,
  },
  es: {
    signIn: {
      subject: ({ school }) => `Su enlace para iniciar sesión en ${school}`,
      heading: 'Iniciar sesión',
      says: ({ school }) =>
        `Este es el enlace para iniciar sesión en ${school}. Abre una página con un solo botón; púlselo y ya está dentro.`,
      link: 'Iniciar sesión',
      notYou: 'Si no lo pidió usted, no tiene que hacer nada: sin este correo nadie entra.',
      reason: ({ school }) =>
        `Recibe este correo porque alguien pidió iniciar sesión en ${school} con esta dirección.`,
    },
    reset: {
      subject: ({ school }) => `Elija una contraseña nueva para ${school}`,
      heading: 'Elija una contraseña nueva',
      says: ({ school }) => `Este es el enlace para elegir una contraseña nueva para ${school}.`,
      link: 'Elegir una contraseña nueva',
      notYou: 'Si no lo pidió usted, no tiene que hacer nada: su contraseña sigue igual.',
      reason: ({ school }) =>
        `Recibe este correo porque alguien pidió una contraseña nueva en ${school} con esta dirección.`,
    },
    invitation: {
      subject: ({ school }) => `Su invitación a ${school} en Optline`,
      heading: 'Tiene una invitación',
      says: ({ school, invitedBy }) =>
        `${invitedBy === null ? school : `${invitedBy}, de ${school},`} le invita a usar Optline, donde la escuela cuida quién quiere mensajes de texto y quién no. Elija una contraseña y su cuenta estará lista.`,
      link: 'Aceptar la invitación',
      notYou: 'Si no conoce la escuela, no tiene que hacer nada: sin usted no se crea ninguna cuenta.',
      reason: ({ school }) =>
        `Recibe este correo porque ${school} anotó esta dirección para una cuenta nueva.`,
    },
    works: (span, until) => `El enlace sirve una sola vez, durante ${span}: hasta el ${until}.`,
  },
};

/** The one-time link that signs a person in. */
export async function signInEmail(data: SignInEmailData): Promise<RenderedEmail> {
  return linkEmail(data, WORDS[data.language].signIn, null);
}

/** The one-time link to a new password. */
export async function passwordResetEmail(data: SignInEmailData): Promise<RenderedEmail> {
  return linkEmail(data, WORDS[data.language].reset, null);
}

/** The one-time link to a first password. */
export async function invitationEmail(data: InvitationEmailData): Promise<RenderedEmail> {
  const invitedBy = data.invitedBy === null ? null : inSentence(data.invitedBy);
  return linkEmail(data, WORDS[data.language].invitation, invitedBy);
}

async function linkEmail(
  data: SignInEmailData,
  said: LinkWords,
  invitedBy: string | null,
): Promise<RenderedEmail> {
  const sender = senderName(data.schoolName);
  const names = { school: inSentence(sender), invitedBy };
  const span = timeSpan(data.at, data.expiresAt, data.language);
  const until = moment(data.expiresAt, data.timeZone, data.language);
  return renderLetter({
    language: data.language,
    sender,
    subject: said.subject(names),
    preview: said.says(names),
    heading: said.heading,
    parts: [
      words(said.says(names)),
      { kind: 'link', label: said.link, url: data.url, isMain: true },
      words(WORDS[data.language].works(span, until)),
      words(said.notYou),
    ],
    reason: said.reason(names),
  });
}
