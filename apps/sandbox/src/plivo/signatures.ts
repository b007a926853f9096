import { createHmac, randomUUID } from 'node:crypto';

export type SignatureMode = 'v3' | 'ma-v3' | 'v2' | 'none' | 'bad';

export interface ToSign {
  method: 'GET' | 'POST';
  /** As Optline was told to be reached, query included. */
  url: string;
  /** Form fields; empty for GET, whose fields are in the query. */
  fields: Record<string, string>;
  /** Of the account or subaccount that owns the number. */
  authToken: string;
  mainAuthToken: string;
}

/** Headers that Plivo signs its webhooks with (docs.plivo.com, signature validation, V2 and V3). */
export function signatureHeaders(mode: SignatureMode, what: ToSign): Record<string, string> {
  const nonce = randomUUID().replaceAll('-', '');
  const v3 = (token: string): string => hmac(token, `${v3Base(what)}.${nonce}`);
  const v2 = (token: string): string => hmac(token, `${withoutQuery(what.url)}${nonce}`);
  switch (mode) {
    case 'v3':
      return {
        'X-Plivo-Signature-V3': v3(what.authToken),
        'X-Plivo-Signature-Ma-V3': v3(what.mainAuthToken),
        'X-Plivo-Signature-V3-Nonce': nonce,
      };
    case 'ma-v3':
      return { 'X-Plivo-Signature-Ma-V3': v3(what.mainAuthToken), 'X-Plivo-Signature-V3-Nonce': nonce };
    case 'v2':
      return {
        'X-Plivo-Signature-V2': v2(what.authToken),
        'X-Plivo-Signature-Ma-V2': v2(what.mainAuthToken),
        'X-Plivo-Signature-V2-Nonce': nonce,
      };
    case 'none':
      return {};
    case 'bad':
      return {
        'X-Plivo-Signature-V3': v3(`${what.authToken}-not`),
        'X-Plivo-Signature-Ma-V3': v3(`${what.mainAuthToken}-not`),
        'X-Plivo-Signature-V3-Nonce': nonce,
      };
  }
}

function v3Base({ url, fields }: ToSign): string {
  const query = url.split('#', 1)[0]?.split('?').slice(1).join('?') ?? '';
  const pairs = [...new URLSearchParams(query)].sort(byKeyThenValue).map(([key, value]) => `${key}=${value}`);
  const form = Object.entries(fields)
    .sort(byKeyThenValue)
    .map(([key, value]) => `${key}${value}`);
  const hasBoth = pairs.length > 0 && form.length > 0;
  const mark = pairs.length > 0 || form.length > 0 ? '?' : '';
  return `${withoutQuery(url)}${mark}${pairs.join('&')}${hasBoth ? '.' : ''}${form.join('')}`;
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}

function byKeyThenValue(a: [string, string], b: [string, string]): number {
  return compare(a[0], b[0]) || compare(a[1], b[1]);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function hmac(token: string, message: string): string {
  return createHmac('sha256', token).update(message, 'utf8').digest('base64');
}
