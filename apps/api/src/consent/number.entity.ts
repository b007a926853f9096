import { Entity } from 'typeorm';
import { Instant, Phone, Text } from '../db/columns.js';

/** A number that the school knows: the row that every unit of work about consent locks first. */
@Entity('numbers')
export class NumberEntity {
  @Text(36, { primary: true }) organizationId: string;
  /** E.164, or '' for people without a number. */
  @Phone({ primary: true }) number: string;
  @Instant() createdAt: Date;
  /** Since when the carrier says that no text can reach it: it is no mobile number, or no number at all. */
  @Instant({ nullable: true }) unusableAt: Date | null;
  /** The carrier's error code. */
  @Text(16, { nullable: true }) unusableBecause: string | null;
}
