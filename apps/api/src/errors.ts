import type { Sentence } from '@optline/schema';
import { GraphQLError } from 'graphql';

export type ErrorCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'TOO_MANY_REQUESTS';

/**
 * Thrown where an operation may not run at all: not signed in, not allowed, no such thing, bad input. A rule
 * that says no is not an error but a member of the result union.
 */
export class OperationError extends GraphQLError {
  constructor(
    code: ErrorCode,
    readonly sentence: Sentence,
  ) {
    super(sentence.en, { extensions: { code } });
  }
}

/** The code of an error as the contract gives it; ours where there is none. */
export function codeOf(extensions: Readonly<Record<string, unknown>> | undefined): string {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}

const generally = {
  notSignedIn: { en: 'Please sign in.', es: 'Inicie sesión.' },
  notAllowed: { en: 'You may not do that.', es: 'Usted no puede hacer eso.' },
  tooMany: {
    en: 'Too many tries. Please wait a few minutes and try again.',
    es: 'Demasiados intentos. Espere unos minutos e inténtelo de nuevo.',
  },
} satisfies Record<string, Sentence>;

const notThere = {
  broadcast: { en: 'There is no such broadcast.', es: 'No existe ese envío.' },
  bulkOptIn: { en: 'There is no such bulk opt-in.', es: 'No existe esa alta conjunta.' },
  class: { en: 'There is no such class.', es: 'No existe esa clase.' },
  contact: { en: 'There is no such contact.', es: 'No existe ese contacto.' },
  conversation: { en: 'There is no such conversation.', es: 'No existe esa conversación.' },
  family: { en: 'There is no such family.', es: 'No existe esa familia.' },
  import: { en: 'There is no such import.', es: 'No existe esa importación.' },
  invitationRun: { en: 'There are no such invitations.', es: 'No existen esas invitaciones.' },
  notice: { en: 'There is no such notice.', es: 'No existe ese aviso.' },
  person: { en: 'There is no such person.', es: 'No existe esa persona.' },
  registration: { en: 'There is no such registration.', es: 'No existe esa inscripción.' },
  review: { en: 'There is no such review.', es: 'No existe esa revisión.' },
  student: { en: 'There is no such student.', es: 'No existe ese estudiante.' },
  template: { en: 'There is no such template.', es: 'No existe esa plantilla.' },
  text: { en: 'There is no such text.', es: 'No existe ese mensaje.' },
  textingNumber: { en: 'There is no such texting number.', es: 'No existe ese número para mensajes.' },
  token: { en: 'There is no such token.', es: 'No existe esa clave.' },
  user: { en: 'There is no such user.', es: 'No existe ese usuario.' },
} satisfies Record<string, Sentence>;

export const notSignedIn = () => new OperationError('UNAUTHENTICATED', generally.notSignedIn);
export const notAllowed = (why: Sentence = generally.notAllowed) => new OperationError('FORBIDDEN', why);
export const notFound = (what: keyof typeof notThere) => new OperationError('NOT_FOUND', notThere[what]);
export const badInput = (why: Sentence) => new OperationError('BAD_USER_INPUT', why);
export const tooManyRequests = () => new OperationError('TOO_MANY_REQUESTS', generally.tooMany);
