import type { Permission } from '@optline/domain';
import { placeholders } from '../db/sql.js';
import type { House } from '../house.js';

export interface SessionWatcher {
  /** What the staff user may do, as the connection began; `null` for a parent. */
  readonly permissions: readonly Permission[] | null;
  /** The session was ended by anybody: a sign-out, a new password, access withdrawn. */
  readonly ended: () => void;
  /** They may do something else now. */
  readonly changed: () => void;
}

export interface SessionWatch {
  /** Returns what ends the watch. */
  watch(tokenHash: string, watcher: SessionWatcher): () => void;
}

const lookEveryMs = 1000;
const hashesPerStatement = 500;

/** One look at the sessions serves all connections, and sees what other processes end and change. */
export function watchSessions({ db, log }: House): SessionWatch {
  const watched = new Map<string, Set<SessionWatcher>>();
  let timer: NodeJS.Timeout | null = null;

  const look = async (): Promise<void> => {
    try {
      const hashes = [...watched.keys()];
      const present = await sessionsAmong(db.read, hashes);
      for (const hash of hashes)
        for (const watcher of watched.get(hash) ?? []) tell(watcher, present.get(hash));
    } catch (error) {
      log.warn({ err: error }, 'the sessions of live connections could not be looked at');
    } finally {
      timer = watched.size === 0 ? null : setTimeout(() => void look(), lookEveryMs).unref();
    }
  };

  return {
    watch: (tokenHash, watcher) => {
      const watchers = watched.get(tokenHash) ?? new Set();
      watched.set(tokenHash, watchers.add(watcher));
      timer ??= setTimeout(() => void look(), lookEveryMs).unref();
      return () => {
        watchers.delete(watcher);
        if (watchers.size === 0 && watched.get(tokenHash) === watchers) watched.delete(tokenHash);
      };
    },
  };
}

/** @param present What they may do now; `undefined`: there is no such session any more. */
function tell(
  { permissions, ended, changed }: SessionWatcher,
  present: readonly Permission[] | null | undefined,
): void {
  if (present === undefined) ended();
  else if (String(permissions) !== String(present)) changed();
}

async function sessionsAmong(
  sql: House['db']['read'],
  hashes: readonly string[],
): Promise<Map<string, readonly Permission[] | null>> {
  const found = new Map<string, readonly Permission[] | null>();
  for (let start = 0; start < hashes.length; start += hashesPerStatement) {
    const some = hashes.slice(start, start + hashesPerStatement);
    const rows = await sql.rows<{ tokenHash: string; permissionsJson: Permission[] | null }>(
      `SELECT s.token_hash, u.permissions_json FROM sessions s
       LEFT JOIN staff_users u ON u.id = s.owner_id AND u.organization_id = s.organization_id
       WHERE s.token_hash IN (${placeholders(some.length)})`,
      some,
    );
    for (const { tokenHash, permissionsJson } of rows) found.set(tokenHash, permissionsJson);
  }
  return found;
}
