import type { Deed } from '../ledger/ledger-entry.js';
import type { Posting } from '../posting/poster.js';
import type { Attempt } from '../state/rows.js';
import type { World } from '../world.js';
import { signatureHeaders, type SignatureMode } from './signatures.js';

export interface PlivoPost {
  deed: Deed;
  method: 'GET' | 'POST';
  url: string;
  /** What is signed where it differs from `url`. */
  signedUrl?: string;
  fields: Record<string, string>;
  /** Of the subaccount that owns the number. */
  authToken?: string;
  signature: SignatureMode;
  afterMs?: number;
  onAttempt?: (attempt: Attempt) => void;
}

/** Posts a form to Optline the way Plivo does: signed, 8 s to answer, retried unless the answer is 2xx. */
export function postFromPlivo(world: World, post: PlivoPost): Posting {
  const { plivo, plivoRetryAfterMs, webhookTimeoutMs } = world.options;
  const query = new URLSearchParams(post.fields).toString();
  const withFields = (url: string): string =>
    post.method === 'GET' ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url;
  const toSign = {
    method: post.method,
    url: withFields(post.signedUrl ?? post.url),
    fields: post.method === 'GET' ? {} : post.fields,
    authToken: post.authToken ?? plivo.authToken,
    mainAuthToken: plivo.authToken,
  };
  return world.poster.post({
    provider: 'plivo',
    deed: post.deed,
    method: post.method,
    url: withFields(post.url),
    headers: () => ({
      ...(post.method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      ...signatureHeaders(post.signature, toSign),
    }),
    body: post.method === 'POST' ? query : undefined,
    content: post.fields,
    retryAfterMs: plivoRetryAfterMs,
    timeoutMs: webhookTimeoutMs,
    settles: (status) => status >= 200 && status < 300,
    ...(post.afterMs === undefined ? {} : { afterMs: post.afterMs }),
    ...(post.onAttempt === undefined ? {} : { onAttempt: post.onAttempt }),
  });
}
