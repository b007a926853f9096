import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, index, unique } from '../tables.js';
import type { Tables } from '../tables.js';

const tables: Tables = {
  api_tokens: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      name: 'varchar(80)',
      token_hash: 'varchar(64)',
      hint: 'varchar(8)',
      scopes_json: 'longtext',
      created_by: 'varchar(36)',
      created_at: 'instant',
      last_used_at: 'instant null',
      revoked_at: 'instant null',
    },
    indexes: {
      ix_api_tokens_organization: index('organization_id'),
      uq_api_tokens_token: unique('token_hash'),
    },
  },
  consent_links: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      person_id: 'varchar(36)',
      addressee_id: 'varchar(36)',
      number: 'varchar(16)',
      email: 'varchar(254)',
      token_hash: 'varchar(64)',
      created_at: 'instant',
      expires_at: 'instant',
      revoked_at: 'instant null',
    },
    indexes: {
      ix_consent_links_person: index('person_id'),
      uq_consent_links_token: unique('token_hash'),
    },
  },
  consent_records: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      cause_id: 'varchar(36)',
      kind: 'varchar(24)',
      number: 'varchar(16) null',
      person_id: 'varchar(36) null',
      way: 'varchar(16)',
      actor_kind: 'varchar(12)',
      actor_id: 'varchar(36) null',
      answer_before: 'varchar(12) null',
      answer_after: 'varchar(12) null',
      happened_at: 'instant',
      evidence_json: 'longtext',
    },
    indexes: {
      ix_consent_records_time: index('organization_id', 'happened_at'),
      ix_consent_records_cause: index('cause_id'),
      ix_consent_records_number: index('organization_id', 'number', 'id'),
      ix_consent_records_person: index('organization_id', 'person_id', 'id'),
    },
  },
  consent_wordings: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      language: 'varchar(2)',
      version: 'int',
      text: 'longtext',
      created_at: 'instant',
    },
    indexes: {
      uq_consent_wordings: unique('organization_id', 'language', 'version'),
    },
  },
  email_events: {
    columns: {
      id: 'varchar(36) primary',
      dedupe_key: 'varchar(64)',
      organization_id: 'varchar(36) null',
      kind: 'varchar(20)',
      address: 'varchar(254)',
      job_id: 'varchar(36) null',
      received_at: 'instant',
    },
    indexes: {
      uq_email_events: unique('dedupe_key'),
    },
  },
  families: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      name: 'varchar(120)',
      sort_name: 'varchar(120)',
      language: 'varchar(2)',
      time_zone: 'varchar(64) null',
      created_at: 'instant',
      archived_at: 'instant null',
      version: 'int',
    },
    indexes: {
      ix_families_sort: index('organization_id', 'sort_name', 'id'),
    },
  },
  inbound_texts: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36) null',
      provider: 'varchar(12)',
      provider_message_id: 'varchar(100)',
      from_number: 'varchar(32)',
      to_number: 'varchar(32)',
      body: 'longtext',
      intent: 'varchar(10) null',
      kind: 'varchar(10)',
      rule: 'varchar(60)',
      language: 'varchar(2) null',
      received_at: 'instant',
      carrier_at: 'instant null',
      outcome: 'varchar(20)',
      cause_id: 'varchar(36)',
    },
    indexes: {
      ix_inbound_texts_from: index('organization_id', 'from_number', 'received_at'),
      ix_inbound_texts_cause: index('cause_id'),
      uq_inbound_texts_message: unique('provider', 'provider_message_id'),
    },
  },
  number_pairs: {
    columns: {
      organization_id: 'varchar(36) primary',
      number: 'varchar(16) primary',
      our_number: 'varchar(16) primary',
      stop_heard_at: 'instant null',
      start_heard_at: 'instant null',
      carrier_blocked_at: 'instant null',
    },
  },
  numbers: {
    columns: {
      organization_id: 'varchar(36) primary',
      number: 'varchar(16) primary',
      created_at: 'instant',
    },
  },
  organizations: {
    columns: {
      id: 'varchar(36) primary',
      name: 'varchar(120)',
      time_zone: 'varchar(64)',
      language: 'varchar(2)',
      organization_email: 'varchar(254)',
      organization_email_bounced_at: 'instant null',
      wants_notice_of_staff_out: 'flag',
      wants_people_told_of_turn_out: 'flag',
      carrier_subaccount: 'varchar(40) null',
      webhook_secret: 'varchar(64)',
      terms_url: 'varchar(500) null',
      privacy_url: 'varchar(500) null',
      sending_paused_at: 'instant null',
      caught_up_at: 'instant null',
      is_demo: 'flag',
      created_at: 'instant',
      version: 'int',
    },
  },
  outbox_jobs: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      kind: 'varchar(32)',
      dedupe_key: 'varchar(120) null',
      payload_json: 'longtext',
      state: 'varchar(10)',
      run_at: 'instant',
      deadline_at: 'instant null',
      attempts: 'int',
      claimed_by: 'varchar(64) null',
      claimed_until_at: 'instant null',
      last_error: 'varchar(200) null',
      provider_message_id: 'varchar(100) null',
      person_id: 'varchar(36) null',
      cause_id: 'varchar(36) null',
      created_at: 'instant',
      settled_at: 'instant null',
    },
    indexes: {
      ix_outbox_jobs_provider: index('provider_message_id'),
      ix_outbox_jobs_cause: index('cause_id'),
      ix_outbox_jobs_organization: index('organization_id', 'state', 'id'),
      ix_outbox_jobs_due: index('state', 'run_at'),
      uq_outbox_jobs_dedupe: unique('dedupe_key'),
    },
  },
  passwords: {
    columns: {
      owner_id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      hash: 'varchar(200)',
      changed_at: 'instant',
    },
  },
  people: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      family_id: 'varchar(36)',
      kind: 'varchar(8)',
      first_name: 'varchar(80)',
      last_name: 'varchar(80)',
      sort_name: 'varchar(170)',
      email: 'varchar(254) null',
      email_key: 'varchar(254) null',
      email_unusable_at: 'instant null',
      cell_phone: 'varchar(16) null',
      birth_on: 'varchar(10) null',
      has_portal_access: 'flag',
      created_at: 'instant',
      archived_at: 'instant null',
      version: 'int',
    },
    indexes: {
      ix_people_sort: index('organization_id', 'sort_name', 'id'),
      ix_people_email: index('email_key'),
      ix_people_family: index('organization_id', 'family_id'),
      ix_people_number: index('organization_id', 'cell_phone'),
    },
  },
  record_details: {
    columns: {
      record_id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      words: 'longtext null',
      email: 'varchar(254) null',
      ip: 'varchar(45) null',
      user_agent: 'varchar(400) null',
    },
  },
  reviews: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      number: 'varchar(16)',
      why: 'varchar(20)',
      person_id: 'varchar(36) null',
      inbound_text_id: 'varchar(36) null',
      provider_message_id: 'varchar(100) null',
      our_number: 'varchar(16) null',
      words: 'longtext null',
      language: 'varchar(2)',
      received_at: 'instant',
      opened_at: 'instant',
      due_at: 'instant',
      remind_at: 'instant null',
      decided_at: 'instant null',
      decision: 'varchar(16) null',
      decided_by: 'varchar(36) null',
      cause_id: 'varchar(36)',
    },
    indexes: {
      uq_reviews_missed: unique('organization_id', 'provider_message_id'),
      ix_reviews_remind: index('decided_at', 'remind_at'),
      ix_reviews_due: index('decided_at', 'due_at'),
      ix_reviews_number: index('organization_id', 'number', 'decided_at'),
    },
  },
  search_terms: {
    columns: {
      organization_id: 'varchar(36) primary',
      owner_kind: 'varchar(8) primary',
      term: 'varchar(64) primary',
      owner_id: 'varchar(36) primary',
    },
    indexes: {
      ix_search_terms_owner: index('owner_id'),
    },
  },
  sessions: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      audience: 'varchar(8)',
      owner_id: 'varchar(36)',
      token_hash: 'varchar(64)',
      created_at: 'instant',
      last_seen_at: 'instant',
    },
    indexes: {
      ix_sessions_owner: index('owner_id'),
      uq_sessions_token: unique('token_hash'),
    },
  },
  sign_in_links: {
    columns: {
      id: 'varchar(36) primary',
      purpose: 'varchar(12)',
      audience: 'varchar(8)',
      email_key: 'varchar(254)',
      organization_id: 'varchar(36) null',
      owner_id: 'varchar(36) null',
      token_hash: 'varchar(64)',
      created_at: 'instant',
      expires_at: 'instant',
      used_at: 'instant null',
    },
    indexes: {
      uq_sign_in_links_token: unique('token_hash'),
    },
  },
  staff_users: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      name: 'varchar(120)',
      email: 'varchar(254)',
      email_key: 'varchar(254)',
      permissions_json: 'longtext',
      created_at: 'instant',
      disabled_at: 'instant null',
      version: 'int',
    },
    indexes: {
      ix_staff_users_email: index('email_key'),
      uq_staff_users_email: unique('organization_id', 'email_key'),
    },
  },
  suppressions: {
    columns: {
      organization_id: 'varchar(36) primary',
      number: 'varchar(16) primary',
      episode_id: 'varchar(36)',
      reason: 'varchar(16)',
      suppressed_at: 'instant',
      lifted_at: 'instant null',
    },
    indexes: {
      ix_suppressions_since: index('organization_id', 'suppressed_at'),
    },
  },
  text_consents: {
    columns: {
      person_id: 'varchar(36) primary',
      number: 'varchar(16) primary',
      organization_id: 'varchar(36)',
      answer: 'varchar(12)',
      version: 'int',
      way: 'varchar(16)',
      changed_at: 'instant',
      own_no_at: 'instant null',
      phone_stop_at: 'instant null',
      last_no_at: 'instant null',
      adult_yes_by: 'varchar(36) null',
      episode_id: 'varchar(36) null',
      answer_before_episode: 'varchar(12) null',
    },
    indexes: {
      ix_text_consents_number: index('organization_id', 'number'),
    },
  },
  text_message_people: {
    columns: {
      message_id: 'varchar(36) primary',
      person_id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      withdrawn_at: 'instant null',
    },
    indexes: {
      ix_text_message_people_person: index('person_id', 'message_id'),
    },
  },
  text_messages: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      from_number: 'varchar(16)',
      to_number: 'varchar(16)',
      body: 'longtext',
      kind: 'varchar(20)',
      state: 'varchar(16)',
      state_reason: 'varchar(40) null',
      provider_message_id: 'varchar(100) null',
      sequence: 'int null',
      error_code: 'varchar(16) null',
      cause_id: 'varchar(36) null',
      requested_by: 'varchar(36) null',
      created_at: 'instant',
      expires_at: 'instant null',
      handed_over_at: 'instant null',
      settled_at: 'instant null',
    },
    indexes: {
      ix_text_messages_provider: index('provider_message_id'),
      ix_text_messages_to: index('organization_id', 'to_number', 'state'),
    },
  },
  texting_numbers: {
    columns: {
      id: 'varchar(36) primary',
      organization_id: 'varchar(36)',
      number: 'varchar(16)',
      answers_keywords: 'varchar(8)',
      created_at: 'instant',
      retired_at: 'instant null',
    },
    indexes: {
      ix_texting_numbers_number: index('number'),
      uq_texting_numbers: unique('organization_id', 'number'),
    },
  },
  webhook_nonces: {
    columns: {
      nonce: 'varchar(64) primary',
      body_hash: 'varchar(64)',
      created_at: 'instant',
    },
  },
};

export class Initial1767225600000 implements MigrationInterface {
  readonly name = 'Initial1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
