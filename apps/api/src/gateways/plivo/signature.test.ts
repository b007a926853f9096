import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { validateSignature, validateV3Signature } from 'plivo';
import { parsePlivoForm } from './form.js';
import type { PlivoHeaders, SignedRequest } from './signature.js';
import { verifyPlivoSignature } from './signature.js';

interface Vector {
  readonly id: string;
  readonly scheme: 'V2' | 'V3';
  readonly method?: string;
  readonly uri: string;
  readonly nonce: string;
  readonly authToken: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly signature: string;
  readonly valid: boolean;
}

const file = new URL('./signature-vectors.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };

const URL_OF_HOOK = 'https://texts.example.org/webhooks/plivo/a1b2/inbound';
const TOKEN = 'token-of-the-account';
const NONCE = '31627761595286130198';
const PARAMS: ReadonlyArray<[string, string]> = [
  ['From', '15125550101'],
  ['To', '15125550100'],
  ['Text', 'STOP'],
];
const V3_TEXT = `${URL_OF_HOOK}?From15125550101TextSTOPTo15125550100.${NONCE}`;

function sign(text: string, token = TOKEN): string {
  return createHmac('sha256', token).update(text).digest('base64');
}

const GOOD_V3 = sign(V3_TEXT);
const GOOD_V2 = sign(URL_OF_HOOK + NONCE);

function verdict(headers: PlivoHeaders, changes: Partial<SignedRequest> = {}) {
  const request = { method: 'POST', url: URL_OF_HOOK, params: PARAMS, authTokens: [TOKEN], allowV2: true };
  return verifyPlivoSignature({ ...request, headers, ...changes });
}

function v3(signature: string, name = 'x-plivo-signature-v3'): PlivoHeaders {
  return { [name]: signature, 'x-plivo-signature-v3-nonce': NONCE };
}

function v2(signature: string, name = 'x-plivo-signature-v2'): PlivoHeaders {
  return { [name]: signature, 'x-plivo-signature-v2-nonce': NONCE };
}

describe('the signatures of the published test suites', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
    const family = vector.scheme.toLowerCase();
    const answer = verifyPlivoSignature({
      method: vector.method ?? 'POST',
      url: vector.uri,
      headers: {
        [`x-plivo-signature-${family}`]: vector.signature,
        [`x-plivo-signature-${family}-nonce`]: vector.nonce,
      },
      params: Object.entries(vector.params ?? {}),
      authTokens: [vector.authToken],
      allowV2: true,
    });
    expect(answer.ok).toBe(vector.valid);
  });
});

describe('what is accepted', () => {
  it('takes V3 under the plain and under the main-account header, and names the scheme and the nonce', () => {
    expect(verdict(v3(GOOD_V3))).toEqual({ ok: true, scheme: 'v3', nonce: NONCE });
    expect(verdict(v3(GOOD_V3, 'x-plivo-signature-ma-v3'))).toEqual({ ok: true, scheme: 'v3', nonce: NONCE });
  });

  it('takes V2 under the plain and under the main-account header where V2 is allowed', () => {
    expect(verdict(v2(GOOD_V2))).toEqual({ ok: true, scheme: 'v2', nonce: NONCE });
    expect(verdict(v2(GOOD_V2, 'x-plivo-signature-ma-v2'))).toEqual({ ok: true, scheme: 'v2', nonce: NONCE });
    expect(verdict(v2(GOOD_V2), { allowV2: false })).toEqual({ ok: false, why: 'v2-not-allowed' });
  });

  it('takes any right one of a list, with and without blanks', () => {
    expect(verdict(v3(`${sign('other')},${GOOD_V3}`)).ok).toBe(true);
    expect(verdict(v3(`${sign('other')}, ${GOOD_V3} ,`)).ok).toBe(true);
    expect(verdict(v3(`${GOOD_V3},${sign('other')}`)).ok).toBe(true);
  });

  it('takes a right main-account signature beside a plain one of another token', () => {
    const headers = { ...v3(sign(V3_TEXT, 'subaccount')), 'x-plivo-signature-ma-v3': GOOD_V3 };
    expect(verdict(headers).ok).toBe(true);
  });

  it('tries every token, so that one can be changed while texts come in', () => {
    expect(verdict(v3(GOOD_V3), { authTokens: ['new', TOKEN] }).ok).toBe(true);
    expect(verdict(v3(GOOD_V3), { authTokens: [TOKEN, 'old'] }).ok).toBe(true);
    expect(verdict(v3(GOOD_V3), { authTokens: ['new', 'newer'] })).toEqual({ ok: false, why: 'mismatch' });
  });

  it('reads header names and the method in any case', () => {
    const headers = { 'X-Plivo-Signature-V3': GOOD_V3, 'X-Plivo-Signature-V3-Nonce': NONCE };
    expect(verdict(headers, { method: 'post' }).ok).toBe(true);
  });

  it('reads no meaning into the fragment', () => {
    expect(verdict(v3(GOOD_V3), { url: `${URL_OF_HOOK}#part` }).ok).toBe(true);
  });
});

