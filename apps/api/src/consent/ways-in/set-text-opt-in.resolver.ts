import { mayTurnIn, mayTurnOut } from '@optline/domain';
import type { Actor, Proof, SetAnswerRequest } from '@optline/domain';
import { SetTextOptInInput, SetTextOptInResult } from '@optline/schema';
import type { TextOptInInput } from '@optline/schema';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { signedIn } from '../../auth/guards.js';
import type { SignedInPrincipal } from '../../auth/guards.js';
import type { Context } from '../../context.js';
import type { Sql } from '../../db/sql.js';
import { inTransaction } from '../../db/transaction.js';
import type { Tx } from '../../db/transaction.js';
import { badInput, notAllowed, notFound } from '../../errors.js';
import { forStaff } from '../../sentences.js';
import { peopleById, personView } from '../../families/person-view.js';
import type { PersonRow } from '../../families/person-view.js';
import { newId } from '../../ids.js';
import type { ConsentEvidence } from '../../record/evidence.js';
import { queueTextingEmail } from '../../notices/queue-texting-email.js';
import { wordingById } from '../../settings/consent-wording.js';
import { adultOfFamily } from '../adult-of-family.js';
import type { ConsentOutcome } from '../change-consent.js';
import { answerInOrOut, answerResult } from '../decision-result.js';
import { loadSchool } from '../school.js';
import { setAnswer } from '../set-answer.js';
import type { AnswerOutcome } from '../set-answer.js';

/** The answer of one contact or student, set by staff, in the portal or by an API client: who asks decides the way. */
@Resolver()
export class SetTextOptInResolver {
  @Mutation(() => SetTextOptInResult, {
    description: 'Staff with a texting permission, parents of the family, API tokens with consent:write.',
  })
  async setContactTextOptIn(
    @Arg('input', () => SetTextOptInInput) input: SetTextOptInInput,
    @Ctx() context: Context,
  ): Promise<typeof SetTextOptInResult> {
    return setTextOptIn(context, { kind: 'contact', input });
  }

  @Mutation(() => SetTextOptInResult, {
    description: 'Staff with a texting permission, parents of the family, API tokens with consent:write.',
  })
  async setStudentTextOptIn(
    @Arg('input', () => SetTextOptInInput) input: SetTextOptInInput,
    @Ctx() context: Context,
  ): Promise<typeof SetTextOptInResult> {
    return setTextOptIn(context, { kind: 'student', input });
  }
}

async function setTextOptIn(
  context: Context,
  { kind, input }: { kind: 'contact' | 'student'; input: SetTextOptInInput },
): Promise<typeof SetTextOptInResult> {
  const who = signedIn(context);
  requireMaySet(who, input.answer);
  const { person, outcome } = await inTransaction(context.house.db, async (tx) => {
    const found = await personNamed(tx, who, input);
    if (found === undefined || found.kind !== kind || !isInReach(found, who)) throw notFound(kind);
    const done = await applyTextOptIn(tx, { context, who, person: found, input });
    await askThemInstead(tx, { context, who, person: found, outcome: done });
    const [answered = found] = await peopleById(tx, who.organizationId, [done.personId]);
    return { person: answered, outcome: done };
  });
  return answerResult(outcome, personView(person, who));
}

/** Whom an id names: for a No, of a record that was merged, the one that was kept. */
export async function personNamed(
  sql: Sql,
  { organizationId }: SignedInPrincipal,
  { id, answer }: Pick<SetTextOptInInput, 'id' | 'answer'>,
): Promise<PersonRow | undefined> {
  const [found] = await peopleById(sql, organizationId, [id]);
  if (answer !== 'out' || found?.mergedIntoId == null) return found;
  const [kept] = await peopleById(sql, organizationId, [found.mergedIntoId]);
  return kept;
}

interface Answered {
  readonly context: Context;
  readonly who: SignedInPrincipal;
  readonly person: PersonRow;
  readonly outcome: ConsentOutcome;
}

/** Another adult of the family said No themselves: nobody says Yes for them, but they are asked by e-mail. */
async function askThemInstead(tx: Tx, { context, who, person, outcome }: Answered): Promise<void> {
  const { decision } = outcome;
  if (who.kind !== 'parent' || decision.kind !== 'refused' || decision.why !== 'said-no-themselves') return;
  const { organizationId } = who;
  await queueTextingEmail(tx, {
    organizationId,
    personId: person.id,
    now: context.house.now(),
    isOnceADay: true,
  });
}

