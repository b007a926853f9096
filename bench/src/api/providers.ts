import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TakenCount } from './count-taken.js';

/** Runs as a process of its own: takes every text and e-mail at once and keeps nothing but their number and addresses. */
const count = new TakenCount();

interface Answer {
  readonly status: number;
  readonly body: object;
}

function answerTo({ method, url = '' }: IncomingMessage, posted: string): Answer {
  if (method === 'POST' && url.includes('/Message/')) {
    count.text(JSON.parse(posted) as { dst: string; text: string });
    const body = { api_id: randomUUID(), message: 'message(s) queued', message_uuid: [randomUUID()] };
    return { status: 202, body };
  }
  if (method === 'POST' && url.startsWith('/email')) {
    count.email();
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
process.on('message', () => process.send?.(count.taken));
process.on('disconnect', () => process.exit(0));
