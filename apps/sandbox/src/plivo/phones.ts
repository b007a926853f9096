import type { World } from '../world.js';

/** Puts a phone on the page's list; one that is there stays as it is. */
export function rememberPhone(world: World, number: string): void {
  if (world.state.phones.get(number)) return;
  world.state.phones.put(number, { number, addedAt: world.options.clock() });
}
