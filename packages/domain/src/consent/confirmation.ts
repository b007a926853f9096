import { assertNever } from '../assert-never.js';
import { later, MINUTE_MS, SECOND_MS } from '../time/instants.js';
import type { Language } from './consent.js';

const WINDOW_MS = 5 * MINUTE_MS;
/** A text needs some time to leave; with less than this left it is not sent at all. */
const LEAST_SECONDS_LEFT = 10;

/**
 * Until when a stop may be confirmed by text, from the first receipt of the stop.
 *
 * Source: 47 CFR 64.1200(a)(12), "within five minutes"; support.plivo.com article 360041786171 (the
 * carrier lets one text through within five minutes of a STOP).
 */
export function confirmationDeadline(receivedAt: Date): Date {
  return later(receivedAt, WINDOW_MS);
}

/** Whole seconds left until the deadline, rounded down; negative once it has passed. */
export function secondsLeft(deadline: Date, now: Date): number {
  return Math.floor((deadline.getTime() - now.getTime()) / SECOND_MS);
}

/** Whether a confirmation may still be handed to the carrier: ten seconds or more are left. */
export function mayStillConfirm(deadline: Date, now: Date): boolean {
  return secondsLeft(deadline, now) >= LEAST_SECONDS_LEFT;
}

/**
 * The one text that confirms a stop. It only confirms; nothing but the school's name varies, and START
 * is the word to send in every language.
 *
 * Source: 47 CFR 64.1200(a)(12): the confirmation may not carry marketing.
 */
export function stopConfirmation(schoolName: string, language: Language): string {
  switch (language) {
    case 'en':
      return `${schoolName}: You will get no more texts from us. Text START to turn them back on.`;
    case 'es':
      return `${schoolName}: Ya no le enviaremos mensajes de texto. Responda START para recibirlos de nuevo.`;
    case 'fr':
      return `${schoolName} : Vous ne recevrez plus de textos de notre part. Envoyez START pour les recevoir à nouveau.`;
    default:
      return assertNever(language);
  }
}
