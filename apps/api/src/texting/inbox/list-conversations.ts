import { cursorFor, instantOfPlace, pageSize, placeOf } from '../../connection.js';
import { countSome } from '../../db/count-some.js';
import type { Sql } from '../../db/sql.js';
import { joined } from '../../families/lists.js';
import { afterPrefix, wordsOfSearch } from '../../families/search-terms.js';
import type { Piece } from '../../families/search.js';

export interface ConversationRow {
  readonly id: string;
  readonly number: string;
  readonly lastHeardAt: Date;
  readonly lastInboundId: string;
  readonly isUnread: boolean;
  readonly body: string;
  readonly kind: string;
  readonly ourNumber: string;
}

const columns = `c.id, c.number, c.last_heard_at, c.last_inbound_id, c.is_unread, i.body, i.kind,
  i.to_number AS our_number`;
const tables = 'conversations c JOIN inbound_texts i ON i.id = c.last_inbound_id';
const byHeard = ['lastHeardAt', 'id'] as const;

export interface ConversationsAsked {
  readonly organizationId: string;
  readonly search: string | null;
  readonly unread: boolean;
  readonly first: number;
  readonly after: string | null;
}

/** Those heard last first; one more than asked for, where there are more. */
export function listConversations(sql: Sql, asked: ConversationsAsked): Promise<ConversationRow[]> {
  const { organizationId, search, unread, first, after } = asked;
  const { sql: where, params } = joined([
    { sql: unread ? 'AND c.is_unread = ?' : '', params: unread ? [true] : [] },
    beyond(after),
    matching(organizationId, search),
  ]);
  return sql.rows<ConversationRow>(
    `SELECT ${columns} FROM ${tables} WHERE c.organization_id = ? ${where}
     ORDER BY c.last_heard_at DESC, c.id DESC LIMIT ${pageSize(first) + 1}`,
    [organizationId, ...params],
  );
}

export function conversationCursor({ lastHeardAt, id }: ConversationRow): string {
  return cursorFor([lastHeardAt.toISOString(), id]);
}

export function conversationById(
  sql: Sql,
  organizationId: string,
  id: string,
): Promise<ConversationRow | null> {
  return sql.row<ConversationRow>(
    `SELECT ${columns} FROM ${tables} WHERE c.id = ? AND c.organization_id = ?`,
    [id, organizationId],
  );
}

export function countUnread(sql: Sql, organizationId: string): Promise<number> {
  return countSome(sql, 'conversations WHERE organization_id = ? AND is_unread = ?', [organizationId, true]);
}

function beyond(after: string | null): Piece {
  const place = placeOf(after, byHeard);
  if (place === null) return { sql: '', params: [] };
  const at = instantOfPlace(place[0]);
  return {
    sql: 'AND (c.last_heard_at < ? OR (c.last_heard_at = ? AND c.id < ?))',
    params: [at, at, place[1]],
  };
}

/**
 * The number, somebody who holds it, or a text to or from it that was not sent to many. Each conversation is looked
 * at by itself, so that the cost goes with the inbox and not with the school.
 */
function matching(organizationId: string, search: string | null): Piece {
  const words = wordsOfSearch(search);
  if (words === 'none') return { sql: 'AND 1 = 0', params: [] };
  if (words.length === 0) return { sql: '', params: [] };
  const said = `%${(search ?? '').trim().toLowerCase().replace(/[!%_]/g, '!$&')}%`;
  const ways: Piece[] = [
    {
      sql: `EXISTS (SELECT 1 FROM inbound_texts t WHERE t.organization_id = c.organization_id
        AND t.from_number = c.number AND LOWER(t.body) LIKE ? ESCAPE '!')`,
      params: [said],
    },
    {
      sql: `EXISTS (SELECT 1 FROM text_messages t WHERE t.organization_id = c.organization_id
        AND t.to_number = c.number AND t.broadcast_id IS NULL AND LOWER(t.body) LIKE ? ESCAPE '!')`,
      params: [said],
    },
    heldBy(organizationId, words),
    ...ofNumber(words),
  ];
  return {
    sql: `AND (${ways.map((way) => way.sql).join(' OR ')})`,
    params: ways.flatMap(({ params }) => params),
  };
}

function heldBy(organizationId: string, words: readonly string[]): Piece {
  const each = words.map(
    () => `AND EXISTS (SELECT 1 FROM search_terms t WHERE t.owner_id = p.id AND t.owner_kind = 'person'
      AND t.organization_id = p.organization_id AND t.term >= ? AND t.term < ?)`,
  );
  return {
    sql: `EXISTS (SELECT 1 FROM people p WHERE p.organization_id = ? AND p.cell_phone = c.number ${each.join(' ')})`,
    params: [organizationId, ...words.flatMap((word) => [word, afterPrefix(word)])],
  };
}

function ofNumber(words: readonly string[]): Piece[] {
  const [digits, ...others] = words;
  if (digits === undefined || others.length > 0 || !/^\d{3,}$/.test(digits)) return [];
  return [{ sql: 'c.number LIKE ?', params: [`%${digits}%`] }];
}
