import type { OpenReview, PairStanding, PersonStanding, Standing, Suppression } from './consent.js';
import { blockedSince, numbersAwaitingStart, pairWith } from './pairs.js';

/** One person whom a text is about, as they stand when it is about to be handed to the carrier. */
export interface GatePerson extends Pick<
  PersonStanding,
  'personId' | 'answer' | 'isArchived' | 'isAdult' | 'adultYesBy'
> {
  /** The number on their record now. */
  readonly number: string | null;
}

/** A text that wants to leave, with all that is known of its number. */
export interface TextInQuestion {
  readonly fromNumber: string;
  readonly to: string;
  /** Every person the text stands for. */
  readonly people: readonly GatePerson[];
  readonly suppression: Suppression | null;
  readonly pairs: readonly PairStanding[];
  readonly openReviews: readonly OpenReview[];
  /** The carrier said that no text can reach the number. */
  readonly isUnusable: boolean;
  readonly organizationPaused: boolean;
}

export type MayNotReason =
  | 'paused'
  | 'suppressed'
  | 'held'
  | 'pair-blocked'
  | 'number-unusable'
  | 'no-people'
  | 'archived'
  | 'number-changed'
  | 'needs-adult'
  | 'out'
  | 'never-asked';

export type MayText =
  | { readonly kind: 'may' }
  | {
      readonly kind: 'may-not';
      readonly why: MayNotReason;
      /** The person because of whom; `null` when it is because of the number. */
      readonly personId: string | null;
    };

/**
 * Whether a text may be handed to the carrier. Everybody it stands for must be in, and nothing may stand
 * against the number. The first hindrance found is named, those of the number before those of people.
 * To be asked in the transaction that claims the text. The confirmation of a stop and the answer to a
 * START are the only texts that do not come this way.
 *
 * Source: 47 CFR 64.1200(a)(10); for the pair, docs.plivo.com …/concepts/dnd-service (error 200).
 */
export function mayText(text: TextInQuestion): MayText {
  const ofNumber = hindranceOfNumber(text);
  if (ofNumber !== null) return { kind: 'may-not', why: ofNumber, personId: null };
  for (const person of text.people) {
    const why = person.number === text.to ? hindrancesOf(person)[0] : movedAway(person);
    if (why !== undefined) return { kind: 'may-not', why, personId: person.personId };
  }
  return { kind: 'may' };
}

function hindranceOfNumber(text: TextInQuestion): MayNotReason | null {
  if (text.organizationPaused) return 'paused';
  if (text.suppression !== null) return 'suppressed';
  if (text.openReviews.length > 0) return 'held';
  if (blockedSince(pairWith(text.pairs, text.fromNumber)) !== null) return 'pair-blocked';
  if (text.isUnusable) return 'number-unusable';
  return text.people.length === 0 ? 'no-people' : null;
}

function movedAway(person: GatePerson): MayNotReason {
  return person.isArchived ? 'archived' : 'number-changed';
}

function hindrancesOf(person: Omit<GatePerson, 'number'>): MayNotReason[] {
  const found: MayNotReason[] = [];
  if (person.isArchived) found.push('archived');
  if (!person.isAdult && person.adultYesBy === null) found.push('needs-adult');
  if (person.answer !== 'in') found.push(person.answer);
  return found;
}

/** Why a person gets no texts, for screens: everything that would have to change, not only the first. */
export interface InTheWay {
  readonly reasons: readonly (MayNotReason | 'no-number')[];
  /** Our numbers to which START must be texted from this phone. */
  readonly mustTextStartTo: readonly string[];
}

/**
 * All that stands between this person and a text, in the order of `mayText`. A pause of the whole
 * organization is not among it. For somebody who does not hold the number: `number-changed`.
 */
export function whatStandsInTheWay(standing: Standing, personId: string): InTheWay {
  const mustTextStartTo = numbersAwaitingStart(standing.pairs);
  const reasons: (MayNotReason | 'no-number')[] = [];
  if (standing.number === null) reasons.push('no-number');
  if (standing.suppression !== null) reasons.push('suppressed');
  if (standing.openReviews.length > 0) reasons.push('held');
  if (mustTextStartTo.length > 0) reasons.push('pair-blocked');
  if (standing.isUnusable) reasons.push('number-unusable');
  const person = standing.holders.find((holder) => holder.personId === personId);
  reasons.push(...(person ? hindrancesOf(person) : ['number-changed' as const]));
  return { reasons, mustTextStartTo };
}
