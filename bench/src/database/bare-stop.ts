import type { DatabaseKind } from '../options.js';
import { instantText, newId } from '../school/ids.js';
import type { Family, School } from '../school/school.js';
import { inserts } from './database.js';
import { insertIgnore, upsert } from './dialect.js';
import { owed } from './owed.js';
import type { StopCase } from './owed.js';
import type { BareStop, Row, Statement } from './database.js';

/** Rows that one STOP adds, by table: what the api stores is compared with it, and so are the bare transactions. */
export const rowsOfOneStop: Readonly<Record<string, number>> = {
  inbound_texts: 1,
  numbers: 1,
  suppressions: 1,
  number_pairs: 1,
  consent_records: 3,
  text_messages: 1,
  outbox_jobs: 2,
};

/** The statements that the api sends for one STOP, in its order, with values of the same length. */
export function bareStop(kind: DatabaseKind, school: School, family: Family): BareStop {
  const now = new Date();
  const stop: StopCase = {
    kind,
    school,
    family,
    at: instantText(now),
    in5Minutes: instantText(new Date(now.getTime() + 300_000)),
    causeId: newId(),
    inboundId: newId(),
  };
  return {
    before: [
      {
        sql: `SELECT id, organization_id, number, answers_keywords, retired_at FROM texting_numbers
              WHERE number = ? ORDER BY (retired_at IS NOT NULL), retired_at DESC LIMIT 1`,
        params: [school.number],
      },
    ],
    within: [
      ...received(stop),
      ...locked(stop),
      ...standing(stop),
      ...answers(stop),
      ...shown(stop),
      ...suppression(stop),
      ...recorded(stop),
      ...owed(stop),
    ],
  };
}

function received({ kind, school, family, at, causeId, inboundId }: StopCase): Statement[] {
  const row = {
    id: inboundId,
    organization_id: school.organizationId,
    provider: 'plivo',
    provider_message_id: newId(),
    from_number: family.number,
    to_number: school.number,
    body: 'STOP',
    intent: null,
    kind: 'stop',
    rule: 'keyword-stop',
    language: 'en',
    received_at: at,
    carrier_at: null,
    outcome: 'stored',
    cause_id: causeId,
  };
  return [
    ...insertIgnore(kind, 'inbound_texts', row),
    {
      sql: `SELECT id FROM reviews WHERE organization_id = ? AND provider_message_id = ?
              AND why = 'missed-message' AND settled_at IS NULL`,
      params: [school.organizationId, row.provider_message_id],
    },
    {
      sql: `SELECT name, time_zone, language, organization_email, carrier_subaccount, sending_paused_at,
              wants_notice_of_staff_out, wants_people_told_of_turn_out FROM organizations WHERE id = ?`,
      params: [school.organizationId],
    },
  ];
}

function locked({ kind, school, family, at }: StopCase): Statement[] {
  const row = { organization_id: school.organizationId, number: family.number, created_at: at };
  return [upsert(kind, { table: 'numbers', rows: [row], key: ['organization_id', 'number'], set: [] })];
}

function standing({ school, family }: StopCase): Statement[] {
  const params = [school.organizationId, family.number];
  return [
    `SELECT p.cell_phone AS number, p.id AS person_id, p.kind, p.family_id, p.birth_on, p.archived_at,
       (p.email IS NOT NULL AND p.email_unusable_at IS NULL) AS has_email,
       c.answer, c.version, c.own_no_at, c.phone_stop_at, c.last_no_at, c.adult_yes_by, c.episode_id,
       c.answer_before_episode
     FROM people p LEFT JOIN text_consents c ON c.person_id = p.id AND c.number = p.cell_phone
     WHERE p.organization_id = ? AND p.cell_phone IN (?) ORDER BY p.id`,
    `SELECT n.number, n.unusable_at, s.episode_id, s.reason, s.suppressed_at FROM numbers n LEFT JOIN suppressions s
       ON s.organization_id = n.organization_id AND s.number = n.number AND s.lifted_at IS NULL
     WHERE n.organization_id = ? AND n.number IN (?)`,
    `SELECT number, our_number, stop_heard_at, start_heard_at, carrier_blocked_at FROM number_pairs
     WHERE organization_id = ? AND number IN (?) ORDER BY our_number`,
    `SELECT number, id AS review_id, why, decision, decision_cause_id, decided_at FROM reviews
     WHERE organization_id = ? AND number IN (?) AND settled_at IS NULL ORDER BY id`,
  ].map((sql) => ({ sql, params }));
}

function answers({ kind, school, family, at, causeId }: StopCase): Statement[] {
  const set = ['answer', 'version', 'way', 'changed_at', 'own_no_at', 'phone_stop_at', 'last_no_at'];
  return [
    upsert(kind, {
      table: 'text_consents',
      rows: [family.contactId, family.studentId].map((personId) => ({
        person_id: personId,
        number: family.number,
        organization_id: school.organizationId,
        answer: 'out',
        version: 2,
        way: 'text-reply',
        changed_at: at,
        own_no_at: null,
        phone_stop_at: at,
        last_no_at: null,
        adult_yes_by: personId === family.studentId ? family.contactId : null,
        episode_id: causeId,
        answer_before_episode: 'in',
      })),
      key: ['person_id', 'number'],
      set: [...set, 'adult_yes_by', 'episode_id', 'answer_before_episode'],
    }),
  ];
}

function shown({ school, family, at }: StopCase): Statement[] {
  return [
    {
      sql: `UPDATE people SET answer = ?, answer_way = ?, answered_at = ?
     WHERE organization_id = ? AND id IN (?, ?)`,
      params: ['out', 'text-reply', at, school.organizationId, family.contactId, family.studentId],
    },
  ];
}

function suppression({ kind, school, family, at, causeId }: StopCase): Statement[] {
  const number = { organization_id: school.organizationId, number: family.number };
  const changes = { episode_id: causeId, reason: 'stop', suppressed_at: at, lifted_at: null };
  const heard = { stop_heard_at: at, start_heard_at: null, carrier_blocked_at: null };
  return [
    upsert(kind, {
      table: 'suppressions',
      rows: [{ ...number, ...changes }],
      key: ['organization_id', 'number'],
      set: Object.keys(changes),
    }),
    upsert(kind, {
      table: 'number_pairs',
      rows: [{ ...number, our_number: school.number, ...heard }],
      key: ['organization_id', 'number', 'our_number'],
      set: Object.keys(heard),
    }),
  ];
}

function recorded({ school, family, at, causeId, inboundId }: StopCase): Statement[] {
  const evidence = JSON.stringify({
    inboundTextId: inboundId,
    rule: 'keyword-stop',
    ourNumber: school.number,
  });
  const record = (kind: string, personId: string | null): Row => ({
    id: newId(),
    organization_id: school.organizationId,
    cause_id: causeId,
    kind,
    number: family.number,
    person_id: personId,
    way: 'text-reply',
    actor_kind: 'carrier',
    actor_id: null,
    answer_before: personId === null ? null : 'in',
    answer_after: personId === null ? null : 'out',
    happened_at: at,
    evidence_json: evidence,
  });
  return inserts('consent_records', [
    record('suppressed', null),
    record('answer', family.contactId),
    record('answer', family.studentId),
  ]);
}
