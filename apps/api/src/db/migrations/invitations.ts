import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createTables, dropColumns, dropTables, index, unique } from '../tables.js';
import type { NewColumn, Tables } from '../tables.js';

const tables: Tables = {
  invitation_asks: {
    columns: {
      mail_id: 'varchar(36) primary',
      person_id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      run_id: 'varchar(36)',
      addressee_id: 'varchar(36)',
    },
    indexes: {
      ix_invitation_asks_person: index('person_id'),
      ix_invitation_asks_run: index('run_id', 'person_id'),
    },
  },
  invitation_ends: {
    columns: {
      organization_id: 'varchar(36) primary',
      address_hash: 'varchar(64) primary',
      way: 'varchar(12)',
      ended_at: 'instant',
    },
  },
  invitation_leave_links: {
    columns: {
      token_hash: 'varchar(64) primary',
      organization_id: 'varchar(36)',
      mail_id: 'varchar(36)',
      address_hash: 'varchar(64)',
      created_at: 'instant',
    },
    indexes: {
      ix_invitation_leave_links_mail: index('mail_id'),
    },
  },
  invitation_mails: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      run_id: 'varchar(36)',
      round: 'int',
      address_hash: 'varchar(64)',
      state: 'varchar(14)',
      due_at: 'instant',
      attempts: 'int',
      claimed_by: 'varchar(64) null',
      claimed_until_at: 'instant null',
      provider_message_id: 'varchar(100) null',
      problem: 'varchar(200) null',
      created_at: 'instant',
      sent_at: 'instant null',
    },
    indexes: {
      ix_invitation_mails_of_address: index('organization_id', 'address_hash'),
      ix_invitation_mails_claimed: index('state', 'claimed_until_at'),
      ix_invitation_mails_state: index('state', 'due_at'),
      ix_invitation_mails_due: index('run_id', 'state', 'due_at', 'id'),
      uq_invitation_mails_address: unique('run_id', 'round', 'address_hash'),
    },
  },
  invitation_people: {
    columns: {
      run_id: 'varchar(36) primary',
      person_id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      position: 'int',
      left_out: 'varchar(20) null',
      outcome: 'varchar(14) null',
    },
    indexes: {
      ix_invitation_people_outcome: index('run_id', 'left_out', 'outcome', 'position'),
      ix_invitation_people_place: index('run_id', 'position'),
    },
  },
  invitation_runs: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      state: 'varchar(12)',
      audience_json: 'longtext',
      not_invited_for_days: 'int',
      place_json: 'longtext null',
      gathered_count: 'int',
      made_by_kind: 'varchar(12)',
      made_by: 'varchar(36)',
      made_at: 'instant',
      started_at: 'instant null',
      round: 'int',
      settled_at: 'instant null',
      cancelled_at: 'instant null',
      remind_after_days: 'int null',
      remind_at: 'instant null',
      reminded_at: 'instant null',
      reminded_through: 'int null',
      reminded_by: 'varchar(36) null',
      waits_until_at: 'instant null',
      problem: 'varchar(200) null',
    },
    indexes: {
      ix_invitation_runs_remind: index('remind_at'),
      ix_invitation_runs_organization: index('organization_id', 'id'),
      ix_invitation_runs_state: index('state', 'id'),
    },
  },
};

const ofLinks: Readonly<Record<string, NewColumn>> = {
  invitation_mail_id: { spec: 'varchar(36) null' },
};

export class Invitations1796112000000 implements MigrationInterface {
  readonly name = 'Invitations1796112000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    await addColumns(runner, 'consent_links', { columns: ofLinks });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'consent_links', { columns: Object.keys(ofLinks) });
    await dropTables(runner, tables);
  }
}
