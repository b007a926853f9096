import type { ReplyReading } from '@optline/domain';
import type { Tx } from '../db/transaction.js';

export interface InboundText {
  readonly id: string;
  /** `null` when the receiving number is nobody's. */
  readonly organizationId: string | null;
  readonly provider: 'plivo';
  readonly providerMessageId: string;
  readonly fromNumber: string;
  readonly toNumber: string;
  readonly body: string;
  readonly intent: 'optout' | 'optin' | 'help' | null;
  readonly kind: ReplyReading['kind'];
  readonly rule: string;
  readonly language: ReplyReading['language'];
  readonly receivedAt: Date;
  readonly carrierAt: Date | null;
  readonly outcome: 'stored' | 'unknown-number' | 'odd-sender';
  readonly causeId: string;
}

/** Stores a text once. `false`: it was stored before, and nothing more is to be done. */
export async function storeInbound(tx: Tx, text: InboundText): Promise<boolean> {
  return (
    (await tx.insertIgnore('inbound_texts', [
      { ...text, fromNumber: text.fromNumber.slice(0, 32), toNumber: text.toNumber.slice(0, 32) },
    ])) === 1
  );
}
