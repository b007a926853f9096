import { placeholders } from '../db/sql.js';
import type { House } from '../house.js';

/**
 * Something happened to somebody's consent, a phone texted the school, somebody of the office read it, a family
 * registered, a text to many was paused or goes on, or a notice did not arrive. It names nobody: who sees it looks again
 * with their own rights.
 */
export interface News {
  readonly organizationId: string;
  readonly causeId: string;
  readonly personIds: readonly string[];
  readonly concernsNumber: boolean;
}

export interface NewsFeed {
  /**
   * Calls `tell` for each piece of news of the organization from now on; what happened in the last seconds may be among
   * it, and nothing is left out. Returns what ends that.
   */
  listen(organizationId: string, tell: (news: News) => void): () => void;
}

const lookEveryMs = 500;
/** Looking takes at most this part of the time, also when very much happens. */
const partOfTheTime = 0.1;
/** A unit of work commits within this time of the instant that its records carry. */
const commitsWithinMs = 10_000;

interface RecordRow {
  id: string;
  organizationId: string;
  causeId: string;
  personId: string | null;
  happenedAt: Date;
}

interface Listener {
  readonly organizationId: string;
  readonly tell: (news: News) => void;
}

const feeds = new WeakMap<House, NewsFeed>();

/** The feed of a house: one look at the record serves everybody who listens, in however many processes. */
export function newsFeedOf(house: House): NewsFeed {
  const known = feeds.get(house);
  if (known !== undefined) return known;
  const feed = createFeed(house);
  feeds.set(house, feed);
  return feed;
}

function createFeed(house: House): NewsFeed {
  const listeners = new Set<Listener>();
  const told = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;

  const look = async (): Promise<void> => {
    const startedAt = performance.now();
    try {
      const since = house.now().getTime() - commitsWithinMs;
      const fresh = (await rowsSince(house, new Date(since), organizationsOf(listeners))).filter(
        (row) => !told.has(keyOf(row)),
      );
      for (const row of fresh) told.set(keyOf(row), row.happenedAt.getTime());
      for (const [id, at] of told) if (at < since - commitsWithinMs) told.delete(id);
      for (const news of newsOf(fresh)) tellAll(listeners, news);
    } catch (error) {
      house.log.warn({ err: error }, 'live news could not be read');
    } finally {
      const restMs = Math.max(lookEveryMs, (performance.now() - startedAt) / partOfTheTime);
      timer = listeners.size === 0 ? null : setTimeout(() => void look(), restMs).unref();
    }
  };

  return {
    listen: (organizationId, tell) => {
      const listener = { organizationId, tell };
      listeners.add(listener);
      timer ??= setTimeout(() => void look(), lookEveryMs).unref();
      return () => void listeners.delete(listener);
    },
  };
}

/** A conversation, a registration and a broadcast are news more than once. */
function keyOf({ id, happenedAt }: RecordRow): string {
  return `${id} ${happenedAt.getTime()}`;
}

function organizationsOf(listeners: ReadonlySet<Listener>): string[] {
  return [...new Set([...listeners].map(({ organizationId }) => organizationId))];
}

/**
 * What is news, each with its time. What the office reads, settles and steers is nobody's of a family.
 */
const sources: ReadonlyArray<{ news: string; of: string; at: string; only?: string }> = [
  { news: 's.id, s.cause_id, s.person_id', of: 'consent_records s', at: 's.happened_at' },
  {
    news: 'i.id, i.cause_id, p.id AS person_id',
    of: `conversations s JOIN inbound_texts i ON i.id = s.last_inbound_id
      LEFT JOIN people p ON p.organization_id = s.organization_id AND p.cell_phone = s.number`,
    at: 's.last_heard_at',
  },
  { news: 's.id, s.id AS cause_id, NULL AS person_id', of: 'conversations s', at: 's.marked_at' },
  { news: 's.id, s.id AS cause_id, NULL AS person_id', of: 'registrations s', at: 's.received_at' },
  { news: 's.id, s.id AS cause_id, NULL AS person_id', of: 'registrations s', at: 's.settled_at' },
  { news: 's.id, s.id AS cause_id, NULL AS person_id', of: 'broadcasts s', at: 's.steered_at' },
  {
    news: 's.id, s.id AS cause_id, NULL AS person_id',
    of: 'outbox_jobs s',
    at: 's.settled_at',
    only: `AND s.state IN ('failed', 'unknown')`,
  },
];

/** In one statement, so that what one unit of work wrote is seen together. */
async function rowsSince(house: House, since: Date, organizationIds: string[]): Promise<RecordRow[]> {
  if (organizationIds.length === 0) return [];
  const selects = sources.map(
    ({ news, of, at, only = '' }) => `SELECT ${news}, s.organization_id, ${at} AS happened_at FROM ${of}
      WHERE s.organization_id IN (${placeholders(organizationIds.length)}) AND ${at} >= ? ${only}`,
  );
  return house.db.read.rows<RecordRow>(
    `${selects.join(' UNION ALL ')} ORDER BY id`,
    sources.flatMap(() => [...organizationIds, since]),
  );
}

function newsOf(rows: readonly RecordRow[]): News[] {
  const byCause = new Map<string, RecordRow[]>();
  for (const row of rows) byCause.set(row.causeId, [...(byCause.get(row.causeId) ?? []), row]);
  return [...byCause.values()].flatMap((ofCause) => {
    const [first] = ofCause;
    if (first === undefined) return [];
    return {
      organizationId: first.organizationId,
      causeId: first.causeId,
      personIds: [...new Set(ofCause.flatMap(({ personId }) => personId ?? []))],
      concernsNumber: ofCause.some(({ personId }) => personId === null),
    };
  });
}

function tellAll(listeners: ReadonlySet<Listener>, news: News): void {
  for (const { organizationId, tell } of listeners) if (organizationId === news.organizationId) tell(news);
}
