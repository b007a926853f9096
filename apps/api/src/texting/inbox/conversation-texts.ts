import { PersonText } from '@optline/schema';
import { cursorFor, page, pageSize, placeOf } from '../../connection.js';
import type { Page } from '../../connection.js';
import type { Sql } from '../../db/sql.js';

export interface TextsOfNumberAsked {
  readonly organizationId: string;
  readonly number: string;
  readonly first: number;
  readonly after: string | null;
}

interface TextRow {
  readonly id: string;
  readonly direction: 'sent' | 'received';
  readonly kind: string;
  readonly body: string;
  readonly happenedAt: Date;
  readonly ourNumber: string;
  readonly state: string | null;
  readonly stateReason: string | null;
  readonly errorCode: string | null;
}

const byId = ['id'] as const;
const afterEveryId = 'z';

/** All that went to and came from a phone, whoever held it, the newest first. */
export async function textsOfNumber(sql: Sql, asked: TextsOfNumberAsked): Promise<Page<PersonText>> {
  const { first, after } = asked;
  const [before] = placeOf(after, byId) ?? [afterEveryId];
  const rows = await textsBefore(sql, { ...asked, id: before, limit: pageSize(first) + 1 });
  return page({ rows, first, cursor: ({ id }) => cursorFor([id]), node: textView });
}

interface Beside extends Pick<TextsOfNumberAsked, 'organizationId' | 'number'> {
  readonly id: string;
  readonly limit: number;
}

function textsBefore(sql: Sql, asked: Beside): Promise<TextRow[]> {
  return textsBeside(sql, asked, { compare: '<', order: 'DESC' });
}

/** Ids go up with time, over both tables. */
function textsBeside(
  sql: Sql,
  { organizationId, number, id, limit }: Beside,
  { compare, order }: { readonly compare: '<' | '>'; readonly order: 'DESC' | 'ASC' },
): Promise<TextRow[]> {
  return sql.rows<TextRow>(
    `SELECT * FROM (SELECT m.id, 'sent' AS direction, m.kind, m.body, m.created_at AS happened_at,
         m.from_number AS our_number, m.state, m.state_reason, m.error_code
       FROM text_messages m WHERE m.organization_id = ? AND m.to_number = ? AND m.id ${compare} ?
       ORDER BY m.id ${order} LIMIT ${limit}) sent
     UNION ALL
     SELECT * FROM (SELECT i.id, 'received' AS direction, i.kind, i.body, i.received_at AS happened_at,
         i.to_number AS our_number, NULL AS state, NULL AS state_reason, NULL AS error_code
       FROM inbound_texts i WHERE i.organization_id = ? AND i.from_number = ? AND i.id ${compare} ?
       ORDER BY i.id ${order} LIMIT ${limit}) received
     ORDER BY id ${order} LIMIT ${limit}`,
    [organizationId, number, id, organizationId, number, id],
  );
}

const beforeIt = 5;
const afterIt = 3;

interface AroundAsked extends Pick<TextsOfNumberAsked, 'organizationId' | 'number'> {
  /** The text in the middle; without one, those heard and sent last. */
  readonly textId: string | null;
}

/** A text and the few before and after it, the newest first. */
export async function textsAround(sql: Sql, { textId, ...of }: AroundAsked): Promise<PersonText[]> {
  // What follows the id itself in the order of ids is later than the text.
  const middle = textId === null ? afterEveryId : `${textId}${afterEveryId}`;
  const [after, before] = await Promise.all([
    textsBeside(sql, { ...of, id: middle, limit: afterIt }, { compare: '>', order: 'ASC' }),
    textsBefore(sql, { ...of, id: middle, limit: beforeIt + 1 }),
  ]);
  return [...after.reverse(), ...before].map(textView);
}

function textView({ happenedAt, ...row }: TextRow): PersonText {
  return Object.assign(new PersonText(), { ...row, at: happenedAt });
}
