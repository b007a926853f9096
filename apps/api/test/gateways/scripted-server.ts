import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Behaviour =
  | { readonly status: number; readonly json?: unknown; readonly html?: string; readonly location?: string }
  | 'hang'
  | 'reset'
  | 'cut-in-body'
  | 'drip';

export interface ScriptedServer {
  /** host:port on the loopback. */
  readonly host: string;
  readonly seen: SeenRequest[];
  behave: (request: SeenRequest) => Behaviour;
  close(): Promise<void>;
}

/** A provider that does as it is told, on a free port. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  // Plivo's SDK would send even loopback requests through a proxy of the environment.
  process.env['NO_PROXY'] = '127.0.0.1';
  const dripping = new Set<NodeJS.Timeout>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const seen = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      scripted.seen.push(seen);
      perform(scripted.behave(seen), response, dripping);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const scripted: ScriptedServer = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen: [],
    behave: () => 'hang',
    close: async () => {
      for (const timer of dripping) clearInterval(timer);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return scripted;
}

function perform(behaviour: Behaviour, response: ServerResponse, dripping: Set<NodeJS.Timeout>): void {
  if (behaviour === 'hang') return;
  if (behaviour === 'reset') {
    response.socket?.destroy();
    return;
  }
  if (behaviour === 'cut-in-body' || behaviour === 'drip') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{');
    if (behaviour === 'drip') dripping.add(setInterval(() => response.write(' '), 20));
    else setTimeout(() => response.socket?.destroy(), 20);
    return;
  }
  const { status, json, html, location } = behaviour;
  const type = html === undefined ? 'application/json' : 'text/html';
  response.writeHead(status, { 'content-type': type, ...(location === undefined ? {} : { location }) });
  response.end(html ?? JSON.stringify(json ?? {}));
}

/** A port of the loopback where nobody listens. */
export async function closedHost(): Promise<string> {
  const server = await startScriptedServer();
  await server.close();
  return server.host;
}

/** Everything that a log line, an error report or a GraphQL answer could show of a value. */
export function allThatCanBeSeenOf(value: unknown): string {
  const stack = value instanceof Error ? (value.stack ?? '') : '';
  return [inspect(value, { depth: 10, showHidden: true }), JSON.stringify(value), String(value), stack].join(
    '\n',
  );
}
