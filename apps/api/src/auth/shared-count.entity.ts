import { Entity, Index } from 'typeorm';
import { Count, Instant, Text } from '../db/columns.js';

/** How often something was tried until a time, counted for all processes together. */
@Entity('shared_counts')
@Index('ix_shared_counts_end', ['endsAt'])
export class SharedCountEntity {
  /** A hash of what is counted and of whom. */
  @Text(64, { primary: true }) countKey: string;
  @Count() counted: number;
  @Instant() endsAt: Date;
}
