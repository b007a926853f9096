import type { Audience } from '../contract/contract.generated.js';

/** Something happened to somebody's consent; or the connection is back, and anything may have happened. */
export interface News {
  readonly personIds: readonly string[];
  readonly mayConcernAnybody: boolean;
}

/** One connection for a whole page, as long as something on it listens. */
export interface LiveNews {
  /** Returns what ends it. */
  readonly listen: (tell: (news: News) => void) => () => void;
}

export interface LiveOptions {
  readonly audience: Audience;
  /** The server ended the connection because it does not know who asks. */
  readonly onUnknown: () => void;
  /** What who is signed in may do was changed meanwhile. */
  readonly onChanged: () => void;
}
