import type { DatabaseKind } from '../options.js';
import { newId } from '../school/ids.js';
import type { Family, School } from '../school/school.js';
import { inserts } from './database.js';
import type { Row, Statement } from './database.js';

/** One STOP that is to be stored. */
export interface StopCase {
  readonly kind: DatabaseKind;
  readonly school: School;
  readonly family: Family;
  readonly at: string;
  readonly in5Minutes: string;
  readonly causeId: string;
  readonly inboundId: string;
}

/** What a STOP owes: the confirmation by text, and an e-mail to the office and to the contact. */
export function owed(stop: StopCase): Statement[] {
  const { school, family, at } = stop;
  return [
    {
      sql: `UPDATE text_messages SET stop_heard_at = CASE WHEN state = 'queued' THEN stop_heard_at ELSE ? END,
              state_reason = CASE WHEN state = 'queued' THEN 'suppressed' ELSE state_reason END,
              settled_at = CASE WHEN state = 'queued' THEN ? ELSE settled_at END,
              state = CASE WHEN state = 'queued' THEN 'withdrawn' ELSE state END
            WHERE organization_id = ? AND to_number IN (?) AND kind <> 'stop-confirmation'
              AND (state = 'queued' OR (state IN ('sending', 'handed-over', 'sent') AND handed_over_at > ?))`,
      params: [at, at, school.organizationId, family.number, at],
    },
    ...confirmed(stop),
    ...inserts('outbox_jobs', [officeJob(stop)]),
    ...inserts('outbox_jobs', [sharerJob(stop)]),
  ];
}

function confirmed(stop: StopCase): Statement[] {
  const { school, family, at, in5Minutes, causeId } = stop;
  const text = {
    id: newId(),
    organization_id: school.organizationId,
    from_number: school.number,
    to_number: family.number,
    body: 'Maple Street Dance: You will get no more texts from us. Text START to turn them back on.',
    kind: 'stop-confirmation',
    // Not queued: the api's dispatcher must not send what the bare transactions owe.
    state: 'sent',
    state_reason: null,
    provider_message_id: null,
    sequence: null,
    error_code: null,
    cause_id: causeId,
    requested_by: null,
    created_at: at,
    expires_at: in5Minutes,
    broadcast_id: null,
    priority: 0,
    due_at: at,
    is_bound_to_hours: 0,
    attempts: 0,
    reserved_until_at: null,
    handed_over_at: null,
    stop_heard_at: null,
    settled_at: null,
  };
  return inserts('text_messages', [text]);
}

function officeJob(stop: StopCase): Row {
  const { family, inboundId } = stop;
  return job(stop, 'office-email', {
    news: 'stop-by-text',
    personIds: [family.contactId, family.studentId],
    number: family.number,
    way: 'text-reply',
    actor: { kind: 'carrier' },
    inboundTextId: inboundId,
    reviewId: null,
    happenedAt: new Date().toISOString(),
  });
}

function sharerJob(stop: StopCase): Row {
  const { family } = stop;
  const payload = {
    personId: family.contactId,
    way: 'text-reply',
    actor: { kind: 'carrier' },
    number: family.number,
    happenedAt: new Date().toISOString(),
  };
  return { ...job(stop, 'turned-out-email', payload), person_id: family.contactId };
}

/** Done already: the api's worker must not send what the bare transactions owe. */
function job({ school, at, causeId }: StopCase, kind: string, payload: object): Row {
  return {
    id: newId(),
    organization_id: school.organizationId,
    kind,
    dedupe_key: null,
    payload_json: JSON.stringify(payload),
    state: 'done',
    run_at: at,
    deadline_at: null,
    attempts: 0,
    claimed_by: null,
    claimed_until_at: null,
    last_error: null,
    provider_message_id: null,
    person_id: null,
    cause_id: causeId,
    created_at: at,
    settled_at: null,
  };
}
