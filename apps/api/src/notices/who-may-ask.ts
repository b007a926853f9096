import type { Sentence } from '@optline/schema';
import { mayTurnOut } from '@optline/domain';
import { signedIn } from '../auth/guards.js';
import type { StaffPrincipal, TokenPrincipal } from '../auth/guards.js';
import type { Context } from '../context.js';
import { notAllowed } from '../errors.js';

const needsPermission: Sentence = {
  en: 'Sending the texting e-mail needs a texting permission.',
  es: 'Para enviar el correo sobre los mensajes hace falta un permiso de mensajes.',
};

/** Who may send the e-mail with the question: staff with a texting permission, and API tokens with texts:send. */
export function whoMayAsk(asking: Pick<Context, 'principal'>): StaffPrincipal | TokenPrincipal {
  const who = signedIn(asking);
  if (who.kind === 'staff' && mayTurnOut(who.permissions)) return who;
  if (who.kind === 'api-token' && who.scopes.includes('texts:send')) return who;
  throw notAllowed(needsPermission);
}
