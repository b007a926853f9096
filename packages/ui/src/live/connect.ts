import { print } from 'graphql';
import { CloseCode, createClient } from 'graphql-ws';
import type { Audience } from '../contract/contract.generated.js';
import { ConsentNewsDocument } from './consent-news.generated.js';
import type { ConsentNewsSubscription } from './consent-news.generated.js';
import type { LiveOptions, News } from './news.js';

const audienceNames: Record<Audience, string> = { STAFF: 'staff', PARENT: 'parent' };
const askAliveEveryMs = 10_000;
const answersWithinMs = 5_000;
const retryAtMostMs = 10_000;
/** What who is signed in may do was changed (apps/api/src/live/live.door.ts). */
const changedCode = 4205;

/**
 * Opens the connection and keeps it open, whatever happens on the way; a session that is over ends it. Returns what
 * closes it.
 */
export function connect({
  audience,
  tell,
  ...who
}: LiveOptions & { readonly tell: (news: News) => void }): () => void {
  let socket: WebSocket | null = null;
  let dying: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}/graphql`,
    connectionParams: { audience: audienceNames[audience] },
    keepAlive: askAliveEveryMs,
    retryAttempts: Infinity,
    retryWait: waitFor,
    shouldRetry: (event) => !isUnknown(event),
    on: {
      // Also the first time: something may have happened between the page's own question and now.
      connected: (opened) => {
        socket = opened as WebSocket;
        tell({ personIds: [], mayConcernAnybody: true });
      },
      closed: (event) => askWho(event, who),
      ping: (isReceived) => {
        if (isReceived) return;
        // A connection that died without a word would be believed in for minutes.
        clearTimeout(dying);
        dying = setTimeout(() => socket?.close(4408, 'No answer'), answersWithinMs);
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(dying);
      },
    },
  });
  const end = client.subscribe<ConsentNewsSubscription>(
    { query: print(ConsentNewsDocument) },
    {
      next: ({ data }) => {
        if (data == null) return;
        const { personIds, concernsNumber } = data.consentNews;
        tell({ personIds, mayConcernAnybody: concernsNumber });
      },
      // Whether the session is over, `closed` has told; all else is tried again.
      error: () => undefined,
      complete: () => undefined,
    },
  );
  return () => {
    clearTimeout(dying);
    end();
    void client.dispose();
  };
}

function askWho(event: unknown, { onUnknown, onChanged }: Omit<LiveOptions, 'audience'>): void {
  if (isUnknown(event)) onUnknown();
  else if (event instanceof CloseEvent && event.code === changedCode) onChanged();
}

function isUnknown(event: unknown): boolean {
  return event instanceof CloseEvent && event.code === Number(CloseCode.Unauthorized);
}

/** At once, then at growing distances; with chance, so that a restarted server is not stormed. Back online at once. */
function waitFor(retries: number): Promise<void> {
  const base = Math.min(retryAtMostMs, 250 * 2 ** retries);
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, base / 2 + (base / 2) * Math.random());
    window.addEventListener('online', go);
  });
}
