import { Entity, Index } from 'typeorm';
import { OrganizationRef, Text } from '../../db/columns.js';

/** Somebody of the audience of a broadcast who gets nothing, and why. */
@Entity('broadcast_left_out')
@Index('ix_broadcast_left_out_why', ['broadcastId', 'why', 'personId'])
@Index('ix_broadcast_left_out_person', ['personId'])
export class BroadcastLeftOutEntity {
  @Text(36, { primary: true }) broadcastId: string;
  @Text(36, { primary: true }) personId: string;
  @OrganizationRef() organizationId: string;
  @Text(20) why: string;
}
