import { createHmac } from 'node:crypto';
import { sameSecret } from '../same-secret.js';
import { parsePlivoForm } from './form.js';

export type PlivoHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;
type Pair = readonly [name: string, value: string];

export interface SignedRequest {
  readonly method: string;
  /** As pasted into Plivo: the configured public base URL and the path and query as they came in. */
  readonly url: string;
  readonly headers: PlivoHeaders;
  /** The form fields of a POST. Those of a GET stand in the URL already: pass none. */
  readonly params: ReadonlyArray<[string, string]>;
  readonly authTokens: readonly string[];
  readonly allowV2: boolean;
}

export type SignatureVerdict =
  | { readonly ok: true; readonly scheme: 'v3' | 'v2'; readonly nonce: string }
  | { readonly ok: false; readonly why: SignatureFault };

export type SignatureFault =
  | 'no-token'
  | 'no-signature'
  | 'malformed-header'
  | 'no-nonce'
  | 'mismatch'
  | 'v2-not-allowed'
  | 'unknown-method';

const MAX_HEADER_LENGTH = 2_000;
const MAX_NONCE_LENGTH = 256;

/**
 * Tells whether Plivo signed this request. A request that carries any header of the V3 family must pass V3:
 * falling back to V2, which covers neither body nor query, would let anybody rewrite the text. Never throws.
 * Source: docs.plivo.com/docs/messaging/concepts/signature-validation and
 * docs.plivo.com/docs/voice/concepts/signature-validation.
 */
export function verifyPlivoSignature(request: SignedRequest): SignatureVerdict {
  const tokens = request.authTokens.filter((token) => token !== '');
  if (tokens.length === 0) return { ok: false, why: 'no-token' };
  const v3 = readFamily(request.headers, 'v3');
  if (v3.present) {
    const method = request.method.toUpperCase();
    if (method !== 'GET' && method !== 'POST') return { ok: false, why: 'unknown-method' };
    return judge(v3, tokens, (nonce) => v3Message({ ...request, method }, nonce));
  }
  const v2 = readFamily(request.headers, 'v2');
  if (!v2.present) return { ok: false, why: 'no-signature' };
  if (!request.allowV2) return { ok: false, why: 'v2-not-allowed' };
  return judge(v2, tokens, (nonce) => beforeQuery(request.url).base + nonce);
}

interface Family {
  readonly scheme: 'v3' | 'v2';
  readonly present: boolean;
  readonly malformed: boolean;
  readonly signatures: readonly string[];
  readonly nonce: string | null;
}

function judge(
  family: Family,
  tokens: readonly string[],
  message: (nonce: string) => string,
): SignatureVerdict {
  if (family.malformed) return { ok: false, why: 'malformed-header' };
  if (family.signatures.length === 0) return { ok: false, why: 'no-signature' };
  if (family.nonce === null) return { ok: false, why: 'no-nonce' };
  const text = message(family.nonce);
  let matched = false;
  for (const token of tokens) {
    const expected = createHmac('sha256', token).update(text, 'utf8').digest('base64');
    // Every candidate is compared, so that the time says nothing about which token or signature was right.
    for (const signature of family.signatures) matched = sameSecret(expected, signature) || matched;
  }
  return matched ? { ok: true, scheme: family.scheme, nonce: family.nonce } : { ok: false, why: 'mismatch' };
}

function readFamily(headers: PlivoHeaders, scheme: 'v3' | 'v2'): Family {
  const plain = readHeader(headers, `x-plivo-signature-${scheme}`);
  const main = readHeader(headers, `x-plivo-signature-ma-${scheme}`);
  const nonce = readHeader(headers, `x-plivo-signature-${scheme}-nonce`);
  const found = [plain, main, nonce].filter((header) => header !== undefined);
  // Node joins a header that was sent twice with a comma; no nonce of Plivo's holds one.
  const nonceIsOdd = typeof nonce === 'string' && (/[\s,]/.test(nonce) || nonce.length > MAX_NONCE_LENGTH);
  return {
    scheme,
    present: found.length > 0,
    malformed: nonceIsOdd || found.includes(null),
    signatures: [plain, main].flatMap((header) => listOf(header)),
    nonce: nonce ?? null,
  };
}

/** Undefined when absent, null when it is there in a form that cannot be right. */
function readHeader(headers: PlivoHeaders, name: string): string | null | undefined {
  const found = Object.entries(headers).filter(
    ([key, value]) => value !== undefined && key.toLowerCase() === name,
  );
  const value = found[0]?.[1];
  if (value === undefined) return undefined;
  if (found.length > 1 || typeof value !== 'string' || value.length > MAX_HEADER_LENGTH) return null;
  return value.trim() === '' ? null : value.trim();
}

function listOf(header: string | null | undefined): string[] {
  if (typeof header !== 'string') return [];
  return header
    .split(',')
    .map((signature) => signature.trim())
    .filter((signature) => signature !== '');
}

function v3Message(request: SignedRequest, nonce: string): string {
  const { base, query } = beforeQuery(request.url);
  const isPost = request.method === 'POST';
  const posted: readonly Pair[] = isPost ? request.params : [];
  const asked: Pair[] = [...parsePlivoForm(query), ...(isPost ? [] : request.params)];
  const inQuery = sorted(asked)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const inBody = sorted(posted)
    .map(([name, value]) => name + value)
    .join('');
  const mark = inQuery !== '' || posted.length > 0 ? '?' : '';
  const dot = inQuery !== '' && posted.length > 0 ? '.' : '';
  return `${base}${mark}${inQuery}${dot}${inBody}.${nonce}`;
}

/** Cut as a string: a URL object would write some characters differently from how they were signed. */
function beforeQuery(url: string): { base: string; query: string } {
  const [withoutFragment = ''] = url.split('#', 1);
  const mark = withoutFragment.indexOf('?');
  if (mark === -1) return { base: withoutFragment, query: '' };
  return { base: withoutFragment.slice(0, mark), query: withoutFragment.slice(mark + 1) };
}

function sorted(pairs: readonly Pair[]): Pair[] {
  return [...pairs].sort((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
