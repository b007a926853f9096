import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Family, School } from '../school/school.js';

/** Where Plivo was told to post, which is what it signs. */
export interface Door {
  readonly publicBaseUrl: string;
  readonly authToken: string;
}

/** A family's phone texts STOP: the carrier's request, byte for byte, signed with V3. */
export function stopRequest({ publicBaseUrl, authToken }: Door, school: School, family: Family): Buffer {
  const path = `/webhooks/plivo/${school.webhookSecret}/texts`;
  const fields: Record<string, string> = {
    From: family.number.slice(1),
    To: school.number.slice(1),
    Text: 'STOP',
    Type: 'sms',
    MessageUUID: randomUUID(),
    Units: '1',
    TotalRate: '0',
    TotalAmount: '0',
    PowerpackUUID: '',
  };
  const nonce = randomBytes(16).toString('hex');
  const signature = signed(authToken, `${publicBaseUrl}${path}?${inOrder(fields)}.${nonce}`);
  const body = new URLSearchParams(fields).toString();
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'user-agent: Plivo/1.0',
    'accept: */*',
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-plivo-signature-v3: ${signature}`,
    `x-plivo-signature-ma-v3: ${signature}`,
    `x-plivo-signature-v3-nonce: ${nonce}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** As docs.plivo.com signs a form: name and value of every field, sorted by name. */
function inOrder(fields: Record<string, string>): string {
  return Object.keys(fields)
    .sort()
    .map((name) => `${name}${fields[name]}`)
    .join('');
}

function signed(authToken: string, message: string): string {
  return createHmac('sha256', authToken).update(message).digest('base64');
}
