import type { InactiveAddress } from '../state/rows.js';
import type { World } from '../world.js';

export function inactiveKey(email: string, stream: string): string {
  return `${stream} ${email.toLowerCase()}`;
}

/** From now on Postmark sends nothing to this address on that stream. */
export function deactivate(world: World, address: Omit<InactiveAddress, 'since'>): void {
  const email = address.email.toLowerCase();
  world.state.inactive.put(inactiveKey(email, address.stream), {
    ...address,
    email,
    since: world.options.clock(),
  });
}

/** Says whether the address was inactive. */
export function reactivate(world: World, { email, stream }: { email: string; stream: string }): boolean {
  return world.state.inactive.delete(inactiveKey(email, stream));
}
