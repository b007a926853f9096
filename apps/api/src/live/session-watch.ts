import { placeholders } from '../db/sql.js';
import type { House } from '../house.js';

export interface SessionWatcher {
  /** The session was ended by anybody: a sign-out, a new password, access withdrawn. */
  readonly ended: () => void;
  /** The staff user whose session it is was changed, perhaps in what they may do. */
  readonly changed: () => void;
}

export interface SessionWatch {
  /** Returns what ends the watch. */
  watch(tokenHash: string, watcher: SessionWatcher): () => void;
}

interface Watched {
  readonly watchers: Set<SessionWatcher>;
  /** Of the staff user, as it was when they were looked at last. */
  version: number | null;
}

const lookEveryMs = 1000;
const hashesPerStatement = 500;

/** One look at the sessions serves all connections, and sees what other processes end and change. */
export function watchSessions({ db, log }: House): SessionWatch {
  const watched = new Map<string, Watched>();
  let timer: NodeJS.Timeout | null = null;

  const look = async (): Promise<void> => {
    try {
      const hashes = [...watched.keys()];
      const versions = await versionsOf(db.read, hashes);
      for (const hash of hashes) compare(watched.get(hash), versions.get(hash));
    } catch (error) {
      log.warn({ err: error }, 'the sessions of live connections could not be looked at');
    } finally {
      timer = watched.size === 0 ? null : setTimeout(() => void look(), lookEveryMs).unref();
    }
  };

  return {
    watch: (tokenHash, watcher) => {
      const here = watched.get(tokenHash) ?? { watchers: new Set(), version: null };
      here.watchers.add(watcher);
      watched.set(tokenHash, here);
      timer ??= setTimeout(() => void look(), lookEveryMs).unref();
      return () => {
        here.watchers.delete(watcher);
        if (here.watchers.size === 0 && watched.get(tokenHash) === here) watched.delete(tokenHash);
      };
    },
  };
}

/** @param version `undefined`: there is no such session any more; `null`: it is a parent's. */
function compare(watched: Watched | undefined, version: number | null | undefined): void {
  if (watched === undefined) return;
  const { watchers, version: before } = watched;
  if (version === undefined) for (const { ended } of watchers) ended();
  else if (before !== null && before !== version) for (const { changed } of watchers) changed();
  watched.version = version ?? null;
}

async function versionsOf(
  sql: House['db']['read'],
  hashes: readonly string[],
): Promise<Map<string, number | null>> {
  const versions = new Map<string, number | null>();
  for (let start = 0; start < hashes.length; start += hashesPerStatement) {
    const some = hashes.slice(start, start + hashesPerStatement);
    const rows = await sql.rows<{ tokenHash: string; version: number | null }>(
      `SELECT s.token_hash, u.version FROM sessions s
       LEFT JOIN staff_users u ON u.id = s.owner_id AND u.organization_id = s.organization_id
       WHERE s.token_hash IN (${placeholders(some.length)})`,
      some,
    );
    for (const { tokenHash, version } of rows) versions.set(tokenHash, version);
  }
  return versions;
}
