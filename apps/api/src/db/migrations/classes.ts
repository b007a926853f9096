import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, index, unique } from '../tables.js';
import type { Tables } from '../tables.js';

const tables: Tables = {
  classes: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      name: 'varchar(120)',
      sort_name: 'varchar(120)',
      days: 'varchar(7)',
      start_time: 'varchar(5) null',
      end_time: 'varchar(5) null',
      schedule_key: 'varchar(16)',
      teacher: 'varchar(80) null',
      room: 'varchar(80) null',
      created_at: 'instant',
      archived_at: 'instant null',
      version: 'int',
    },
    indexes: {
      ix_classes_schedule: index('organization_id', 'schedule_key', 'id'),
      ix_classes_sort: index('organization_id', 'sort_name', 'id'),
    },
  },
  enrolments: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      class_id: 'varchar(36)',
      student_id: 'varchar(36)',
      started_on: 'varchar(10)',
      ended_on: 'varchar(10)',
      created_at: 'instant',
    },
    indexes: {
      ix_enrolments_student: index('student_id', 'ended_on', 'class_id', 'started_on'),
      ix_enrolments_class: index('organization_id', 'class_id', 'ended_on', 'started_on', 'student_id'),
      uq_enrolments_end: unique('class_id', 'student_id', 'ended_on'),
    },
  },
};

export class Classes1795838400000 implements MigrationInterface {
  readonly name = 'Classes1795838400000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
