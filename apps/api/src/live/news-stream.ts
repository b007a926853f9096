import type { News } from './news-feed.js';

export interface NewsSource {
  /** Begins to listen; returns what ends it. */
  readonly listen: (tell: (news: News) => void) => () => void;
  /** What of a piece of news the listener may hear: `null` for nothing, `'gone'` when they may hear nothing more. */
  readonly present: (news: News) => Promise<News | null | 'gone'>;
}

/** Who is so far behind looks at everything again, when they come back. */
const waitingAtMost = 1000;

/**
 * News one after another. A generator would not do: it cannot be ended while it waits, so it would go on listening for
 * a client that has left.
 */
export function newsStream({ listen, present }: NewsSource): AsyncIterableIterator<News> {
  const waiting: News[] = [];
  let wake: () => void = () => undefined;
  let isOver = false;
  const stop = listen((news) => {
    waiting.push(news);
    if (waiting.length > waitingAtMost) end();
    wake();
  });
  const end = (): void => {
    isOver = true;
    waiting.length = 0;
    stop();
    wake();
  };
  const over = { done: true, value: undefined } as const;
  return {
    next: async () => {
      while (!isOver) {
        const news = waiting.shift();
        if (news === undefined) {
          await new Promise<void>((resolve) => (wake = resolve));
          continue;
        }
        const shown = await present(news);
        if (shown === 'gone') end();
        else if (shown !== null && !isOver) return { done: false, value: shown };
      }
      return over;
    },
    return: () => {
      end();
      return Promise.resolve(over);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
