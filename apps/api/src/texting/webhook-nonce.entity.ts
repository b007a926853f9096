import { Entity } from 'typeorm';
import { Instant, Text } from '../db/columns.js';

/** A nonce of a V2 signature, which does not sign the body: the same nonce with another body is a forgery. */
@Entity('webhook_nonces')
export class WebhookNonceEntity {
  @Text(64, { primary: true }) nonce: string;
  @Text(64) bodyHash: string;
  @Instant() createdAt: Date;
}