/** Parents reach their own family; staff and API clients everybody of their organization. */
export function isInReach(person: PersonRow, who: SignedInPrincipal): boolean {
  return (
    person.organizationId === who.organizationId &&
    (who.kind !== 'parent' || (person.familyId === who.familyId && person.archivedAt === null))
  );
}

/** Throws unless `who` may give this answer for somebody in reach. */
export function requireMaySet(who: SignedInPrincipal, answer: string): void {
  if (answer !== 'in' && answer !== 'out') throw badInput(answerInOrOut);
  if (who.kind === 'api-token' && !who.scopes.includes('consent:write')) throw notAllowed();
  if (who.kind !== 'staff') return;
  const may = answer === 'in' ? mayTurnIn(who.permissions) : mayTurnOut(who.permissions);
  if (!may)
    throw notAllowed(
      forStaff(
        answer === 'in'
          ? 'Turning texts on needs the permission Change Text Opt-In.'
          : 'Turning texts off needs a texting permission. You can report a request to stop instead.',
      ),
    );
}

export interface TextOptInCase {
  readonly context: Context;
  readonly who: SignedInPrincipal;
  readonly person: PersonRow;
  readonly input: TextOptInInput;
}

/** Sets an answer within a unit of work, at the number that is on the record by then. */
export async function applyTextOptIn(
  tx: Tx,
  { context, who, person, input }: TextOptInCase,
): Promise<AnswerOutcome> {
  const now = context.house.now();
  const school = await loadSchool(tx, who.organizationId, now);
  const wording = await wordingById(tx, who.organizationId, input.wordingId);
  const named = who.kind === 'parent' ? who.personId : input.proof?.adultPersonId;
  const adultId = await adultOfFamily(tx, { person, named, today: school.today });
  const proof = who.kind === 'parent' ? null : proofOf(input, adultId);
  const evidence: ConsentEvidence = {
    ...(wording !== null && {
      wordingId: wording.id,
      wordingVersion: wording.version,
      wordingLanguage: wording.language,
    }),
    ...(proof !== null && { proof: withoutWords(proof) }),
    ...(proof?.askedAgain != null && { askedAgainBy: proof.askedAgain.how }),
    ...(input.theyAskedForIt && { theyAskedForIt: true }),
  };
  const request: SetAnswerRequest = {
    kind: 'set-answer',
    personId: person.id,
    answer: input.answer,
    way: who.kind === 'parent' ? 'portal' : who.kind === 'staff' ? 'staff' : 'api',
    actor: actorOf(who),
    causeId: newId(),
    seenVersion: input.seenVersion ?? null,
    sawWording: wording !== null,
    theyAskedForIt: input.theyAskedForIt,
    proof,
    actingAdultId: who.kind === 'parent' ? adultId : null,
    link: null,
    today: school.today,
  };
  const { ip, userAgent } = context.origin;
  const words = proof?.askedAgain?.words ?? null;
  const because = { evidence, words, email: null, ip, userAgent };
  const outcome = await setAnswer(tx, { school, request, because }, now);
  if (outcome === null) throw notFound(person.kind);
  return outcome;
}

/** The proof of staff or an API client, with the adult only where it is one of the family. */
function proofOf({ proof }: TextOptInInput, adultPersonId: string | null): Proof | null {
  if (proof == null) return null;
  const { how, agreedOn, personAgreed, askedAgain } = proof;
  if (!z.iso.date().safeParse(agreedOn).success) throw badInput(forStaff('agreedOn is written YYYY-MM-DD.'));
  // What a client leaves out arrives as undefined.
  return { how, agreedOn, personAgreed, askedAgain: askedAgain ?? null, adultPersonId };
}

function withoutWords({ how, agreedOn, personAgreed, adultPersonId }: Proof): ConsentEvidence['proof'] {
  return { how, agreedOn, personAgreed, adultPersonId };
}

export function actorOf(who: SignedInPrincipal): Actor {
  switch (who.kind) {
    case 'staff':
      return { kind: 'staff', userId: who.userId };
    case 'parent':
      return { kind: 'person', personId: who.personId };
    case 'api-token':
      return { kind: 'api-token', tokenId: who.tokenId };
  }
}
