import type { Faults } from './faults/faults.js';
import type { Ledger } from './ledger/ledger.js';
import type { Poster } from './posting/poster.js';
import type { State } from './state/state.js';

export interface PlivoAccount {
  authId: string;
  authToken: string;
}

export interface SandboxOptions {
  /** 0 takes any free port. Always on 127.0.0.1. */
  port: number;
  plivo: PlivoAccount & { subaccounts?: PlivoAccount[] };
  postmark: { serverToken: string };
  /** Folder that keeps phones, texts and mails over a restart; absent: nothing is kept. */
  dataFolder?: string;
  /** Waits between the tries of posting a text or report. */
  plivoRetryAfterMs?: number[];
  /** Waits between the tries of posting an e-mail event. */
  postmarkRetryAfterMs?: number[];
  /** How long Optline may take to answer. */
  webhookTimeoutMs?: number;
  /** Epoch milliseconds. */
  clock?: () => number;
}

/** What every part of the sandbox works with. */
export interface World {
  options: Required<Omit<SandboxOptions, 'dataFolder'>>;
  state: State;
  ledger: Ledger;
  faults: Faults;
  poster: Poster;
}
