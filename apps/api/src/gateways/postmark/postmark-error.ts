import { Errors } from 'postmark';

/** What a failed call of the SDK means, in our own words. */
export interface PostmarkFault {
  /** Whether the request may have taken effect all the same. */
  readonly mayHaveHappened: boolean;
  readonly code: string;
  readonly reason: string;
  readonly retryable: boolean;
  readonly addressUnusable: boolean;
}

/** The only words of the SDK's network errors that we write ourselves, see `fetchWithoutRedirects`. */
const NOT_CONNECTED = 'not connected';

const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * The SDK keeps only the message of what fetch throws ("fetch failed"), and with it goes the one thing that
 * tells whether the request ever left. A redirect is never followed: it would repeat the mail elsewhere.
 */
export async function fetchWithoutRedirects(
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  try {
    return await fetch(input, { ...init, redirect: 'manual' });
  } catch (error) {
    throw neverLeft(error) ? new Error(NOT_CONNECTED) : error;
  }
}

function neverLeft(error: unknown): boolean {
  const { cause } = Object(error) as Record<string, unknown>;
  const { code, syscall, message } = Object(cause) as Record<string, unknown>;
  if (typeof message === 'string' && message.includes('before secure TLS connection')) return true;
  return (
    typeof code === 'string' && (BEFORE_SENDING.has(code) || (code === 'ETIMEDOUT' && syscall === 'connect'))
  );
}

/** Reads what postmark 5.1 rejects with: its own errors, or whatever fetch threw while the body was being read. */
export function readPostmarkError(error: unknown): PostmarkFault {
  if (!(error instanceof Errors.PostmarkError))
    return unclear('no-answer', 'The mail provider gave no complete answer.');
  const { statusCode: status, code } = error;
  if (status === 0 && error.message === NOT_CONNECTED) {
    return certain('not-connected', 'The mail provider could not be reached.', true);
  }
  if (status === 0)
    return unclear('cut-off', 'The connection to the mail provider was cut, or time ran out.');
  if (status === 408 || status >= 500)
    return unclear('provider-trouble', 'The mail provider had an error of its own.');
  if (status === 429) return certain('rate-limited', 'The mail provider asks us to slow down.', true);
  if (status === 401 || status === 403)
    return certain('not-authorised', 'The mail provider refuses our token.', false);
  if (status >= 300 && status < 400)
    return certain('redirected', 'Another server answers for the mail provider.', true);
  return readApiCode(code, error.message);
}

/**
 * Postmark's own codes, postmarkapp.com/developer/api/overview. 406 and 300 come with the HTTP status 422.
 * Its sentences name addresses, so they are only recognised, never passed on.
 */
export function readApiCode(code: number, words: string): PostmarkFault {
  switch (code) {
    case 406:
      return atAddress('inactive-address', 'The mail provider has stopped mail to this address.');
    case 300:
      return /'To'/i.test(words)
        ? atAddress('bad-address', 'The mail provider refuses the address.')
        : certain('bad-email', 'The mail provider refuses the e-mail.', false);
    case 10:
      return certain('not-authorised', 'The mail provider refuses our token.', false);
    case 400:
    case 401:
      return certain('bad-sender', 'The mail provider does not know the sending address.', false);
    case 405:
    case 412:
    case 413:
      return certain('not-allowed', 'The mail account may not send this now.', false);
    default:
      return certain('rejected', 'The mail provider refuses the request.', false);
  }
}

function certain(code: string, reason: string, retryable: boolean): PostmarkFault {
  return { mayHaveHappened: false, code, reason, retryable, addressUnusable: false };
}

function atAddress(code: string, reason: string): PostmarkFault {
  return { mayHaveHappened: false, code, reason, retryable: false, addressUnusable: true };
}

function unclear(code: string, reason: string): PostmarkFault {
  return { mayHaveHappened: true, code, reason, retryable: true, addressUnusable: false };
}
