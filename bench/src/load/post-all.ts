import { KeepAliveClient } from './keep-alive-client.js';
import { takeTurns } from './take-turns.js';
import type { Timing } from './timing.js';
import { Stopwatch } from './timing.js';

/** Posts every request once, over `concurrency` connections. Throws unless every answer was 200. */
export async function postAll(
  port: number,
  requests: readonly Buffer[],
  concurrency: number,
): Promise<Timing> {
  const clients = await Promise.all(Array.from({ length: concurrency }, () => KeepAliveClient.open(port)));
  const refused = new Map<number, number>();
  try {
    const watch = new Stopwatch();
    await takeTurns(requests, concurrency, async (request, worker) => {
      const lap = watch.lap();
      const status = (await clients[worker]?.post(request)) ?? 0;
      lap();
      if (status !== 200) refused.set(status, (refused.get(status) ?? 0) + 1);
    });
    const timing = watch.timing();
    if (refused.size > 0) throw new Error(`Not every STOP was answered with 200: ${listed(refused)}.`);
    return timing;
  } finally {
    for (const client of clients) client.close();
  }
}

function listed(refused: ReadonlyMap<number, number>): string {
  return [...refused].map(([status, howMany]) => `${howMany} with ${status}`).join(', ');
}
