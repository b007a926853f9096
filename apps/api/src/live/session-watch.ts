import { placeholders } from '../db/sql.js';
import type { House } from '../house.js';

export interface SessionWatch {
  /** Calls `ended` once the session is ended by anybody: a sign-out, a new password, access withdrawn. */
  watch(tokenHash: string, ended: () => void): () => void;
}

const lookEveryMs = 1000;
const hashesPerStatement = 500;

/** One look at the sessions serves all connections, and sees what other processes end. */
export function watchSessions({ db, log }: House): SessionWatch {
  const watched = new Map<string, Set<() => void>>();
  let timer: NodeJS.Timeout | null = null;

  const look = async (): Promise<void> => {
    try {
      for (const hash of await endedAmong(db.read, [...watched.keys()]))
        for (const ended of watched.get(hash) ?? []) ended();
    } catch (error) {
      log.warn({ err: error }, 'the sessions of live connections could not be looked at');
    } finally {
      timer = watched.size === 0 ? null : setTimeout(() => void look(), lookEveryMs).unref();
    }
  };

  return {
    watch: (tokenHash, ended) => {
      const others = watched.get(tokenHash) ?? new Set();
      watched.set(tokenHash, others.add(ended));
      timer ??= setTimeout(() => void look(), lookEveryMs).unref();
      return () => {
        others.delete(ended);
        if (others.size === 0 && watched.get(tokenHash) === others) watched.delete(tokenHash);
      };
    },
  };
}

async function endedAmong(sql: House['db']['read'], hashes: readonly string[]): Promise<string[]> {
  const ended: string[] = [];
  for (let start = 0; start < hashes.length; start += hashesPerStatement) {
    const some = hashes.slice(start, start + hashesPerStatement);
    const rows = await sql.rows<{ tokenHash: string }>(
      `SELECT token_hash FROM sessions WHERE token_hash IN (${placeholders(some.length)})`,
      some,
    );
    const there = new Set(rows.map(({ tokenHash }) => tokenHash));
    ended.push(...some.filter((hash) => !there.has(hash)));
  }
  return ended;
}
