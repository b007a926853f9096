import { describe, expect, it } from '@jest/globals';
import { validateSignature, validateV3Signature } from 'plivo';
import { signatureHeaders, type ToSign } from './signatures.js';

const fields = {
  From: '12025550142',
  To: '12025550100',
  Text: 'Ça suffit 👋 a&b=c',
  Type: 'sms',
  z: '',
  Z: '1',
};

const urls = [
  'https://school.example/webhooks/plivo/s3cret',
  'https://school.example:8443/webhooks/plivo/s3cret/',
  'http://127.0.0.1:4000/in?b=2&a=1&name=J%C3%BCrgen+K',
  'https://school.example',
];

function toSign(url: string, more: Partial<ToSign> = {}): ToSign {
  return { method: 'POST', url, fields, authToken: 'sub-token', mainAuthToken: 'main-token', ...more };
}

describe.each(urls)('signatures of a webhook to %s', (url) => {
  it('satisfy the V3 check of the SDK, with the owner and the main token each in its header', () => {
    const headers = signatureHeaders('v3', toSign(url));
    const nonce = headers['X-Plivo-Signature-V3-Nonce'] ?? '';
    const check = (token: string, signature = ''): boolean =>
      validateV3Signature('POST', url, nonce, token, signature, { ...fields }) === true;
    expect(check('sub-token', headers['X-Plivo-Signature-V3'])).toBe(true);
    expect(check('main-token', headers['X-Plivo-Signature-Ma-V3'])).toBe(true);
    expect(check('main-token', headers['X-Plivo-Signature-V3'])).toBe(false);
  });

  it('satisfy the V3 check of the SDK for GET', () => {
    const full = `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(fields).toString()}`;
    const headers = signatureHeaders('v3', toSign(full, { method: 'GET', fields: {} }));
    const [nonce = '', signature = ''] = [
      headers['X-Plivo-Signature-V3-Nonce'],
      headers['X-Plivo-Signature-V3'],
    ];
    expect(validateV3Signature('GET', full, nonce, 'sub-token', signature)).toBe(true);
  });

  it('satisfy the V2 check of the SDK', () => {
    const headers = signatureHeaders('v2', toSign(url));
    const [nonce = '', signature = ''] = [
      headers['X-Plivo-Signature-V2-Nonce'],
      headers['X-Plivo-Signature-V2'],
    ];
    expect(validateSignature(url, nonce, signature, 'sub-token')).toBe(true);
    expect(Object.keys(headers).some((name) => name.includes('V3'))).toBe(false);
  });

  it('fail the check when they are asked to be bad', () => {
    const headers = signatureHeaders('bad', toSign(url));
    const [nonce = '', signature = ''] = [
      headers['X-Plivo-Signature-V3-Nonce'],
      headers['X-Plivo-Signature-V3'],
    ];
    expect(validateV3Signature('POST', url, nonce, 'sub-token', signature, { ...fields })).toBe(false);
  });
});

describe('signature modes', () => {
  it('send the main account header alone, or nothing', () => {
    const url = 'https://school.example/in';
    expect(Object.keys(signatureHeaders('ma-v3', toSign(url))).sort()).toEqual([
      'X-Plivo-Signature-Ma-V3',
      'X-Plivo-Signature-V3-Nonce',
    ]);
    expect(signatureHeaders('none', toSign(url))).toEqual({});
  });
});
