import type { ReaderLanguage } from '../reader-language.js';
import type { SignInLinkPurpose } from './sign-in-links.js';

/** What a page has to tell: beside the form, or instead of it. */
export type Problem =
  | 'choose'
  | 'password-missing'
  | 'too-short'
  | 'too-long'
  | 'too-common'
  | 'link-not-valid'
  | 'too-many'
  | 'other-site'
  | 'bad-form'
  | 'unavailable';

/** Everything that the page says, in one language. */
export interface Words {
  readonly headings: Record<SignInLinkPurpose, string>;
  readonly buttons: Record<SignInLinkPurpose, string>;
  readonly leadFor: (name: string) => string;
  readonly leadForSeveral: string;
  readonly chooseLegend: string;
  readonly email: string;
  readonly newPassword: string;
  readonly passwordRules: string;
  readonly onlyOnce: string;
  readonly notAskedFor: string;
  readonly linkOver: string;
  readonly notNow: string;
  readonly toPortal: string;
  readonly toStaff: string;
  readonly problems: Record<Problem, string>;
}

const english: Words = {
  headings: {
    'sign-in': 'Sign in',
    reset: 'Choose a new password',
    invitation: 'Welcome',
    'first-user': 'Welcome to Optline',
  },
  buttons: {
    'sign-in': 'Sign in',
    reset: 'Save and sign in',
    invitation: 'Save and sign in',
    'first-user': 'Save and sign in',
  },
  leadFor: (name) => `This link is for ${name}.`,
  leadForSeveral: 'Your e-mail address belongs to more than one account.',
  chooseLegend: 'Which one do you want to open?',
  email: 'E-mail',
  newPassword: 'New password',
  passwordRules: 'At least 12 characters. A few words that do not belong together are a good choice.',
  onlyOnce: 'This link works once.',
  notAskedFor: 'If you did not ask for it, close this page: nothing happens.',
  linkOver: 'This link no longer works',
  notNow: 'That did not work',
  toPortal: 'To the parent portal',
  toStaff: 'To the staff app',
  problems: {
    choose: 'Please choose one of the accounts.',
    'password-missing': 'Please choose a password.',
    'too-short': 'That password is too short. It needs at least 12 characters.',
    'too-long': 'That password is too long. It can have at most 200 characters.',
    'too-common': 'That password is among the first that are guessed. Please choose another.',
    'link-not-valid': 'It was used already, or it is too old. You can ask for a new one where you sign in.',
    'too-many': 'There were too many tries. Please wait a few minutes and open the link again.',
    'other-site': 'This form was sent from another site. Please open the link from your e-mail again.',
    'bad-form': 'Something was wrong with this form. Please open the link from your e-mail again.',
    unavailable: 'We could not do that just now. Please open the link again in a minute; it still works.',
  },
};

const spanish: Words = {
  headings: {
    'sign-in': 'Iniciar sesión',
    reset: 'Elija una contraseña nueva',
    invitation: 'Le damos la bienvenida',
    'first-user': 'Le damos la bienvenida a Optline',
  },
  buttons: {
    'sign-in': 'Iniciar sesión',
    reset: 'Guardar e iniciar sesión',
    invitation: 'Guardar e iniciar sesión',
    'first-user': 'Guardar e iniciar sesión',
  },
  leadFor: (name) => `Este enlace es para ${name}.`,
  leadForSeveral: 'Su correo electrónico pertenece a más de una cuenta.',
  chooseLegend: '¿Cuál quiere abrir?',
  email: 'Correo electrónico',
  newPassword: 'Contraseña nueva',
  passwordRules:
    'Al menos 12 caracteres. Unas palabras que no tengan que ver entre sí son una buena elección.',
  onlyOnce: 'Este enlace funciona una sola vez.',
  notAskedFor: 'Si usted no lo pidió, cierre esta página: no pasará nada.',
  linkOver: 'Este enlace ya no funciona',
  notNow: 'No se pudo completar',
  toPortal: 'Ir al portal para padres',
  toStaff: 'Ir a la aplicación del personal',
  problems: {
    choose: 'Elija una de las cuentas.',
    'password-missing': 'Elija una contraseña.',
    'too-short': 'Esa contraseña es demasiado corta. Necesita al menos 12 caracteres.',
    'too-long': 'Esa contraseña es demasiado larga. Puede tener 200 caracteres como máximo.',
    'too-common': 'Esa contraseña es de las primeras que se adivinan. Elija otra.',
    'link-not-valid': 'Ya se usó o es demasiado antiguo. Puede pedir uno nuevo donde inicia sesión.',
    'too-many': 'Hubo demasiados intentos. Espere unos minutos y abra el enlace otra vez.',
    'other-site': 'Este formulario se envió desde otro sitio. Abra otra vez el enlace de su correo.',
    'bad-form': 'Hubo un problema con este formulario. Abra otra vez el enlace de su correo.',
    unavailable: 'Ahora no fue posible. Abra el enlace otra vez en un minuto; todavía funciona.',
  },
};

export function wordsIn(language: ReaderLanguage): Words {
  return language === 'es' ? spanish : english;
}
