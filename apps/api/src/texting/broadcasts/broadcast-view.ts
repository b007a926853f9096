import { Broadcast, BroadcastProgress } from '@optline/schema';
import { countSome } from '../../db/count-some.js';
import type { Sql } from '../../db/sql.js';
import type { Audience } from '../audience/audience.js';
import { countParts } from './broadcast-parts.js';
import type { BroadcastEntity } from './broadcast.entity.js';
import { describeAudience } from './describe-audience.js';
import { leftOutView } from './preview-broadcast.js';

export interface BroadcastRow extends Omit<
  BroadcastEntity,
  'audienceJson' | 'preparedThroughJson' | 'leftOut' | 'steeredAt'
> {
  readonly audienceJson: Audience;
}

export const broadcastColumns = `id, organization_id, request_id, actor_kind, actor_id, audience_json, body, footer,
  from_number, state, state_reason, hours_reason, scheduled_at, people, texts, segments, created_at, started_at, finished_at`;

/** A broadcast as it stands now, with what became of its texts. */
export async function broadcastView(sql: Sql, row: BroadcastRow, now: Date): Promise<Broadcast> {
  const { audienceJson, actorKind, actorId, organizationId, id, ...rest } = row;
  const [by, audience, progress, leftOut] = await Promise.all([
    nameOfActor(sql, { organizationId, actorKind, actorId }),
    describeAudience(sql, organizationId, audienceJson),
    countParts(sql, id, now),
    countLeftOut(sql, id),
  ]);
  return Object.assign(new Broadcast(), {
    id,
    ...rest,
    by,
    audience,
    progress: Object.assign(new BroadcastProgress(), progress),
    leftOut,
  });
}

/** Those that go on only when somebody says so. */
export function countPaused(sql: Sql, organizationId: string): Promise<number> {
  return countSome(sql, `broadcasts WHERE organization_id = ? AND state = 'paused'`, [organizationId]);
}

async function nameOfActor(
  sql: Sql,
  { organizationId, actorKind, actorId }: { organizationId: string; actorKind: string; actorId: string },
): Promise<string> {
  const table = actorKind === 'staff' ? 'staff_users' : 'api_tokens';
  const row = await sql.row<{ name: string }>(
    `SELECT name FROM ${table} WHERE id = ? AND organization_id = ?`,
    [actorId, organizationId],
  );
  return row?.name ?? 'somebody who is no longer there';
}

async function countLeftOut(sql: Sql, broadcastId: string) {
  const rows = await sql.rows<{ why: string; howMany: number }>(
    'SELECT why, COUNT(*) AS how_many FROM broadcast_left_out WHERE broadcast_id = ? GROUP BY why',
    [broadcastId],
  );
  return leftOutView(new Map(rows.map(({ why, howMany }) => [why, Number(howMany)])));
}
