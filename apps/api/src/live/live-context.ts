import type { Context, Principal } from '../context.js';

/** What a subscription gets besides: its session may end while it goes on. */
export interface LiveContext extends Context {
  /** Who is connected now; `null` when the session has ended, and the connection with it. */
  readonly lookAgain: () => Promise<Principal | null>;
}
