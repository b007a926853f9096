import type { LiveNews, LiveOptions, News } from './news.js';

/** Nobody ever tells anything; for tests. */
export const silentNews: LiveNews = { listen: () => () => undefined };

/** Going from one page to the next must not close and open the connection. */
const keptOpenMs = 5_000;

export function createLiveNews(options: LiveOptions): LiveNews {
  const listeners = new Set<(news: News) => void>();
  const tell = (news: News): void => listeners.forEach((listener) => listener(news));
  let connection: Promise<() => void> | null = null;
  let closing: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    // What could not even be loaded has nothing to close.
    void connection?.then((end) => end()).catch(() => undefined);
    connection = null;
  };
  const open = (): Promise<() => void> => {
    const opened = import('./connect.js').then(({ connect }) =>
      connect({
        audience: options.audience,
        tell,
        onChanged: options.onChanged,
        onUnknown: () => {
          if (connection === opened) close();
          options.onUnknown();
        },
      }),
    );
    opened.catch(() => {
      if (connection === opened) connection = null;
    });
    return opened;
  };
  return {
    listen: (listener) => {
      clearTimeout(closing);
      listeners.add(listener);
      connection ??= open();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) closing = setTimeout(close, keptOpenMs);
      };
    },
  };
}
