import {
  LinkAnswerChangedMeanwhile,
  LinkAnswerSet,
  LinkUnknown,
  SetTextOptInByLinkInput,
  SetTextOptInByLinkResult,
  TextingPage,
} from '@optline/schema';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { rateLimitsOf } from '../../auth/rate-limit.js';
import type { Context } from '../../context.js';
import { inTransaction } from '../../db/transaction.js';
import type { Tx } from '../../db/transaction.js';
import { badInput } from '../../errors.js';
import { newId } from '../../ids.js';
import { wordingById } from '../../settings/consent-wording.js';
import { findConsentLink, isValidForYes } from '../consent-link.js';
import type { ConsentLink } from '../consent-link.js';
import { answerInOrOut, changedMeanwhile, refused, wasAlreadySo } from '../decision-result.js';
import { loadSchool } from '../school.js';
import { setAnswer } from '../set-answer.js';
import type { AnswerOutcome } from '../set-answer.js';
import { textingPageOf } from '../texting-page.js';

/** The page behind CLICK HERE. The token says who; nobody is signed in. */
@Resolver()
export class ByLinkResolver {
  @Query(() => TextingPage, {
    nullable: true,
    description: 'Whoever holds the link. Looking changes nothing. Nothing for an unknown token.',
  })
  async textingPage(
    @Arg('token', () => String) token: string,
    @Ctx() context: Context,
  ): Promise<TextingPage | null> {
    const { house } = context;
    const link = await linkBehind(context, token);
    return link === null ? null : textingPageOf(house.db.read, link, house.now());
  }

  @Mutation(() => SetTextOptInByLinkResult, { description: 'Whoever holds the link.' })
  async setTextOptInByLink(
    @Arg('input', () => SetTextOptInByLinkInput) input: SetTextOptInByLinkInput,
    @Ctx() context: Context,
  ): Promise<typeof SetTextOptInByLinkResult> {
    const { answer } = input;
    if (answer !== 'in' && answer !== 'out') throw badInput(answerInOrOut);
    const { house } = context;
    const link = await linkBehind(context, input.token);
    if (link === null) return unknownLink();
    const outcome = await inTransaction(house.db, (tx) => answerByLink(tx, { context, link, input }));
    // Their record may have been merged into another one meanwhile.
    const answered = (await findConsentLink(house.db.read, input.token)) ?? link;
    const page = await textingPageOf(house.db.read, answered, house.now());
    return resultOf(outcome, page);
  }
}

/**
 * The link of a token. Whoever tries unknown ones over and over is told to wait; a link that is known works all the
 * same, since nobody may be kept from saying No.
 */
export async function linkBehind({ house, origin }: Context, token: string): Promise<ConsentLink | null> {
  const link = await findConsentLink(house.db.read, token);
  if (link === null) await rateLimitsOf(house).count('unknownLinksOfAddress', origin.ip);
  return link;
}

export function unknownLink(): LinkUnknown {
  return Object.assign(new LinkUnknown(), {
    message: {
      en: 'This link is not known. You can stop texts by replying STOP to any of them, in the parent portal, or by telling the school.',
      es: 'No conocemos este enlace. Puede detener los mensajes respondiendo STOP a cualquiera de ellos, en el portal para padres o avisando a la escuela.',
    },
  });
}

interface LinkAnswer {
  readonly context: Context;
  readonly link: ConsentLink;
  readonly input: SetTextOptInByLinkInput;
}

async function answerByLink(tx: Tx, { context, link, input }: LinkAnswer): Promise<AnswerOutcome> {
  const now = context.house.now();
  const school = await loadSchool(tx, link.organizationId, now);
  const wording = await wordingById(tx, link.organizationId, input.wordingId);
  const { ip, userAgent } = context.origin;
  const outcome = await setAnswer(
    tx,
    {
      school,
      request: {
        kind: 'set-answer',
        way: 'email-page',
        actor: { kind: 'person', personId: link.addresseeId },
        causeId: newId(),
        personId: link.personId,
        answer: input.answer,
        seenVersion: input.seenVersion ?? null,
        sawWording: wording !== null,
        theyAskedForIt: false,
        proof: null,
        actingAdultId: link.addresseeId,
        link: { isValidForYes: isValidForYes(link, { now, today: school.today }) },
        today: school.today,
      },
      because: {
        evidence: {
          linkId: link.id,
          ...(wording !== null && {
            wordingId: wording.id,
            wordingVersion: wording.version,
            wordingLanguage: wording.language,
          }),
        },
        words: null,
        email: link.email,
        ip,
        userAgent,
      },
    },
    now,
  );
  if (outcome === null) throw new Error('The person of a link is gone');
  return outcome;
}

function resultOf({ decision }: AnswerOutcome, page: TextingPage): typeof SetTextOptInByLinkResult {
  switch (decision.kind) {
    case 'refused':
      return refused(decision.why);
    case 'conflict':
      return Object.assign(new LinkAnswerChangedMeanwhile(), {
        message: changedMeanwhile,
        page,
      });
    case 'changed':
    case 'unchanged':
      return Object.assign(new LinkAnswerSet(), { page, wasAlreadySo: wasAlreadySo(decision) });
  }
}
