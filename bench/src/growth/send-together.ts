import { setTimeout as pause } from 'node:timers/promises';
import { startWorker } from '../api/api-process.js';
import type { Api, ApiWishes } from '../api/api-process.js';

/** How fast several worker processes send what is queued. */
export interface Together {
  readonly workers: number;
  /** 0 where nothing was left to send. */
  readonly textsPerSecond: number;
}

const measuredForMs = 10_000;
const beginsWithinMs = 30_000;

/** Starts so many workers and counts what they hand over, for a while after the first text. */
export async function sendTogether(
  around: Pick<ApiWishes, 'database' | 'providers' | 'endings'>,
  api: Api,
  workers: number,
): Promise<Together> {
  const { providers } = around;
  const before = (await providers.taken()).texts;
  const stops = Array.from({ length: workers }, () => startWorker(around, api));
  const giveUpAt = performance.now() + beginsWithinMs;
  while ((await providers.taken()).texts === before && performance.now() < giveUpAt) await pause(100);
  const startedAt = performance.now();
  const start = (await providers.taken()).texts;
  await pause(measuredForMs);
  const sent = (await providers.taken()).texts - start;
  const seconds = (performance.now() - startedAt) / 1000;
  await Promise.all(stops.map((stop) => stop()));
  return { workers, textsPerSecond: sent / seconds };
}
