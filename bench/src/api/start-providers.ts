import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Taken {
  readonly texts: number;
  readonly emails: number;
  /** Texts whose number was sent the same words before. */
  readonly repeated: number;
}

/** Stands for the carrier and the mail server. */
export interface Providers {
  readonly url: string;
  /** Whether it posts what becomes of each text, as a carrier does. */
  readonly reportsDeliveries: boolean;
  /** What was handed over so far. Asked one at a time. */
  taken(): Promise<Taken>;
  stop(): Promise<void>;
}

/** The stand-in takes everything at once and reports nothing; the sandbox keeps a ledger and reports deliveries. */
export type Carrier = 'stand-in' | 'sandbox';

const scripts: Record<Carrier, string> = {
  'stand-in': fileURLToPath(new URL('./providers.js', import.meta.url)),
  sandbox: fileURLToPath(new URL('./sandbox-providers.js', import.meta.url)),
};

export async function startProviders(carrier: Carrier): Promise<Providers> {
  const child = fork(scripts[carrier], { execArgv: [] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The stand-in for carrier and mail server did not start.')));
  });
  return {
    url: `http://127.0.0.1:${String(port)}`,
    reportsDeliveries: carrier === 'sandbox',
    taken: async () => {
      const answered = once(child, 'message') as Promise<[Taken]>;
      child.send('taken');
      const [taken] = await answered;
      return taken;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
