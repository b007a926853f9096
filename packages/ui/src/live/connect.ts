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
  onUnknown,
  onChanged,
}: LiveOptions & { readonly tell: (news: News) => void }): () => void {
  let socket: WebSocket | null = null;
  const life = signsOfLife(() => socket?.close(4408, 'No answer'));
  let closed: unknown = null;
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
        // Asked now and not before: what is changed from here on is heard again.
        if (hasCode(closed, changedCode)) onChanged();
        closed = null;
      },
      closed: (event) => {
        closed = event;
        if (isUnknown(event)) onUnknown();
      },
      ping: (isReceived) => (isReceived ? undefined : life.asked()),
      pong: (isReceived) => (isReceived ? life.seen() : undefined),
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
    life.seen();
    end();
    void client.dispose();
  };
}

/** A connection that died without a word would be believed in for minutes. */
function signsOfLife(giveUp: () => void): { readonly asked: () => void; readonly seen: () => void } {
  let dying: ReturnType<typeof setTimeout> | undefined;
  const seen = (): void => clearTimeout(dying);
  return {
    seen,
    asked: () => {
      seen();
      dying = setTimeout(giveUp, answersWithinMs);
    },
  };
}

function isUnknown(event: unknown): boolean {
  return hasCode(event, Number(CloseCode.Unauthorized));
}

function hasCode(event: unknown, code: number): boolean {
  return event instanceof CloseEvent && event.code === code;
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
