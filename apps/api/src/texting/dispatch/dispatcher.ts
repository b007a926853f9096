import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../../house.js';
import { releaseInterrupted } from './release-interrupted.js';
import { reserveAgainSoon, reserveTexts } from './reserve-texts.js';
import type { ReservedText } from './reserve-texts.js';
import { sendText } from './send-text.js';

export interface Dispatcher {
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

const atOnce = 16;
/** With fewer under way the next are reserved: several in one unit of work. */
const fewUnderWay = 8;
const idleMs = 200;
const busyForMs = 200;
const afterFaultMs = 2000;
const interruptedEveryMs = 10_000;

/**
 * Sends the texts that are due, forever. Any number of dispatchers may run: each text is claimed by one, immediately
 * before its request.
 */
export function startDispatcher(house: House): Dispatcher {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const busyUntil = new Map<string, number>();
  let releaseAt = 0;

  const turn = async (): Promise<void> => {
    const now = house.now().getTime();
    if (now >= releaseAt || releaseAt - now > interruptedEveryMs) {
      await releaseInterrupted(house);
      releaseAt = now + interruptedEveryMs;
    }
    for (const [number, until] of busyUntil) if (until <= performance.now()) busyUntil.delete(number);
    const wish = { atMost: atOnce - underWay.size, busyNumbers: [...busyUntil.keys()] };
    const { texts, busyNumbers } = await reserveTexts(house, wish);
    for (const number of busyNumbers) busyUntil.set(number, performance.now() + busyForMs);
    for (const text of texts) {
      const sending = send(house, text).finally(() => underWay.delete(sending));
      underWay.add(sending);
    }
    while (underWay.size > fewUnderWay) await Promise.race(underWay);
    // With busy numbers passed over, others may have their turn at once.
    if (texts.length === 0 && busyNumbers.length === 0)
      await pause(idleMs, undefined, { signal: stopping.signal }).catch(() => undefined);
  };

  const loop = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await turn();
      } catch (error) {
        house.log.error({ err: error }, 'the queue of texts could not be read');
        await pause(afterFaultMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
    await Promise.all(underWay);
  })();

  return {
    stop: () => {
      stopping.abort();
      return loop;
    },
  };
}

async function send(house: House, text: ReservedText): Promise<void> {
  try {
    await sendText(house, text);
  } catch (error) {
    // A text that was not claimed is reserved anew, one that was claimed is never sent again.
    house.log.error(
      { err: error, text: text.id },
      'a text could not be sent, or what came of it not be stored',
    );
    // Where the database is away this fails too: then the reservation ends by itself.
    await reserveAgainSoon(house, text).catch(() => undefined);
  }
}
