import { createContext, use } from 'react';
import type { NetworkWatch } from '../apollo/network-state.js';
import type { SessionWatch } from '../apollo/session-end.js';
import type { Audience } from '../contract/contract.generated.js';
import type { LiveNews } from '../live/news.js';
import type { LanguageWatch } from '../words/language-watch.js';

export interface Optline {
  readonly audience: Audience;
  readonly network: NetworkWatch;
  readonly session: SessionWatch;
  readonly language: LanguageWatch;
  readonly live: LiveNews;
}

export const OptlineContext = createContext<Optline | null>(null);

/** What the whole app has one of. */
export function useOptline(): Optline {
  const optline = use(OptlineContext);
  if (optline === null) throw new Error('There is no OptlineProvider around this.');
  return optline;
}
