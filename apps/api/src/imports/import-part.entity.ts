import { Entity } from 'typeorm';
import { Count, LongText, OrganizationRef, Text } from '../db/columns.js';

/** A piece of a file as it came in, until the file is read. In the database, since any process may read it. */
@Entity('import_parts')
export class ImportPartEntity {
  @Text(36, { primary: true }) importId: string;
  @Count({ primary: true }) position: number;
  @OrganizationRef() organizationId: string;
  /** In bytes. */
  @Count() size: number;
  /** In Base64. */
  @LongText() bytes: string;
}
