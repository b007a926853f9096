import { maskNumber, mayLiftOfficeStop, mayStopNumber } from '@optline/domain';
import type { Actor, Decision, PersonStanding, StopNumberRequest } from '@optline/domain';
import {
  LiftOfficeStopResult,
  NumberStopped,
  OfficeStopLifted,
  StopNumberInput,
  StopNumberResult,
} from '@optline/schema';
import type { Sentence } from '@optline/schema';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { signedIn, staffOf } from '../../auth/guards.js';
import type { SignedInPrincipal } from '../../auth/guards.js';
import type { Context } from '../../context.js';
import { inTransaction } from '../../db/transaction.js';
import type { Tx } from '../../db/transaction.js';
import { badInput, notAllowed, notFound } from '../../errors.js';
import { forStaff } from '../../sentences.js';
import { sharersOf } from '../../families/number-sharers.js';
import { newId } from '../../ids.js';
import { requireNumber } from '../../phone-input.js';
import type { ConsentEvidence } from '../../record/evidence.js';
import { changeConsents } from '../change-consent.js';
import type { ChangeWithin, ConsentOutcome } from '../change-consent.js';
import { refused, wasAlreadySo } from '../decision-result.js';
import { liftOfficeStop } from '../lift-office-stop.js';
import { loadSchool } from '../school.js';
import { lockPerson, lockWhoIsMeant } from '../lock-number.js';
import { linkBehind, unknownLink } from './by-link.resolver.js';
import { actorOf, isInReach, personNamed } from './set-text-opt-in.resolver.js';

const exactlyOne: Sentence = {
  en: 'Name exactly one of number, personId and token.',
  es: 'Indique exactamente uno de number, personId y token.',
};

const heardByOffice: Sentence = {
  en: 'Only the office can have heard it.',
  es: 'Solo la oficina puede haberlo oído.',
};

/** Whose wish it is, at which number, and by which door. */
interface Wish {
  readonly organizationId: string;
  /** A number, or whoever has it: then it is the one on their record when it is stopped. */
  readonly at: { readonly number: string } | { readonly personId: string };
  readonly way: StopNumberRequest['way'];
  readonly actor: Actor;
  readonly forPersonId: string | null;
  readonly linkId: string | null;
  readonly email: string | null;
}

/** "Stop all texts to this number": all that STOP does, without the text that confirms it. */
@Resolver()
export class StopNumberResolver {
  @Mutation(() => StopNumberResult, {
    description:
      'Staff with a texting permission, parents for a number of their family, API tokens with consent:write, and whoever holds an e-mailed link.',
  })
  async stopNumber(
    @Arg('input', () => StopNumberInput) input: StopNumberInput,
    @Ctx() context: Context,
  ): Promise<typeof StopNumberResult> {
    const named = [input.number, input.personId, input.token].filter((name) => name != null);
    if (named.length !== 1) throw badInput(exactlyOne);
    const { house } = context;
    requireHeardByOffice(context, input);
    const wish = await wishOf(context, input);
    if (wish === 'unknown-link') return unknownLink();
    const outcome = await inTransaction(house.db, (tx) => stop(tx, { context, input, wish }));
    if (outcome === 'no-number') return refused('no-number');
    const [{ decision }] = outcome.outcomes;
    if (decision.kind === 'refused') return refused(decision.why);
    return stopped(context, wish, outcome);
  }

  @Mutation(() => LiftOfficeStopResult, {
    description: 'Staff with Change Text Opt-In; only where no STOP was heard.',
  })
  async liftOfficeStop(
    @Arg('number', () => String) number: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ): Promise<typeof LiftOfficeStopResult> {
    const who = staffOf(context);
    if (!mayLiftOfficeStop(who.permissions)) throw notAllowed();
    const { house } = context;
    const e164 = requireNumber(number);
    const decision = await inTransaction(house.db, async (tx) => {
      const now = house.now();
      const school = await loadSchool(tx, who.organizationId, now);
      const { origin } = context;
      return liftOfficeStop(tx, { school, number: e164, actor: actorOf(who), reason, origin, now });
    });
    if (decision.kind === 'refused') return refused(decision.why);
    return Object.assign(new OfficeStopLifted(), { number: e164 });
  }
}

/** Only the office hears: parents and whoever holds a link speak for themselves. */
function requireHeardByOffice({ principal, house }: Context, { heard, token }: StopNumberInput): void {
  if (heard == null) return;
  if (token != null || principal?.kind === 'parent') throw badInput(heardByOffice);
  if (heard.at > house.now()) throw badInput(forStaff('What was heard cannot lie in the future.'));
}

async function wishOf(context: Context, input: StopNumberInput): Promise<Wish | 'unknown-link'> {
  if (input.token != null) return wishByLink(context, input.token);
  const who = signedIn(context);
  requireMayStop(who);
  const way = wayOf(who, input);
  const base = { organizationId: who.organizationId, way, actor: actorOf(who), linkId: null, email: null };
  if (input.number != null) {
    if (who.kind === 'parent') throw notAllowed();
    return { ...base, at: { number: requireNumber(input.number) }, forPersonId: null };
  }
  const personId = input.personId ?? '';
  const person = await personNamed(context.house.db.read, who, { id: personId, answer: 'out' });
  if (person === undefined || !isInReach(person, who)) throw notFound('person');
  const own = way === 'office' || (who.kind === 'parent' && who.personId === person.id);
  return { ...base, at: { personId }, forPersonId: own ? person.id : null };
}

