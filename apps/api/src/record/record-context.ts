import type { Sql } from '../db/sql.js';
import { placeholders } from '../db/sql.js';
import { noticesOfCauses } from './notices-of-causes.js';
import type { NoticeOfCause } from './notices-of-causes.js';
import type { RecordDetailEntity } from './record-detail.entity.js';
import type { RecordRow } from './record-rows.js';

export interface InboundTextOfRecord {
  readonly id: string;
  readonly fromNumber: string;
  readonly toNumber: string;
  readonly body: string;
  readonly receivedAt: Date;
  readonly carrierAt: Date | null;
  readonly providerMessageId: string;
  readonly intent: string | null;
  readonly rule: string;
}

export interface WordingOfRecord {
  readonly id: string;
  readonly language: string;
  readonly version: number;
  readonly text: string;
}

export interface ActingPerson {
  readonly id: string;
  readonly familyId: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** What stands beside records: words, names, and what went out because of them. */
export interface RecordContext {
  readonly details: ReadonlyMap<string, RecordDetailEntity>;
  readonly inboundTexts: ReadonlyMap<string, InboundTextOfRecord>;
  readonly wordings: ReadonlyMap<string, WordingOfRecord>;
  readonly staffNames: ReadonlyMap<string, string>;
  readonly tokenNames: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, ActingPerson>;
  readonly notices: readonly NoticeOfCause[];
}

/** Loads what stands beside any number of records of one organization, in a constant number of statements. */
export async function loadRecordContext(
  sql: Sql,
  organizationId: string,
  rows: readonly RecordRow[],
): Promise<RecordContext> {
  const look = <Row extends object>(select: string, key: string, ids: ReadonlyArray<string | undefined>) =>
    byKey<Row>(sql, { organizationId, select, key }, ids);
  const actors = (kind: string) =>
    rows.filter(({ actorKind }) => actorKind === kind).map(({ actorId }) => actorId ?? undefined);
  const [details, inboundTexts, wordings, staff, tokens, people, notices] = await Promise.all([
    look<RecordDetailEntity>(
      'record_id, organization_id, words, email, ip, user_agent FROM record_details',
      'record_id',
      rows.map(({ id }) => id),
    ),
    look<InboundTextOfRecord>(
      'id, from_number, to_number, body, received_at, carrier_at, provider_message_id, intent, rule FROM inbound_texts',
      'id',
      rows.map(({ evidenceJson }) => evidenceJson.inboundTextId),
    ),
    look<WordingOfRecord>(
      'id, language, version, text FROM consent_wordings',
      'id',
      rows.map(({ evidenceJson }) => evidenceJson.wordingId),
    ),
    look<{ id: string; name: string }>('id, name FROM staff_users', 'id', actors('staff')),
    look<{ id: string; name: string }>('id, name FROM api_tokens', 'id', actors('api-token')),
    look<ActingPerson>('id, family_id, first_name, last_name FROM people', 'id', actors('person')),
    noticesOfCauses(sql, organizationId, [...new Set(rows.map(({ causeId }) => causeId))]),
  ]);
  return {
    details,
    inboundTexts,
    wordings,
    staffNames: namesOf(staff),
    tokenNames: namesOf(tokens),
    people,
    notices,
  };
}

async function byKey<Row extends object>(
  sql: Sql,
  { organizationId, select, key }: { organizationId: string; select: string; key: string },
  wanted: ReadonlyArray<string | undefined>,
): Promise<Map<string, Row>> {
  const ids = [...new Set(wanted.filter((id) => id !== undefined))];
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<Row>(
    `SELECT ${select} WHERE organization_id = ? AND ${key} IN (${placeholders(ids.length)})`,
    [organizationId, ...ids],
  );
  const property = key === 'id' ? 'id' : 'recordId';
  return new Map(rows.map((row) => [String((row as Record<string, unknown>)[property]), row]));
}

function namesOf(rows: ReadonlyMap<string, { name: string }>): Map<string, string> {
  return new Map([...rows].map(([id, { name }]) => [id, name]));
}
