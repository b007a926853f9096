import type { Actor, PersonStanding, Standing } from './consent.js';
import type { Decision, SuppressionChange } from './outcome.js';
import type { SetAnswerRequest, TakeBackRequest } from './requests.js';
import { changed, instantOfNo, refused, unchangedAnswer, UNCHANGED } from './decision.js';
import { noticesOfNo, noticesOfYes, welcome } from './notices.js';
import { numbersAwaitingStart } from './pairs.js';
import {
  adultBehindYes,
  isOwnYes,
  isSaidForThem,
  reachesOnlyNeverAsked,
  saidNoThemself,
  whyNoYes,
} from './yes-rules.js';

/**
 * A Yes or a No for one person.
 *
 * A No is never refused and never conflicts. A Yes needs what `whyNoYes` asks for and the version that
 * the asker saw.
 *
 * Source: 47 CFR 64.1200(a)(10), revocation by any reasonable means; 64.1200(f)(9), consent.
 */
export function decideSetAnswer(standing: Standing, request: SetAnswerRequest, now: Date): Decision {
  const person = standing.holders.find((holder) => holder.personId === request.personId);
  if (request.answer === 'in') return person ? sayYes(standing, person, request) : refused('no-number');
  // Losing a No quietly would be the worst that can happen, so a standing without the person is a fault.
  if (!person) throw new Error('A No was asked for somebody who is not part of the standing.');
  return sayNo(standing, person, { request, now });
}

function sayNo(
  standing: Standing,
  person: PersonStanding,
  asked: { readonly request: SetAnswerRequest; readonly now: Date },
): Decision {
  const { request, now } = asked;
  const isOwn = isOwnNo(request);
  const at = instantOfNo(now, standing.suppression);
  const answer = {
    ...unchangedAnswer(person),
    after: 'out' as const,
    ownNoAt: isOwn ? at : person.ownNoAt,
    lastNoAt: at,
  };
  if (person.answer === 'out') {
    const outlastsStart = standing.suppression !== null && wouldComeBack(person, standing.suppression);
    return (isOwn && !isKnownFromFile(request, person)) || outlastsStart
      ? changed({ answers: [answer] })
      : UNCHANGED;
  }
  return changed({
    answers: [answer],
    effects: [
      { kind: 'withdraw-person-from-texts', personId: person.personId, answer: 'out' },
      ...noticesOfNo(standing, person, request),
    ],
  });
}

/**
 * The page is opened by the person's own link, and the office hears the person's own request. A file of another
 * system does not say whose wish its No was, so it counts as theirs: that keeps them out best.
 */
function isOwnNo({ actor, personId, way }: SetAnswerRequest): boolean {
  const isHeardFromThem = way === 'email-page' || way === 'office' || way === 'import';
  return isHeardFromThem || (actor.kind === 'person' && actor.personId === personId);
}

/** A file that is brought again says nothing new: nobody has said No another time. */
function isKnownFromFile({ way }: SetAnswerRequest, person: PersonStanding): boolean {
  return way === 'import' && person.ownNoAt !== null;
}

/**
 * Takes back a Yes of a bulk opt-in, and out of what a START would give back. It reaches only a Yes behind which there
 * is no other: every later word of the person, the family or the office stands.
 *
 * Source: docs/semantics.md, section 6.
 */
export function decideTakeBack(standing: Standing, request: TakeBackRequest): Decision {
  const person = standing.holders.find((holder) => holder.personId === request.personId);
  if (person === undefined || !request.isOnlyYes) return UNCHANGED;
  const { answer, episode } = person;
  const withoutYes = { ...unchangedAnswer(person), adultYesBy: null };
  if (answer === 'in')
    return changed({
      answers: [{ ...withoutYes, after: 'never-asked' }],
      effects: [{ kind: 'withdraw-person-from-texts', personId: person.personId, answer: 'never-asked' }],
    });
  if (answer === 'out' && episode?.answerBefore === 'in')
    return changed({ answers: [{ ...withoutYes, episode: { ...episode, answerBefore: 'never-asked' } }] });
  return UNCHANGED;
}

/** START would turn them in again, so even a No that changes nothing today has to be kept. */
function wouldComeBack(person: PersonStanding, running: NonNullable<Standing['suppression']>): boolean {
  const wasTurnedOutByIt = person.episode?.episodeId === running.episodeId;
  const saidNoSince = person.lastNoAt !== null && person.lastNoAt > running.since;
  return wasTurnedOutByIt && person.episode?.answerBefore !== 'out' && !saidNoSince;
}

function sayYes(standing: Standing, person: PersonStanding, request: SetAnswerRequest): Decision {
  if (person.isArchived) return refused('archived');
  if (standing.number === null) return refused('no-number');
  if (!reachesOnlyNeverAsked(request.way) && request.seenVersion !== person.version)
    return { kind: 'conflict' };
  const why = whyNoYes(standing, person, request);
  if (person.answer === 'in') return why === null ? confirmYes(person, request) : UNCHANGED;
  if (why !== null) return refused(why);
  const lift = isOwnYes(person, request) ? liftedByYes(standing, person, request.actor) : null;
  return changed({
    answers: [
      {
        ...unchangedAnswer(person),
        after: 'in',
        ownNoAt: null,
        phoneStopAt: null,
        lastNoAt: null,
        adultYesBy: person.isAdult ? null : adultBehindYes(request),
      },
    ],
    suppression: lift,
    effects: [
      ...noticesOfYes(person, {
        way: request.way,
        actor: request.actor,
        isOverRefusal: saidNoThemself(person),
      }),
      ...(standing.suppression !== null && lift === null ? [] : [welcome(person.personId, request.way)]),
    ],
  });
}

/**
 * Their own Yes, where others had said it for them, is the better proof, and outlives what those take back. Nobody is
 * told: they are in already.
 */
function confirmYes(person: PersonStanding, request: SetAnswerRequest): Decision {
  if (!isSaidForThem(person.answerWay) || !isOwnYes(person, request)) return UNCHANGED;
  const adultYesBy = person.isAdult ? null : adultBehindYes(request);
  return changed({ answers: [{ ...unchangedAnswer(person), adultYesBy }] });
}

/**
 * The person's own Yes ends what the office or a button stopped, never what the carrier heard. It must be the word
 * of somebody whose number it was when it was stopped: writing a number down proves nothing about the phone.
 */
function liftedByYes(standing: Standing, person: PersonStanding, actor: Actor): SuppressionChange | null {
  const { suppression, pairs } = standing;
  if (suppression === null || numbersAwaitingStart(pairs).length > 0) return null;
  if (person.episode?.episodeId !== suppression.episodeId) return null;
  if (isWishOfAnother(standing, { personId: person.personId, actor, since: suppression.since })) return null;
  switch (suppression.reason) {
    case 'stop':
    case 'carrier':
    case 'wrong-number':
      return null;
    default:
      return { kind: 'lift', episodeId: suppression.episodeId };
  }
}

/** Somebody else on the number asked for the stop themself, or said No since: it is theirs to take back. */
function isWishOfAnother(
  { holders }: Standing,
  { personId, actor, since }: { readonly personId: string; readonly actor: Actor; readonly since: Date },
): boolean {
  const actorId = actor.kind === 'person' ? actor.personId : null;
  return holders.some(
    (holder) =>
      holder.personId !== personId &&
      holder.personId !== actorId &&
      holder.ownNoAt !== null &&
      holder.ownNoAt >= since,
  );
}
