import { createHmac, randomUUID } from 'node:crypto';

/** The auth token of the sandbox account, which signs what the carrier posts. */
const carrierToken = 'sandbox-plivo-token';

export type Fields = ReadonlyArray<readonly [string, string]>;

/** Headers of a form post as Plivo signs it: docs.plivo.com …/concepts/signature-validation, V3. */
export function signedV3(url: string, fields: Fields, token = carrierToken): Record<string, string> {
  const nonce = newNonce();
  const sorted = [...fields].sort(([a, x], [b, y]) => order(a, b) || order(x, y));
  const form = sorted.map(([name, value]) => name + value).join('');
  const message = `${url}${fields.length > 0 ? '?' : ''}${form}.${nonce}`;
  return { 'x-plivo-signature-v3': hmac(token, message), 'x-plivo-signature-v3-nonce': nonce };
}

/** As `signedV3`, V2: the body is not covered. */
export function signedV2(url: string, nonce = newNonce()): Record<string, string> {
  return { 'x-plivo-signature-v2': hmac(carrierToken, url + nonce), 'x-plivo-signature-v2-nonce': nonce };
}

export function newNonce(): string {
  return randomUUID().replaceAll('-', '');
}

function hmac(token: string, message: string): string {
  return createHmac('sha256', token).update(message, 'utf8').digest('base64');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
