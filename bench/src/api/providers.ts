import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Runs as a process of its own: takes every text and e-mail at once and keeps nothing but their number and addresses. */
let texts = 0;
let emails = 0;
/** Texts whose number was sent the same words before. */
let repeated = 0;
const sent = new Set<string>();

interface Answer {
  readonly status: number;
  readonly body: object;
}

function answerTo({ method, url = '' }: IncomingMessage, posted: string): Answer {
  if (method === 'POST' && url.includes('/Message/')) {
    take(posted);
    const body = { api_id: randomUUID(), message: 'message(s) queued', message_uuid: [randomUUID()] };
    return { status: 202, body };
  }
  if (method === 'POST' && url.startsWith('/email')) {
    emails += 1;
    const body = {
      ErrorCode: 0,
      Message: 'OK',
      MessageID: randomUUID(),
      SubmittedAt: new Date().toISOString(),
    };
    return { status: 200, body };
  }
  const meta = { limit: 20, offset: 0, total_count: 0, next: null, previous: null };
  return { status: 200, body: { api_id: randomUUID(), meta, objects: [] } };
}

function take(posted: string): void {
  const { dst, text } = JSON.parse(posted) as { dst: string; text: string };
  const key = `${dst} ${text}`;
  texts += 1;
  if (sent.has(key)) repeated += 1;
  sent.add(key);
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

const server = createServer((request, response) => {
  let posted = '';
  request
    .setEncoding('utf8')
    .on('data', (piece: string) => (posted += piece))
    .on('end', () => send(response, answerTo(request, posted)));
});

server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('message', () => process.send?.({ texts, emails, repeated }));
process.on('disconnect', () => process.exit(0));
