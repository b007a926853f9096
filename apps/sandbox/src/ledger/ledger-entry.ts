export type Provider = 'plivo' | 'postmark';

/** What was asked of a provider's API, or what the provider posted to Optline. */
export type Deed =
  | 'send-text'
  | 'get-text'
  | 'list-texts'
  | 'get-account'
  | 'get-pricing'
  | 'send-email'
  | 'find-emails'
  | 'read-server'
  | 'change-suppressions'
  | 'inbound-text'
  | 'delivery-report'
  | 'email-event'
  | 'one-click-unsubscribe';

export interface LedgerEntry {
  seq: number;
  /** Epoch milliseconds. */
  at: number;
  provider: Provider;
  /** Asked of the sandbox, or posted by it. */
  direction: 'asked' | 'posted';
  deed: Deed;
  method: string;
  url: string;
  body: unknown;
  status: number | null;
  outcome: 'pending' | 'answered' | 'hung' | 'dropped' | 'timed-out' | 'no-connection' | 'not-loopback';
  durationMs: number | null;
  /** Counts the tries of one posting from 1; 1 for what was asked. */
  attempt: number;
}