describe('no way down from V3', () => {
  it.each([
    ['a wrong V3', v3(sign('something else'))],
    ['an empty V3', v3('')],
    ['a V3 sent as an array', { 'x-plivo-signature-v3': [GOOD_V3], 'x-plivo-signature-v3-nonce': NONCE }],
    ['a V3 without its nonce', { 'x-plivo-signature-v3': GOOD_V3 }],
    ['a wrong main-account V3', v3(sign('something else'), 'x-plivo-signature-ma-v3')],
    ['nothing but a V3 nonce', { 'x-plivo-signature-v3-nonce': NONCE }],
  ])('refuses %s beside a right V2', (_name, headers) => {
    expect(verdict({ ...v2(GOOD_V2), ...headers }).ok).toBe(false);
  });
});

describe('what is refused without throwing', () => {
  it.each<[string, PlivoHeaders, Partial<SignedRequest>, string]>([
    ['no header at all', {}, {}, 'no-signature'],
    ['an undefined header', { 'x-plivo-signature-v3': undefined }, {}, 'no-signature'],
    ['no nonce', { 'x-plivo-signature-v2': GOOD_V2 }, {}, 'no-nonce'],
    ['an empty signature', v2(''), {}, 'malformed-header'],
    ['only commas', v2(',,'), {}, 'no-signature'],
    ['an array nonce', { ...v3(GOOD_V3), 'x-plivo-signature-v3-nonce': [NONCE] }, {}, 'malformed-header'],
    [
      'a nonce sent twice',
      { ...v3(GOOD_V3), 'x-plivo-signature-v3-nonce': `${NONCE}, ${NONCE}` },
      {},
      'malformed-header',
    ],
    [
      'one header in two spellings',
      { ...v3(GOOD_V3), 'X-PLIVO-SIGNATURE-V3': GOOD_V3 },
      {},
      'malformed-header',
    ],
    ['an endless header', v3('A'.repeat(5_000)), {}, 'malformed-header'],
    ['no token', v3(GOOD_V3), { authTokens: [] }, 'no-token'],
    ['an empty token', v3(sign(V3_TEXT, ' ').slice(1)), { authTokens: [''] }, 'no-token'],
    ['another method', v3(GOOD_V3), { method: 'PUT' }, 'unknown-method'],
    ['another text', v3(GOOD_V3), { params: [['Text', 'START']] }, 'mismatch'],
    ['another path', v3(GOOD_V3), { url: `${URL_OF_HOOK}/` }, 'mismatch'],
    ['another scheme', v3(GOOD_V3), { url: URL_OF_HOOK.replace('https', 'http') }, 'mismatch'],
    ['a shortened signature', v3(GOOD_V3.slice(0, -1)), {}, 'mismatch'],
    ['odd characters', v3('ü💃'), {}, 'mismatch'],
  ])('%s', (_name, headers, changes, why) => {
    expect(verdict(headers, changes)).toEqual({ ok: false, why });
  });

  it('signs with an empty token for nobody', () => {
    const signedWithNothing = createHmac('sha256', '').update(V3_TEXT).digest('base64');
    expect(verdict(v3(signedWithNothing), { authTokens: ['', TOKEN] }).ok).toBe(false);
  });
});

