import { Entity } from 'typeorm';
import { Instant, Phone, Text } from '../db/columns.js';

/** A number that the school knows: the row that every unit of work about consent locks first. */
@Entity('numbers')
export class NumberEntity {
  @Text(36, { primary: true }) organizationId: string;
  /** E.164, or '' for people without a number. */
  @Phone({ primary: true }) number: string;
  @Instant() createdAt: Date;
}
