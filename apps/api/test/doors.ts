import type { AddressInfo } from 'node:net';
import { buildApp } from '../src/app.js';
import type { House } from '../src/house.js';

export interface Doors {
  readonly url: string;
  close(): Promise<void>;
}

/** Every door of the api, on a free port of this machine. */
export async function openDoors(house: House): Promise<Doors> {
  const app = await buildApp(house);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    close: () => app.close(),
  };
}
