import { Entity } from 'typeorm';
import { Count, Instant, Text } from '../../db/columns.js';

/** How many texts the carrier will still take at once, from its account or from one of our numbers. */
@Entity('send_rates')
export class SendRateEntity {
  /** 'account:' and the carrier's account, or 'number:' and our number. */
  @Text(80, { primary: true }) rateKey: string;
  /** Thousandths of a text. */
  @Count() tokensMilli: number;
  @Instant() refilledAt: Date;
}