function requireMayStop(who: SignedInPrincipal): void {
  if (who.kind === 'staff' && !mayStopNumber(who.permissions))
    throw notAllowed(
      forStaff('Stopping a number needs a texting permission. You can report a request to stop instead.'),
    );
  if (who.kind === 'api-token' && !who.scopes.includes('consent:write')) throw notAllowed();
}

function wayOf(who: SignedInPrincipal, { heard }: StopNumberInput): StopNumberRequest['way'] {
  if (who.kind === 'parent') return 'portal';
  if (heard != null) return 'office';
  return who.kind === 'staff' ? 'staff' : 'api';
}

async function wishByLink(context: Context, token: string): Promise<Wish | 'unknown-link'> {
  const link = await linkBehind(context, token);
  if (link === null) return 'unknown-link';
  return {
    organizationId: link.organizationId,
    at: { personId: link.personId },
    way: 'email-page',
    actor: { kind: 'person', personId: link.addresseeId },
    forPersonId: link.personId,
    linkId: link.id,
    email: link.email,
  };
}

interface Stopped {
  readonly number: string;
  /** Of the number, and of the one on a record that was merged where that is another. */
  readonly outcomes: readonly [ConsentOutcome, ...ConsentOutcome[]];
}

async function stop(
  tx: Tx,
  { context, input, wish }: { context: Context; input: StopNumberInput; wish: Wish },
): Promise<Stopped | 'no-number'> {
  const now = context.house.now();
  const { way, actor } = wish;
  const { numbers, forPersonId } = await whatToStop(tx, wish);
  const [first] = numbers;
  if (first === undefined) return 'no-number';
  const { heard } = input;
  const evidence: ConsentEvidence = {
    ...(wish.linkId !== null && { linkId: wish.linkId }),
    ...(heard != null && { heardBy: heard.how, heardAt: heard.at.toISOString() }),
  };
  const because = { evidence, words: heard?.words ?? null, email: wish.email, ...whence(context) };
  const changes = numbers.map((number): ChangeWithin => ({
    number,
    request: { kind: 'stop-number', way, actor, causeId: newId(), forPersonId },
    because,
    reviewSubject: null,
  }));
  const school = await loadSchool(tx, wish.organizationId, now);
  const [outcome, ...others] = await changeConsents(tx, { school, changes }, now);
  if (outcome === undefined) throw new Error('A stop came to nothing');
  return { number: first, outcomes: [outcome, ...others] };
}

/**
 * The number, or that of whoever is meant. Where their record was merged into another one, the number that stood on it
 * is the one that was read when the stop was asked for, so it is stopped as well. The two are locked one after the
 * other, so another unit may wait for this the other way round: then one of the two is tried again.
 */
async function whatToStop(
  tx: Tx,
  { organizationId, at, forPersonId }: Wish,
): Promise<{ numbers: string[]; forPersonId: string | null }> {
  if ('number' in at) return { numbers: [at.number], forPersonId };
  const named = await lockPerson(tx, organizationId, at.personId);
  const meant = await lockWhoIsMeant(tx, organizationId, at.personId);
  const numbers = [meant, named].flatMap((person) => person?.number ?? []);
  const isOwn = forPersonId !== null && meant !== null;
  return { numbers: [...new Set(numbers)], forPersonId: isOwn ? meant.personId : forPersonId };
}

function whence({ origin }: Context): { ip: string | null; userAgent: string | null } {
  return { ip: origin.ip, userAgent: origin.userAgent };
}

async function stopped(context: Context, wish: Wish, { number, outcomes }: Stopped): Promise<NumberStopped> {
  const turnedOut = outcomes.flatMap(turnedOutBy);
  return Object.assign(new NumberStopped(), {
    maskedNumber: maskNumber(number),
    wasAlreadySo: outcomes.every(({ decision }) => wasAlreadySo(decision) && !suppresses(decision)),
    turnedOut:
      wish.way === 'email-page'
        ? []
        : await sharersOf(context.house.db.read, signedIn(context), {
            organizationId: wish.organizationId,
            people: turnedOut.map(({ personId }) => ({ personId, answer: 'out' as const })),
          }),
  });
}

function turnedOutBy({ decision, standing }: ConsentOutcome): readonly PersonStanding[] {
  const changed =
    decision.kind === 'changed' ? decision.answers.filter(({ before, after }) => before !== after) : [];
  const ids = new Set(changed.map(({ personId }) => personId));
  return standing.holders.filter(({ personId }) => ids.has(personId));
}

function suppresses(decision: Decision): boolean {
  return decision.kind === 'changed' && decision.suppression !== null;
}