describe("agreement with the SDK's own validators", () => {
  const bodies = [
    'From=15125550101&To=15125550100&Text=STOP',
    'Text=S%C3%AD%2C+d%C3%A9jame+%F0%9F%92%83&From=15125550101&To=15125550100',
    'Text=a&Text=B&Text=%C3%A9&A=2&A=1&a=0',
    'Text=1%2B1%3D2%26more&Empty=&Units=1',
    'b=1&B=2&_=3&constructor=4',
    '',
  ];
  const urls = [
    'https://texts.example.org/webhooks/plivo/inbound',
    'https://texts.example.org/webhooks/plivo/inbound/',
    'https://texts.example.org:8443/in',
    'https://texts.example.org/in?b=2&a=1',
    'https://texts.example.org/in?name=Ana%20Mar%C3%ADa&x=1+1&a=2',
    'https://texts.example.org/in?',
  ];
  const cases = urls.flatMap((url) => bodies.map((body) => [url, body] as const));

  function grouped(body: string): Record<string, string | string[]> {
    const fields = new Map<string, string[]>();
    for (const [name, value] of parsePlivoForm(body)) fields.set(name, [...(fields.get(name) ?? []), value]);
    return Object.fromEntries(
      [...fields].map(([name, values]) => [name, values.length > 1 ? values : values.join('')]),
    );
  }

  /** Written down from Plivo's description, apart from the code under test. */
  function describedV3(url: string, body: string): string {
    const [base = '', query = ''] = url.split('?');
    const pairs = (text: string) =>
      [...new URLSearchParams(text)].sort(([a, b], [c, d]) => (a === c ? (b < d ? -1 : 1) : a < c ? -1 : 1));
    const asked = pairs(query)
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
    const posted = pairs(body).flat().join('');
    return `${base}${asked || body ? '?' : ''}${asked}${asked && body ? '.' : ''}${posted}.${NONCE}`;
  }

  it.each(cases)('V3 of a POST to %s with %s', (url, body) => {
    const signature = sign(describedV3(url, body));
    expect(validateV3Signature('POST', url, NONCE, TOKEN, signature, grouped(body))).toBe(true);
    expect(verdict(v3(signature), { url, params: parsePlivoForm(body) }).ok).toBe(true);
  });

  // The SDK asks the querystring module for these, whose arrays are no `Array` inside a jest environment.
  it('V3 of a query with repeated names, as the SDK signs it outside of jest', () => {
    const url = 'https://texts.example.org/in?x=1+1&a=2&a=1&n=Mar%C3%ADa';
    const signature = sign(`https://texts.example.org/in?a=1&a=2&n=María&x=1 1.${NONCE}`);
    expect(verdict(v3(signature), { method: 'GET', url, params: [] }).ok).toBe(true);
  });

  it.each(urls)('V3 of a GET of %s', (url) => {
    const signature = sign(describedV3(url, ''));
    expect(validateV3Signature('GET', url, NONCE, TOKEN, signature)).toBe(true);
    expect(verdict(v3(signature), { method: 'GET', url, params: [] }).ok).toBe(true);
  });

  it.each(urls)('V2 of %s', (url) => {
    const signature = sign((url.split('?')[0] ?? '') + NONCE);
    expect(validateSignature(url, NONCE, signature, TOKEN)).toBe(true);
    expect(verdict(v2(signature), { url }).ok).toBe(true);
  });
});
