import { Entity } from 'typeorm';
import { Ref, Text } from '../db/columns.js';

/** Which text came of a request to send one. Texts to many have their broadcast’s. */
@Entity('text_requests')
export class TextRequestEntity {
  @Text(36, { primary: true }) organizationId: string;
  @Text(64, { primary: true }) requestId: string;
  @Ref() textId: string;
}
