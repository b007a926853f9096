import { changeConsent } from '../consent/change-consent.js';
import { loadSchool } from '../consent/school.js';
import type { Tx } from '../db/transaction.js';
import { newId } from '../ids.js';

export interface CarrierBlock {
  readonly organizationId: string;
  readonly number: string;
  readonly ourNumber: string;
  readonly textId: string;
  readonly textHandedOverAt: Date;
  readonly now: Date;
}

/** Error 200: the carrier knows of a STOP. It walks the same path as every other. */
export async function applyCarrierBlock(tx: Tx, block: CarrierBlock): Promise<void> {
  const { organizationId, number, ourNumber, textId, textHandedOverAt, now } = block;
  await changeConsent(
    tx,
    {
      school: await loadSchool(tx, organizationId, now),
      number,
      request: {
        kind: 'carrier-block',
        way: 'carrier',
        actor: { kind: 'carrier' },
        causeId: newId(),
        ourNumber,
        textHandedOverAt,
      },
      because: {
        evidence: { textMessageId: textId, ourNumber },
        words: null,
        email: null,
        ip: null,
        userAgent: null,
      },
      reviewSubject: null,
    },
    now,
  );
}
