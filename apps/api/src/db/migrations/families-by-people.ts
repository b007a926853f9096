import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from '../tables.js';

/**
 * A family is found by the terms of its people, and has no copy of them any more. Copies that are there already are
 * true, and go when the terms of the family are next written.
 */
export class FamiliesByPeople1796446800000 implements MigrationInterface {
  readonly name = 'FamiliesByPeople1796446800000';

  async up(runner: QueryRunner): Promise<void> {
    const present = '(SELECT p.family_id FROM people p WHERE p.id = search_terms.owner_id)';
    await addColumns(runner, 'search_terms', {
      columns: { family_id: { spec: 'varchar(36) null', present } },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'search_terms', { columns: ['family_id'] });
  }
}
