import { assertNever } from '@optline/domain';
import { lockNumbers } from '../../consent/lock-number.js';
import type { Tx } from '../../db/transaction.js';
import type { TextHandOver } from '../../gateways/sms.js';
import type { House } from '../../house.js';
import { newId } from '../../ids.js';
import { applyCarrierBlock } from '../carrier-block.js';
import { reopenBroadcast } from '../broadcasts/reopen-broadcast.js';
import { triedAgainAfterMs, waitsForCredit } from '../without-credit.js';
import type { ClaimedText } from './claim-text.js';

export interface HandOver {
  readonly house: House;
  readonly claimed: ClaimedText;
  readonly outcome: TextHandOver;
}

type Refused = Extract<TextHandOver, { kind: 'refused' }>;

const codeAtMost = 16;
const firstDelayMs = 5000;
const longestDelayMs = 30 * 60_000;
/** About four hours: what is later was not worth sending. */
const attemptsAtMost = 14;

/** Writes what came of a request, unless a delivery report was quicker. */
export async function recordHandOver(tx: Tx, { house, claimed, outcome }: HandOver): Promise<void> {
  const { text, claimedAt, attempt } = claimed;
  const now = house.now();
  await lockNumbers(tx, text.organizationId, [text.toNumber]);
  const settle = (set: object) =>
    tx.update('text_messages', set, { id: text.id, state: 'sending', handedOverAt: claimedAt });
  await tx.insert('text_reports', {
    id: newId(),
    organizationId: text.organizationId,
    textId: text.id,
    attempt,
    state: outcome.kind,
    sequence: null,
    errorCode: outcome.kind === 'refused' ? codeOf(outcome) : null,
    receivedAt: now,
  });
  switch (outcome.kind) {
    case 'handed-over':
      await settle({ state: 'handed-over', providerMessageId: outcome.providerMessageId });
      return;
    case 'unknown':
      if ((await settle({ state: 'unknown', stateReason: 'unknown', settledAt: now })) > 0)
        house.log.error({ text: text.id, reason: outcome.reason }, 'nobody knows whether a text was sent');
      return;
    case 'refused': {
      if (outcome.code === 'no-credit') await reopenBroadcast(tx, { ...text, isForCredit: true, now });
      const dueAt = nextTry(claimed, outcome, now);
      if (dueAt === null) return fail(tx, { house, claimed, outcome });
      await settle({ state: 'queued', dueAt, reservedUntilAt: null });
      return;
    }
    default:
      return assertNever(outcome);
  }
}

async function fail(
  tx: Tx,
  { house, claimed, outcome }: HandOver & { readonly outcome: Refused },
): Promise<void> {
  const { text, claimedAt } = claimed;
  const now = house.now();
  await tx.update(
    'text_messages',
    { state: 'failed', errorCode: codeOf(outcome), settledAt: now },
    { id: text.id, state: 'sending', handedOverAt: claimedAt },
  );
  house.log.error({ text: text.id, reason: outcome.reason }, 'the carrier refused a text');
  if (outcome.stoppedByCarrier)
    await applyCarrierBlock(tx, {
      organizationId: text.organizationId,
      number: text.toNumber,
      ourNumber: text.fromNumber,
      textId: text.id,
      textHandedOverAt: claimedAt,
      now,
    });
}

function codeOf({ code }: Refused): string {
  return code.slice(0, codeAtMost);
}

/** `null`: it is not tried again. */
function nextTry({ text, attempt }: ClaimedText, { code, retryable }: Refused, now: Date): Date | null {
  if (code === 'no-credit')
    return waitsForCredit({ ...text, attempts: attempt })
      ? new Date(now.getTime() + triedAgainAfterMs)
      : null;
  if (!retryable || attempt >= attemptsAtMost) return null;
  const backOff = Math.min(firstDelayMs * 2 ** (attempt - 1), longestDelayMs);
  // Jitter, so that a thousand texts do not come back in the same second.
  return new Date(now.getTime() + backOff * (0.75 + Math.random() / 2));
}
