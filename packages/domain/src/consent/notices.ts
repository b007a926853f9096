import { assertNever } from '../assert-never.js';
import type { Actor, Language, PersonStanding, Standing, WayIn } from './consent.js';
import type { Effect, OfficeNews } from './outcome.js';
import type { SetAnswerRequest, StopNumberRequest } from './requests.js';
import { confirmationDeadline, mayStillConfirm } from './confirmation.js';

/** So long the portal's and the staff app's e-mails wait, so that an undo leaves none behind. */
const UNDO_SECONDS = 30;

function delayOf(way: WayIn): number {
  return way === 'portal' || way === 'staff' || way === 'api' ? UNDO_SECONDS : 0;
}

export function tellOffice(news: OfficeNews, personIds: readonly string[], delaySeconds = 0): Effect {
  return { kind: 'tell-office', news, personIds, delaySeconds };
}

/** The mail with the link reached whoever answers, so an adult who answers for a child is written to as well. */
function confirmAnswer(person: PersonStanding, answer: 'in' | 'out', actor: Actor): Effect[] {
  const confirmation = { kind: 'confirm-answer-by-email' as const, personId: person.personId, answer };
  const isByAnother = actor.kind === 'person' && actor.personId !== person.personId;
  return [
    ...(person.hasEmail ? [confirmation] : []),
    ...(isByAnother ? [{ ...confirmation, toPersonId: actor.personId }] : []),
  ];
}

function tellPeople(
  standing: Standing,
  people: readonly PersonStanding[],
  about: { readonly way: WayIn; readonly delaySeconds: number },
): Effect[] {
  if (!standing.settings.tellsPeopleTurnedOut) return [];
  return people
    .filter((person) => person.hasEmail && !person.isArchived)
    .map(({ personId }) => ({ kind: 'tell-person-turned-out', personId, ...about }));
}

/**
 * Who is told of a No for one person. Nobody is told of a No that changed nothing.
 *
 * Source: the help article: portal and page notify the Organization Email, the page the person too; an
 * untick by staff notifies nobody.
 */
export function noticesOfNo(standing: Standing, person: PersonStanding, request: SetAnswerRequest): Effect[] {
  const isByThemself = request.actor.kind === 'person' && request.actor.personId === person.personId;
  const delaySeconds = delayOf(request.way);
  const tellPerson = isByThemself ? [] : tellPeople(standing, [person], { way: request.way, delaySeconds });
  switch (request.way) {
    case 'portal':
      return [tellOffice('out-in-portal', [person.personId], delaySeconds), ...tellPerson];
    case 'email-page':
      return [...confirmAnswer(person, 'out', request.actor), tellOffice('no-on-page', [person.personId])];
    case 'staff':
    case 'api': {
      const wished = standing.settings.tellsOfficeOfStaffOut;
      const office = wished ? [tellOffice('out-by-staff', [person.personId], delaySeconds)] : [];
      return [...office, ...tellPerson];
    }
    case 'office':
      return [tellOffice('heard-by-office', [person.personId])];
    // The office itself brings the file, which says what people had answered elsewhere.
    case 'import':
    case 'registration':
    case 'bulk-opt-in':
      return [];
    default:
      return assertNever(request.way);
  }
}

/**
 * The text that welcomes a number: who texts, how often, what it may cost, HELP and STOP. It waits as the e-mails do, so
 * that an undo leaves none behind.
 *
 * Source: CTIA Messaging Principles and Best Practices, May 2023, 5.1.2.1 (confirm the opt-in).
 */
export function welcome(personId: string, way: SetAnswerRequest['way']): Effect {
  const isAwaited = way === 'portal' || way === 'email-page' || way === 'registration';
  return { kind: 'welcome-number', personId, delaySeconds: delayOf(way), isAwaited };
}

/**
 * Who is told of a Yes. The e-mailed page confirms it; elsewhere a notice of a No that still waits is
 * taken back. A Yes by staff or an API client over the person's own No or STOP is e-mailed to them.
 */
