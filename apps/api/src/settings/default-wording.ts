/** The languages that a new school has a wording in. */
export const wordingLanguages = ['en', 'es'] as const;

const wordings: Record<(typeof wordingLanguages)[number], (school: string) => string> = {
  en: (school) =>
    `Yes, ${school} may text me at this number, also with automated texts, about classes, schedules, closings, ` +
    'events and my account. How often varies, usually a few texts a month. Msg & data rates may apply. ' +
    'Reply STOP to stop at any time, HELP for help. My consent is not a condition of enrolling or of buying ' +
    `anything. The terms and the privacy policy of ${school} apply; the office has them.`,
  es: (school) =>
    `Sí, ${school} puede enviarme mensajes de texto a este número, también automáticos, sobre clases, horarios, ` +
    'cierres, eventos y mi cuenta. La frecuencia varía, por lo general unos pocos mensajes al mes. Pueden aplicarse ' +
    'tarifas de mensajes y datos. Responda STOP para dejar de recibirlos en cualquier momento, HELP para obtener ' +
    'ayuda. Mi consentimiento no es condición para inscribirse ni para comprar nada. Se aplican los términos y la ' +
    `política de privacidad de ${school}; están en la oficina.`,
};

const signUpTexts: Record<(typeof wordingLanguages)[number], string> = {
  en: 'You will get texts about classes and your account. Msg frequency varies. Msg & data rates may apply. Reply HELP for help, STOP to stop.',
  es: 'Le enviaremos mensajes sobre clases y su cuenta. Frecuencia variable. Pueden aplicarse tarifas de mensajes y datos. Responda HELP para ayuda, STOP para terminar.',
};

/** The sign-up text, after the name of the school, until the school words its own. It keeps to the GSM-7 alphabet. */
export function usualSignUpText(language: (typeof wordingLanguages)[number]): string {
  return signUpTexts[language];
}

/**
 * The wording that stands beside every Yes until the school writes its own: who, about what, how often, what it may
 * cost, STOP and HELP, not a condition, terms and privacy.
 *
 * Source: 47 CFR 64.1200(f)(9) (not a condition); CTIA Messaging Principles section 5.1.2 (the rest).
 */
export function defaultWording(language: (typeof wordingLanguages)[number], school: string): string {
  return wordings[language](school);
}
