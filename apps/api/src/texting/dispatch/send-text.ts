import { secondsLeft } from '@optline/domain';
import { inTransaction } from '../../db/transaction.js';
import type { House } from '../../house.js';
import { claimText, giveBack, shortestExpirySeconds } from './claim-text.js';
import type { ClaimedText } from './claim-text.js';
import { recordHandOver } from './record-hand-over.js';
import type { ReservedText } from './reserve-texts.js';

/** A request that has not begun by then is claimed anew, so that a STOP of meanwhile is heard. */
const claimHoldsForMs = 1000;
const claimsAtMost = 3;

/**
 * Sends one text. The gate is asked in the unit of work that claims it, under its number's lock, and the request
 * follows at once: a STOP committed before the claim withholds it.
 */
export async function sendText(house: House, reserved: ReservedText): Promise<void> {
  const claimed = await claimFreshly(house, reserved);
  if (claimed === null) return;
  const { text, subaccount, webhookSecret } = claimed;
  const outcome = await house.sms.send({
    from: text.fromNumber,
    to: text.toNumber,
    body: text.body,
    reportUrl: `${house.config.publicBaseUrl}/webhooks/plivo/${webhookSecret}/reports/${text.id}/${claimed.attempt}`,
    expirySeconds: Math.max(shortestExpirySeconds, secondsLeft(claimed.dropsAt, house.now())),
    subaccount,
  });
  await inTransaction(house.db, (tx) => recordHandOver(tx, { house, claimed, outcome }));
}

/** A claim that is not older than a second; `null` where the text is not to be sent, or not now. */
async function claimFreshly(house: House, reserved: ReservedText): Promise<ClaimedText | null> {
  let claimed: ClaimedText | null = null;
  for (let tries = 0; tries < claimsAtMost; tries++) {
    const now = house.now();
    const earlier: ClaimedText | null = claimed;
    claimed = await inTransaction(house.db, (tx) => claimText(tx, { reserved, earlier, now }));
    if (claimed === null || house.now().getTime() - now.getTime() <= claimHoldsForMs) return claimed;
  }
  const late = claimed;
  if (late !== null) await inTransaction(house.db, (tx) => giveBack(tx, late, house.now()));
  return null;
}