export function noticesOfYes(
  person: PersonStanding,
  yes: { readonly way: SetAnswerRequest['way']; readonly actor: Actor; readonly isOverRefusal: boolean },
): Effect[] {
  const { personId } = person;
  switch (yes.way) {
    case 'email-page':
      return [...confirmAnswer(person, 'in', yes.actor), tellOffice('yes-on-page', [personId])];
    case 'portal':
      return [{ kind: 'withdraw-waiting-notices', personId }];
    case 'staff':
    case 'api':
    case 'office': {
      const isTold = yes.isOverRefusal && person.hasEmail;
      return [
        { kind: 'withdraw-waiting-notices', personId },
        ...(isTold ? [{ kind: 'tell-person-turned-in' as const, personId }] : []),
      ];
    }
    case 'registration':
    case 'bulk-opt-in':
    case 'import':
      return [];
    default:
      return assertNever(yes.way);
  }
}

/** Where and when the stop was heard that is to be confirmed. */
export interface StopToConfirm {
  readonly ourNumber: string | null;
  readonly ourNumberIsRetired: boolean;
  readonly receivedAt: Date;
  readonly language: Language;
}

/**
 * The one confirmation of an episode: by text while there is time, else by e-mail where there is an
 * address.
 *
 * Source: 47 CFR 64.1200(a)(12): one confirmation text, within five minutes.
 */
export function confirmStop(standing: Standing, stop: StopToConfirm, now: Date): Effect[] {
  const { ourNumber, language } = stop;
  const deadline = confirmationDeadline(stop.receivedAt);
  if (ourNumber !== null && !stop.ourNumberIsRetired && mayStillConfirm(deadline, now)) {
    return [{ kind: 'confirm-stop-by-text', ourNumber, language, deadline }];
  }
  return standing.holders
    .filter((holder) => holder.hasEmail && !holder.isArchived)
    .map(({ personId }) => ({ kind: 'confirm-stop-by-email', personId, language }));
}

/**
 * Where several people share a phone, whoever sent the stop turned out the others; who it was cannot be
 * known, so each who was turned out is told, unless the confirmation reaches them by e-mail already.
 */
export function tellSharers(
  standing: Standing,
  turnedOut: readonly string[],
  besides: { readonly way: WayIn; readonly confirmations: readonly Effect[] },
): Effect[] {
  const inUse = standing.holders.filter((holder) => !holder.isArchived);
  if (inUse.length < 2) return [];
  const told = besides.confirmations.flatMap((effect) =>
    effect.kind === 'confirm-stop-by-email' ? [effect.personId] : [],
  );
  const people = inUse.filter(({ personId }) => turnedOut.includes(personId) && !told.includes(personId));
  return tellPeople(standing, people, { way: besides.way, delaySeconds: 0 });
}

/** Who is told that all texts to a number were stopped by button, or by the office on request. */
export function noticesOfStopNumber(
  standing: Standing,
  request: StopNumberRequest,
  turnedOut: readonly string[],
): Effect[] {
  const { actor, way, forPersonId } = request;
  // The office brings the list itself; a mail for each of its numbers would bury what matters.
  if (way === 'import') return [];
  const delaySeconds = delayOf(way);
  const actorId = actor.kind === 'person' ? actor.personId : null;
  const others = standing.holders.filter(
    ({ personId }) => turnedOut.includes(personId) && personId !== forPersonId && personId !== actorId,
  );
  return [
    ...whoseWishItWas(standing, request).flatMap((person) => confirmAnswer(person, 'out', actor)),
    tellOffice(newsOfStopNumber(way), turnedOut, delaySeconds),
    ...tellPeople(standing, others, { way, delaySeconds }),
  ];
}

function whoseWishItWas(standing: Standing, request: StopNumberRequest): readonly PersonStanding[] {
  if (request.way !== 'email-page') return [];
  return standing.holders.filter(({ personId }) => personId === request.forPersonId);
}

function newsOfStopNumber(way: Exclude<StopNumberRequest['way'], 'import'>): OfficeNews {
  switch (way) {
    case 'portal':
      return 'number-stopped-in-portal';
    case 'email-page':
      return 'number-stopped-on-page';
    case 'staff':
    case 'api':
    case 'office':
      return 'heard-by-office';
    default:
      return assertNever(way);
  }
}
