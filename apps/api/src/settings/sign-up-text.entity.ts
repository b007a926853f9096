import { Entity } from 'typeorm';
import { Count, Instant, Text } from '../db/columns.js';

/** The school's own wording of the text after the first Yes of a number; without a row the usual one. */
@Entity('sign_up_texts')
export class SignUpTextEntity {
  @Text(36, { primary: true }) organizationId: string;
  @Text(2, { primary: true }) language: string;
  @Text(400) text: string;
  @Instant() changedAt: Date;
  @Count() version: number;
}
