import { fork } from 'node:child_process';
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
  /** What was handed over so far. */
  taken(): Promise<Taken>;
  stop(): Promise<void>;
}

const script = fileURLToPath(new URL('./providers.js', import.meta.url));

export async function startProviders(): Promise<Providers> {
  const child = fork(script, { execArgv: [] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The stand-in for carrier and mail server did not start.')));
  });
  const url = `http://127.0.0.1:${String(port)}`;
  return {
    url,
    taken: async () => (await (await fetch(`${url}/taken`)).json()) as Taken,
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
