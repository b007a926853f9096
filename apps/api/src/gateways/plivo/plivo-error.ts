/** What a failed call of the SDK means, in our own words. */
export interface PlivoFault {
  /** Whether the request may have taken effect all the same. */
  readonly mayHaveHappened: boolean;
  readonly code: string;
  readonly reason: string;
  readonly retryable: boolean;
  readonly stoppedByCarrier: boolean;
  readonly status: number | null;
}

interface Kind {
  readonly code: string;
  readonly reason: string;
  readonly retryable?: true;
}

const STOPPED: Kind = { code: 'stopped', reason: 'The recipient has stopped texts from this number.' };
const NO_CREDIT: Kind = { code: 'no-credit', reason: 'The carrier account has no credit.', retryable: true };
const NOT_CONNECTED: Kind = {
  code: 'not-connected',
  reason: 'The carrier could not be reached.',
  retryable: true,
};

/** The carrier's sentences name numbers, so they are only recognised, never passed on. */
const BY_WORDS: ReadonlyArray<readonly [RegExp, Kind]> = [
  [/blocked by stop|(?:recipient|destination|number)\b.{0,40}(?:opted[ -]?out|unsubscribed)/i, STOPPED],
  [/insufficient (?:credit|fund|balance)/i, NO_CREDIT],
  [
    /too long|(?:exceed|max)\S* .{0,40}(?:length|character)/i,
    { code: 'too-long', reason: 'The text is too long.' },
  ],
  [/geo|country barred/i, { code: 'country-barred', reason: 'Texts to this country are not switched on.' }],
  [/\bsrc\b|\bsource\b|sender/i, { code: 'bad-sender', reason: 'The carrier refuses the sending number.' }],
  [
    /\bdst\b|destination|recipient/i,
    { code: 'bad-number', reason: 'The carrier refuses the receiving number.' },
  ],
];

/** The answers whose sentence says more than their status. */
const WORDED: ReadonlySet<number> = new Set([400, 402, 403, 422]);

const BY_STATUS: Readonly<Record<number, Kind>> = {
  401: { code: 'not-authorised', reason: 'The carrier refuses our credentials.' },
  402: NO_CREDIT,
  403: { code: 'not-allowed', reason: 'The carrier account may not do this.' },
  404: { code: 'not-found', reason: 'The carrier knows no such thing.' },
  429: { code: 'rate-limited', reason: 'The carrier asks us to slow down.', retryable: true },
};

const REJECTED: Kind = { code: 'rejected', reason: 'The carrier refuses the request.' };

/** These end before the first byte of the request is written. */
const BEFORE_SENDING =
  /connect E[A-Z]+|getaddrinfo E[A-Z_]+|before secure TLS connection|certificate|wrong version number/i;

/**
 * Reads what plivo 4.79 rejects with: a string (the stack) when the network failed or time ran out, an Error
 * with `.status` for some answers, a bare Error that only names the status code for 402, 429, 502 and 503.
 */
export function readPlivoError(error: unknown): PlivoFault {
  if (typeof error === 'string') return readNetworkFault(error.split('\n', 1)[0] ?? '');
  const words = error instanceof Error && typeof error.message === 'string' ? error.message : '';
  const status = readStatus(error, words);
  if (status === null) return unclear('no-answer', 'The carrier gave no answer that we understand.', null);
  if (status === 408 || status >= 500)
    return unclear('carrier-trouble', 'The carrier had an error of its own.', status);
  const byWords = WORDED.has(status) ? BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] : undefined;
  return certain(byWords ?? BY_STATUS[status] ?? REJECTED, status);
}

function readNetworkFault(firstLine: string): PlivoFault {
  if (BEFORE_SENDING.test(firstLine)) return certain(NOT_CONNECTED, null);
  if (/timeout/i.test(firstLine)) return unclear('timed-out', 'The carrier did not answer in time.', null);
  return unclear('cut-off', 'The connection to the carrier was cut.', null);
}

function readStatus(error: unknown, words: string): number | null {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (typeof status === 'number') return status;
  const named = /status code (\d{3})\b/.exec(words)?.[1];
  return named === undefined ? null : Number(named);
}

function certain(kind: Kind, status: number | null): PlivoFault {
  const stoppedByCarrier = kind === STOPPED;
  return {
    mayHaveHappened: false,
    code: kind.code,
    reason: kind.reason,
    retryable: kind.retryable ?? false,
    stoppedByCarrier,
    status,
  };
}

function unclear(code: string, reason: string, status: number | null): PlivoFault {
  return { mayHaveHappened: true, code, reason, retryable: true, stoppedByCarrier: false, status };
}
